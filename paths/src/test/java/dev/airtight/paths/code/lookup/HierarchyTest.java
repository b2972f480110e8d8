package dev.airtight.paths.code.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.testing.JavaSources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyTest {
  private static final Path CLASSES =
      JavaSources.compile(
          """
          interface Greeter { default String greet() { return "hello"; } }
          interface Loud extends Greeter { default String greet() { return "HELLO"; } }
          class Base {
            int field;
            String name() { return "base"; }
            private String secret() { return "base"; }
            String reveal() { return secret(); }
          }
          class Derived extends Base implements Loud {
            @Override String name() { return "derived " + super.name(); }
            private String secret() { return "derived"; }
          }
          class Plain implements Greeter {}
          abstract class Shape { abstract int area(); }
          class Square extends Shape { int area() { return 1; } }
          sealed interface Open permits Closed, Wide {}
          final class Closed implements Open {}
          non-sealed class Wide implements Open {}
          sealed interface Expression permits Number, Operation {}
          record Number(int value) implements Expression {}
          sealed interface Operation extends Expression permits Sum {}
          record Sum() implements Operation {}
          """);

  private final ClassPath classPath = ClassPath.open(List.of(CLASSES), ClassOverlay.NONE);
  private final Hierarchy hierarchy = new Hierarchy(classPath);
  private final MethodResolution methods = new MethodResolution(hierarchy);

  private JavaMethod resolve(String owner, String name, String descriptor) {
    MethodLookup lookup = methods.resolve(reference(owner, name, descriptor));
    assertThat(lookup).isInstanceOf(MethodLookup.Found.class);
    return ((MethodLookup.Found) lookup).method();
  }

  private MethodReference reference(String owner, String name, String descriptor) {
    boolean isInterface = !owner.startsWith("[") && classPath.load(owner).isInterface();
    return new MethodReference(owner, name, MethodDescriptor.parse(descriptor), isInterface);
  }

  private static String owner(MethodLookup lookup) {
    return ((MethodLookup.Found) lookup).method().owner();
  }

  @Test
  void knowsSubtypesOfClassesInterfacesAndArrays() {
    assertThat(hierarchy.isSubclass("Derived", "Greeter")).isTrue();
    assertThat(hierarchy.isSubclass("Base", "Greeter")).isFalse();
    assertThat(hierarchy.isSubclass("java/util/ArrayList", "java/util/Collection")).isTrue();
    assertThat(assignable("[LDerived;", "[LBase;")).isTrue();
    assertThat(assignable("[LBase;", "[LDerived;")).isFalse();
    assertThat(assignable("[I", "[J")).isFalse();
    assertThat(assignable("[[I", "[Ljava/lang/Object;")).isTrue();
    assertThat(assignable("[I", "[Ljava/lang/Object;")).isFalse();
    assertThat(assignable("[I", "Ljava/lang/Cloneable;")).isTrue();
    assertThat(assignable("Ljava/lang/Object;", "[I")).isFalse();
  }

  private boolean assignable(String from, String to) {
    return hierarchy.isAssignable(new TypeDescriptor(from), new TypeDescriptor(to));
  }

  @Test
  void selectsOverridesDefaultsAndPrivateMethods() {
    JavaMethod name = resolve("Base", "name", "()Ljava/lang/String;");
    assertThat(owner(methods.select(name, "Derived"))).isEqualTo("Derived");
    assertThat(owner(methods.select(name, "Base"))).isEqualTo("Base");
    JavaMethod greet = resolve("Greeter", "greet", "()Ljava/lang/String;");
    assertThat(owner(methods.select(greet, "Derived"))).isEqualTo("Loud");
    assertThat(owner(methods.select(greet, "Plain"))).isEqualTo("Greeter");
    JavaMethod secret = resolve("Base", "secret", "()Ljava/lang/String;");
    assertThat(owner(methods.select(secret, "Derived"))).isEqualTo("Base");
    JavaMethod area = resolve("Shape", "area", "()I");
    assertThat(owner(methods.select(area, "Square"))).isEqualTo("Square");
  }

  @Test
  void resolvesInheritedMethodsOfInterfacesAndArrays() {
    assertThat(resolve("Derived", "greet", "()Ljava/lang/String;").owner()).isEqualTo("Loud");
    assertThat(resolve("Greeter", "hashCode", "()I").owner()).isEqualTo("java/lang/Object");
    assertThat(resolve("[I", "clone", "()Ljava/lang/Object;").owner())
        .isEqualTo("java/lang/Object");
    assertThat(methods.resolve(reference("Base", "absent", "()V")))
        .isEqualTo(new MethodLookup.Failed("java/lang/NoSuchMethodError", "Base.absent()"));
    MethodReference wrongKind =
        new MethodReference("Base", "name", MethodDescriptor.parse("()V"), true);
    assertThat(methods.resolve(wrongKind))
        .isInstanceOfSatisfying(
            MethodLookup.Failed.class,
            failed ->
                assertThat(failed.error()).isEqualTo("java/lang/IncompatibleClassChangeError"));
  }

  @Test
  void selectsSuperCallsAtTheSuperclass() {
    MethodReference superName = reference("Base", "name", "()Ljava/lang/String;");
    JavaMethod resolved = resolve("Base", "name", "()Ljava/lang/String;");
    assertThat(owner(methods.selectSpecial(resolved, superName, classPath.load("Derived"))))
        .isEqualTo("Base");
    MethodReference constructor = reference("Base", "<init>", "()V");
    assertThat(
            owner(
                methods.selectSpecial(
                    resolve("Base", "<init>", "()V"), constructor, classPath.load("Derived"))))
        .isEqualTo("Base");
  }

  @Test
  void resolvesFieldsThroughSuperclasses() {
    assertThat(
            hierarchy
                .resolveField(new FieldReference("Derived", "field", TypeDescriptor.INT))
                .orElseThrow()
                .owner())
        .isEqualTo("Base");
    assertThat(hierarchy.resolveField(new FieldReference("Derived", "field", TypeDescriptor.LONG)))
        .isEmpty();
  }

  @Test
  void listsTheInstancesOfSealedTypesOnlyWhenTheListIsComplete() {
    assertThat(hierarchy.closedInstances("Expression").orElseThrow())
        .extracting(JavaClass::name)
        .containsExactly("Number", "Sum");
    assertThat(hierarchy.closedInstances("Open")).isEmpty();
    assertThat(hierarchy.closedInstances("Base")).isEmpty();
  }

  /** The real JVM is the judge: what reflection calls is what selection must name. */
  @Test
  void agreesWithReflectionOnJdkCollections() throws ReflectiveOperationException {
    for (Class<?> type :
        List.of(
            java.util.ArrayList.class,
            java.util.LinkedHashMap.class,
            java.util.concurrent.ConcurrentHashMap.class,
            java.util.TreeMap.class,
            List.of(1).getClass())) {
      for (java.lang.reflect.Method method : type.getMethods()) {
        if (java.lang.reflect.Modifier.isStatic(method.getModifiers()) || method.isBridge()) {
          continue;
        }
        String owner = type.getName().replace('.', '/');
        String descriptor =
            java.lang.invoke.MethodType.methodType(
                    method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
        JavaMethod resolved = resolve(owner, method.getName(), descriptor);
        assertThat(owner(methods.select(resolved, owner)).replace('/', '.'))
            .as(method.toString())
            .isEqualTo(method.getDeclaringClass().getName());
      }
    }
  }
}
