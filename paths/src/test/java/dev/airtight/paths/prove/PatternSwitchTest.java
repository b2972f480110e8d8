package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The call sites of switches over patterns, as later compilers than that of the test write them:
 * what the JVM makes of values and labels is what the engine does.
 */
class PatternSwitchTest {
  private static final String VALUES =
      """
      public class Values {
        public enum Color { RED, GREEN, BLUE { public String toString() { return "b"; } } }
        public static Object none() { return null; }
        public static Object five() { return 5; }
        public static Object six() { return 6; }
        public static Object shortFive() { return (short) 5; }
        public static Object byteA() { return (byte) 97; }
        public static Object unitA() { return 'a'; }
        public static Object yes() { return true; }
        public static Object textA() { return "a"; }
        public static Object textB() { return "b"; }
        public static Object empty() { return ""; }
        public static Object ints() { return new int[0]; }
        public static Object rows() { return new int[0][]; }
        public static Object texts() { return new String[0]; }
        public static Object builder() { return new StringBuilder("a"); }
        public static Object object() { return new Object(); }
        public static Object red() { return Color.RED; }
        public static Object green() { return Color.GREEN; }
        public static Object blue() { return Color.BLUE; }
      }
      """;

  private static final List<String> ANY =
      List.of(
          "none",
          "five",
          "six",
          "shortFive",
          "byteA",
          "unitA",
          "yes",
          "textA",
          "textB",
          "empty",
          "ints",
          "rows",
          "texts",
          "builder",
          "object",
          "red",
          "green",
          "blue");

  private static final Type COLOR = Type.getObjectType("Values$Color");
  private static final Handle INVOKE =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/ConstantBootstraps",
          "invoke",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
              + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;",
          false);

  private record Site(String bootstrap, Type selector, String value, List<Object> labels) {}

  private static List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    List<List<Object>> ofTypes = new ArrayList<>();
    ofTypes.add(
        List.of(
            Type.getType(Integer.class),
            Type.getType(String.class),
            5,
            "a",
            Type.getType(Number.class),
            Type.getType(int[].class),
            Type.getType(Object[].class),
            Type.getType(CharSequence.class),
            COLOR));
    ofTypes.add(List.of(5, 97, "a", "", Type.getType(Comparable.class), 6, "b"));
    ofTypes.add(List.of());
    if (Runtime.version().feature() >= 21) {
      ofTypes.add(List.of(constant("RED"), Type.getType(String.class), constant("NONE")));
      ofTypes.add(List.of(constant("BLUE"), COLOR, constant("GREEN")));
    }
    for (List<Object> labels : ofTypes) {
      ANY.forEach(
          value -> sites.add(new Site("typeSwitch", Type.getType(Object.class), value, labels)));
    }
    for (List<Object> labels :
        List.of(List.<Object>of("RED", COLOR, "BLUE"), List.<Object>of("GREEN", "NONE", "BLUE"))) {
      for (String value : List.of("none", "red", "green", "blue")) {
        sites.add(new Site("enumSwitch", COLOR, value, labels));
      }
    }
    return sites;
  }

  /** {@code EnumDesc.of(ClassDesc.of("Values$Color"), name)}, as javac writes it. */
  private static ConstantDynamic constant(String name) {
    String ofClass = "(Ljava/lang/String;)Ljava/lang/constant/ClassDesc;";
    ConstantDynamic type =
        new ConstantDynamic(
            "invoke",
            "Ljava/lang/constant/ClassDesc;",
            INVOKE,
            new Handle(Opcodes.H_INVOKESTATIC, "java/lang/constant/ClassDesc", "of", ofClass, true),
            COLOR.getClassName());
    String ofConstant =
        "(Ljava/lang/constant/ClassDesc;Ljava/lang/String;)Ljava/lang/Enum$EnumDesc;";
    return new ConstantDynamic(
        "invoke",
        "Ljava/lang/Enum$EnumDesc;",
        INVOKE,
        new Handle(Opcodes.H_INVOKESTATIC, "java/lang/Enum$EnumDesc", "of", ofConstant, false),
        type,
        name);
  }

  @TestFactory
  Stream<DynamicTest> choosesWhatTheJvmChooses() throws Exception {
    Path classes = JavaSources.compile(VALUES);
    List<Site> sites = sites();
    write(classes, "Asked", sites, List.of());
    List<Integer> said = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> asked = loader.loadClass("Asked");
      for (int i = 0; i < sites.size(); i++) {
        said.add((Integer) asked.getMethod("m" + i).invoke(null));
      }
    }
    write(classes, "Same", sites, said);
    write(classes, "Other", sites, said.stream().map(number -> number + 1).toList());
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
    HandlerVerifier verifier =
        Verifiers.of(classPath, classes, Limits.STANDARD.withoutTrials().withoutGaps());
    return Stream.iterate(0, i -> i + 1)
        .limit(sites.size())
        .map(
            i ->
                DynamicTest.dynamicTest(
                    sites.get(i).value() + " in " + sites.get(i).labels(),
                    () -> {
                      assertThat(verdict(verifier, classPath, "Same", i))
                          .isInstanceOf(HandlerVerdict.Proved.class);
                      assertThat(verdict(verifier, classPath, "Other", i))
                          .isInstanceOf(HandlerVerdict.Refuted.class);
                    }));
  }

  private static HandlerVerdict verdict(
      HandlerVerifier verifier, ClassPath classPath, String owner, int site)
      throws InterruptedException {
    return verifier.verify(
        HandlerQuestion.withoutContract(classPath.load(owner).methods("m" + site).get(0)));
  }

  /**
   * A class with a method for each site, which combines what it chooses from each label on.
   *
   * @param expected what the methods throw an exception instead of; if none, they return it
   */
  private static void write(Path directory, String name, List<Site> sites, List<Integer> expected)
      throws IOException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    for (int i = 0; i < sites.size(); i++) {
      MethodVisitor method =
          writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "m" + i, "()I", null, null);
      method.visitCode();
      chosen(method, sites.get(i));
      if (!expected.isEmpty()) {
        Label same = new Label();
        method.visitInsn(Opcodes.DUP);
        method.visitLdcInsn(expected.get(i));
        method.visitJumpInsn(Opcodes.IF_ICMPEQ, same);
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.IDIV);
        method.visitLabel(same);
      }
      method.visitInsn(Opcodes.IRETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
    }
    writer.visitEnd();
    Files.write(directory.resolve(name + ".class"), writer.toByteArray());
  }

  private static void chosen(MethodVisitor method, Site site) {
    String bootstrapType =
        MethodType.methodType(
                CallSite.class,
                MethodHandles.Lookup.class,
                String.class,
                MethodType.class,
                Object[].class)
            .toMethodDescriptorString();
    Handle bootstrap =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/runtime/SwitchBootstraps",
            site.bootstrap(),
            bootstrapType,
            false);
    method.visitInsn(Opcodes.ICONST_0);
    for (int start = 0; start <= site.labels().size(); start++) {
      method.visitIntInsn(Opcodes.BIPUSH, 31);
      method.visitInsn(Opcodes.IMUL);
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC, "Values", site.value(), "()Ljava/lang/Object;", false);
      method.visitTypeInsn(Opcodes.CHECKCAST, site.selector().getInternalName());
      method.visitIntInsn(Opcodes.BIPUSH, start);
      method.visitInvokeDynamicInsn(
          site.bootstrap(),
          Type.getMethodDescriptor(Type.INT_TYPE, site.selector(), Type.INT_TYPE),
          bootstrap,
          site.labels().toArray());
      method.visitInsn(Opcodes.IADD);
    }
  }
}
