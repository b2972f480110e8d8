package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.TextTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Class objects, those of primitive types and arrays included. */
public final class ClassSummaries implements SummaryProvider {
  private static final String CLASS = "java/lang/Class.";
  private static final Map<String, TypeDescriptor> PRIMITIVES =
      Map.of(
          "boolean", TypeDescriptor.BOOLEAN,
          "byte", TypeDescriptor.BYTE,
          "char", TypeDescriptor.CHAR,
          "short", TypeDescriptor.SHORT,
          "int", TypeDescriptor.INT,
          "long", TypeDescriptor.LONG,
          "float", TypeDescriptor.FLOAT,
          "double", TypeDescriptor.DOUBLE,
          "void", TypeDescriptor.VOID);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(CLASS + "getSuperclass()Ljava/lang/Class;", ClassSummaries::superclass);
    all.put(CLASS + "getComponentType()Ljava/lang/Class;", ClassSummaries::componentType);
    all.put(
        CLASS + "getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;",
        ClassSummaries::primitive);
    all.put(CLASS + "getName()Ljava/lang/String;", call -> text(call, name(of(call))));
    all.put(
        CLASS + "getSimpleName()Ljava/lang/String;",
        call ->
            isReplacedMember(call, elementOf(of(call)))
                ? call.stuck("the simple name of " + name(of(call)) + " is not modelled")
                : text(call, simpleName(call, of(call))));
    all.put(
        CLASS + "getPackageName()Ljava/lang/String;",
        call -> text(call, packageName(elementOf(of(call)))));
    all.put(CLASS + "isInstance(Ljava/lang/Object;)Z", ClassSummaries::isInstance);
    all.put(CLASS + "cast(Ljava/lang/Object;)Ljava/lang/Object;", ClassSummaries::cast);
    all.put(CLASS + "isAssignableFrom(Ljava/lang/Class;)Z", ClassSummaries::isAssignableFrom);
    all.put(CLASS + "forName(Ljava/lang/String;)Ljava/lang/Class;", ClassSummaries::forName);
    all.put(CLASS + "isEnum()Z", call -> bool(call, isEnum(call, of(call))));
    all.put(CLASS + "isArray()Z", call -> bool(call, of(call).isArray()));
    all.put(
        CLASS + "isPrimitive()Z",
        call -> bool(call, !of(call).isArray() && !of(call).isReference()));
    all.put(CLASS + "isInterface()Z", call -> bool(call, isInterface(call, of(call))));
    all.put(CLASS + "desiredAssertionStatus()Z", ClassSummaries::assertionsOff);
    return all;
  }

  private static TypeDescriptor of(Call call) {
    return ((HeapObject.ClassObject) call.object(call.reference(0))).type();
  }

  private static List<Successor> returns(Call call, TypeDescriptor type) {
    return call.returnsNew(new HeapObject.ClassObject(type));
  }

  private static List<Successor> bool(Call call, boolean value) {
    return call.returnsBoolean(call.terms().bool(value));
  }

  private static boolean isInterface(Call call, TypeDescriptor type) {
    return !type.isArray()
        && type.isReference()
        && call.machine().classPath().load(type.internalName()).isInterface();
  }

  /** The class of a constant with a body is none (JLS 8.9.1). */
  private static boolean isEnum(Call call, TypeDescriptor type) {
    return !type.isArray()
        && type.isReference()
        && call.machine().classPath().load(type.internalName()).isEnum();
  }

  private static List<Successor> text(Call call, String text) {
    return call.returnsText(call.terms().text(text));
  }

  private static String packageName(TypeDescriptor type) {
    String name = type.isReference() ? type.javaName() : "java.lang.";
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static List<Successor> superclass(Call call) {
    TypeDescriptor type = of(call);
    if (type.isArray()) {
      return returns(call, TypeDescriptor.OBJECT);
    }
    if (!type.isReference()) {
      return call.returnsNull();
    }
    if (isReplaced(call, type)) {
      return call.stuck("the superclass of " + name(type) + " is not modelled");
    }
    JavaClass known = call.machine().classPath().load(type.internalName());
    return known.isInterface() || known.superName().isEmpty()
        ? call.returnsNull()
        : returns(call, TypeDescriptor.ofInternalName(known.superName().get()));
  }

  private static List<Successor> componentType(Call call) {
    TypeDescriptor type = of(call);
    return type.isArray() ? returns(call, type.component()) : call.returnsNull();
  }

  /** The JDK asks by constant names. */
  private static List<Successor> primitive(Call call) {
    return call.text(0) instanceof TextTerm.TextConstant name
            && PRIMITIVES.containsKey(name.value())
        ? returns(call, PRIMITIVES.get(name.value()))
        : call.stuck("a primitive class of a name that is not known is not modelled");
  }

  /**
   * Class.getName: names of primitives as in source, else binary ones and descriptors of arrays.
   */
  private static String name(TypeDescriptor type) {
    return type.isArray() ? type.text().replace('/', '.') : type.javaName();
  }

  private static TypeDescriptor elementOf(TypeDescriptor type) {
    return type.isArray() ? elementOf(type.component()) : type;
  }

  /** What runs in place of a class is declared elsewhere, and extends other classes. */
  private static boolean isReplaced(Call call, TypeDescriptor type) {
    return type.isReference()
        && call.machine().classPath().load(type.internalName()).origin() == ClassOrigin.OVERLAY;
  }

  private static boolean isReplacedMember(Call call, TypeDescriptor type) {
    return isReplaced(call, type) && type.internalName().indexOf('$') >= 0;
  }

  private static String simpleName(Call call, TypeDescriptor type) {
    if (type.isArray()) {
      return simpleName(call, type.component()) + "[]";
    }
    return type.isReference()
        ? call.machine().classPath().load(type.internalName()).simpleName()
        : type.javaName();
  }

  private static List<Successor> isInstance(Call call) {
    return call.whenPresent(
        1, none -> bool(none, false), (c, object) -> isInstance(c, of(c), c.reference(1)));
  }

  private static List<Successor> isInstance(Call call, TypeDescriptor type, Reference object) {
    return type.isReference()
        ? call.machine()
            .whereOf(
                call.state(),
                new Reference(call.terms().bool(false), object.object()),
                type,
                s -> bool(call.in(s), true),
                s -> bool(call.in(s), false))
        : bool(call, false);
  }

  /** No object is of a primitive type. */
  private static List<Successor> cast(Call call) {
    TypeDescriptor type = of(call);
    Reference object = call.reference(1);
    Function<State, List<Successor>> refused =
        s -> call.in(s).raises("java/lang/ClassCastException");
    return type.isReference()
        ? call.machine()
            .whereOf(call.state(), object, type, s -> call.in(s).returns(object), refused)
        : call.whenPresent(1, Call::returnsNull, (c, present) -> refused.apply(c.state()));
  }

  private static List<Successor> isAssignableFrom(Call call) {
    return call.requiring(
        1,
        (c, other) -> {
          if (!(other instanceof HeapObject.ClassObject known)) {
            return c.stuck("whether one class is assignable from another one is not known");
          }
          TypeDescriptor type = of(c);
          TypeDescriptor from = known.type();
          boolean areReferences = type.isReference() && from.isReference();
          return bool(
              c,
              areReferences ? c.machine().hierarchy().isAssignable(from, type) : type.equals(from));
        });
  }

  /** A class of the application, or of the JDK, that is on the class path. */
  private static List<Successor> forName(Call call) {
    return call.requiring(
        0,
        (c, name) -> {
          if (!(c.text(0) instanceof TextTerm.TextConstant known)
              || known.value().contains("/")
              || !(c.machine().classPath().find(known.value().replace('.', '/'))
                  instanceof ClassLookup.Found found)) {
            return c.stuck("a class of a name that is not known is not modelled");
          }
          return c.machine().initialise(c.state(), found.javaClass().name()).stream()
              .flatMap(s -> returns(c.in(s), found.javaClass().type()).stream())
              .toList();
        });
  }

  /**
   * Assertions are off unless the JVM is told otherwise (JLS 14.10). Initialisers only keep the
   * answer: that is assumed where the field is read.
   */
  private static List<Successor> assertionsOff(Call call) {
    State assumed =
        call.state().running().method().isStaticInitializer()
            ? call.state()
            : call.state().withAssumption(Assumption.Environment.ASSERTIONS_DISABLED);
    return call.in(assumed).returnsBoolean(call.terms().bool(false));
  }
}
