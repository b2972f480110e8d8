package dev.airtight.paths.code.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.testing.JavaSources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstructionReaderTest {
  /** Every method of the core packages: the widest sample of real bytecode at hand. */
  @Test
  void readsAllOfTheCorePackages() throws IOException {
    ClassPath classPath = ClassPath.open(List.of(), ClassOverlay.NONE);
    Set<Class<?>> seen = new HashSet<>();
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
    int methods = 0;
    for (String folder : List.of("java/lang", "java/util")) {
      for (String name : classNames(base, folder)) {
        for (JavaMethod method : classPath.load(name).methods()) {
          assertThat(method.code().isPresent())
              .isEqualTo(!method.isAbstract() && !method.isNative());
          method.code().ifPresent(code -> check(method, code, seen));
          methods++;
        }
      }
    }
    assertThat(methods).isGreaterThan(10_000);
    Set<Class<?>> unseen = new HashSet<>(List.of(Instruction.class.getPermittedSubclasses()));
    unseen.removeAll(seen);
    assertThat(unseen)
        .containsExactlyInAnyOrder(Instruction.Unsupported.class, Instruction.Nothing.class);
  }

  private static List<String> classNames(Path base, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(base.resolve(folder))) {
      return files
          .map(file -> base.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }

  private static void check(JavaMethod method, MethodCode code, Set<Class<?>> seen) {
    int count = code.instructions().size();
    assertThat(code.lines()).hasSize(count);
    for (Instruction instruction : code.instructions()) {
      seen.add(instruction.getClass());
      for (int target : targets(instruction)) {
        if (target < 0 || target >= count) {
          fail(method + " branches to " + target + " of " + count);
        }
      }
    }
    for (ExceptionHandler handler : code.exceptionTable()) {
      assertThat(handler.start()).isLessThan(handler.end());
      assertThat(handler.end()).isLessThanOrEqualTo(count);
      assertThat(handler.handler()).isBetween(0, count - 1);
    }
  }

  private static List<Integer> targets(Instruction instruction) {
    if (instruction instanceof Instruction.Goto branch) {
      return List.of(branch.target());
    }
    if (instruction instanceof Instruction.BranchInt branch) {
      return List.of(branch.target());
    }
    if (instruction instanceof Instruction.BranchZero branch) {
      return List.of(branch.target());
    }
    if (instruction instanceof Instruction.Switch cases) {
      return Stream.concat(cases.targets().values().stream(), Stream.of(cases.defaultTarget()))
          .toList();
    }
    return List.of();
  }

  @Test
  void keepsOperandsOfInvokeDynamicAndSwitches() {
    Path classes =
        JavaSources.compile(
            """
            class Sample {
              String text(int number) {
                switch (number) {
                  case 1: return "one " + number;
                  case 500: return "many";
                  default: return null;
                }
              }
            }
            """);
    JavaMethod text =
        ClassPath.open(List.of(classes), ClassOverlay.NONE).load("Sample").methods("text").get(0);
    List<Instruction> instructions = text.code().orElseThrow().instructions();
    assertThat(instructions.get(1))
        .isInstanceOfSatisfying(
            Instruction.Switch.class,
            cases -> assertThat(cases.targets()).containsOnlyKeys(1, 500));
    assertThat(instructions)
        .filteredOn(Instruction.InvokeDynamic.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Instruction.InvokeDynamic.class,
            call -> {
              assertThat(call.name()).isEqualTo("makeConcatWithConstants");
              assertThat(call.descriptor().text()).isEqualTo("(I)Ljava/lang/String;");
              assertThat(call.arguments())
                  .containsExactly(new ConstantValue.StringConstant("one \u0001"));
              assertThat(call.bootstrap())
                  .isInstanceOfSatisfying(
                      MethodHandleReference.OfMethod.class,
                      handle -> assertThat(handle.kind()).isEqualTo(InvokeKind.STATIC));
            });
  }

  @Test
  void mapsConversionsAndComparisonsByType() {
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.L2D))
        .isEqualTo(new Instruction.Convert(ValueKind.LONG, NumericType.DOUBLE));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.F2I))
        .isEqualTo(new Instruction.Convert(ValueKind.FLOAT, NumericType.INT));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.D2F))
        .isEqualTo(new Instruction.Convert(ValueKind.DOUBLE, NumericType.FLOAT));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.I2L))
        .isEqualTo(new Instruction.Convert(ValueKind.INT, NumericType.LONG));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.DCMPG))
        .isEqualTo(new Instruction.Compare(ValueKind.DOUBLE, 1));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.LUSHR))
        .isEqualTo(
            new Instruction.Arithmetic(ArithmeticOperator.UNSIGNED_SHIFT_RIGHT, ValueKind.LONG));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.LREM))
        .isEqualTo(new Instruction.Arithmetic(ArithmeticOperator.REMAINDER, ValueKind.LONG));
    assertThat(OperandFreeInstructions.of(org.objectweb.asm.Opcodes.DNEG))
        .isEqualTo(new Instruction.Negate(ValueKind.DOUBLE));
  }
}
