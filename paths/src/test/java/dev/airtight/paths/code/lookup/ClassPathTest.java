package dev.airtight.paths.code.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.testing.JavaSources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  private static final Path CLASSES =
      JavaSources.compile(
          """
          package shop;
          public class Invoice {
            enum State { OPEN, PAID { @Override public String toString() { return "paid"; } } }
            record Line(String text, java.util.List<Integer> amounts) {}
            sealed interface Party permits Person, Firm {}
            record Person(String name) implements Party {}
            record Firm(String name) implements Party {}
            class Inner {}
            private static class Hidden {}
            static final int LIMIT = 42;
            int total(@Deprecated int first, long second) throws java.io.IOException {
              int sum = first;
              return sum + (int) second;
            }
          }
          """);

  @TempDir Path folder;

  private static ClassPath open(Path... entries) {
    return ClassPath.open(List.of(entries), ClassOverlay.NONE);
  }

  @Test
  void readsWhatAClassDeclares() {
    ClassPath classPath = open(CLASSES);
    JavaClass invoice = classPath.load("shop/Invoice");
    assertThat(invoice.isPlatform()).isFalse();
    assertThat(invoice.sourceFile()).contains("Invoice.java");
    assertThat(invoice.field("LIMIT").orElseThrow().constant())
        .isEqualTo(new ConstantValue.IntConstant(42));
    JavaMethod total = invoice.methods("total").get(0);
    assertThat(total.descriptor().text()).isEqualTo("(IJ)I");
    assertThat(total.declaredExceptions()).containsExactly("java/io/IOException");
    assertThat(total.parameterName(0)).contains("first");
    assertThat(total.parameterName(1)).contains("second");
    assertThat(total.parameterAnnotations(0))
        .containsExactly(new JavaAnnotation("java/lang/Deprecated", java.util.Map.of()));
    assertThat(total.parameterAnnotations(1)).isEmpty();
    MethodCode code = total.code().orElseThrow();
    assertThat(code.instructions())
        .containsExactly(
            new Instruction.Load(ValueKind.INT, 1),
            new Instruction.Store(ValueKind.INT, 4),
            new Instruction.Load(ValueKind.INT, 4),
            new Instruction.Load(ValueKind.LONG, 2),
            new Instruction.Convert(ValueKind.LONG, NumericType.INT),
            new Instruction.Arithmetic(ArithmeticOperator.ADD, ValueKind.INT),
            new Instruction.Return(ValueKind.INT));
    assertThat(code.line(0)).isEqualTo(12);
    assertThat(code.line(6)).isEqualTo(13);
  }

  @Test
  void tellsEnumsRecordsAndSealedTypesApart() {
    ClassPath classPath = open(CLASSES);
    JavaClass state = classPath.load("shop/Invoice$State");
    assertThat(state.isEnum()).isTrue();
    assertThat(state.enumConstants()).containsExactly("OPEN", "PAID");
    assertThat(classPath.load("shop/Invoice$State$1").isEnum()).isFalse();
    JavaClass line = classPath.load("shop/Invoice$Line");
    assertThat(line.isRecord()).isTrue();
    assertThat(line.recordComponents())
        .extracting(RecordComponent::name)
        .containsExactly("text", "amounts");
    assertThat(line.recordComponents().get(1).signature())
        .isEqualTo("Ljava/util/List<Ljava/lang/Integer;>;");
    JavaClass party = classPath.load("shop/Invoice$Party");
    assertThat(party.isSealed()).isTrue();
    assertThat(party.permittedSubclasses())
        .containsExactly("shop/Invoice$Person", "shop/Invoice$Firm");
    assertThat(classPath.load("shop/Invoice$Inner").isInner()).isTrue();
    JavaClass hidden = classPath.load("shop/Invoice$Hidden");
    assertThat(hidden.isInner()).isFalse();
    assertThat(hidden.isPublic()).isFalse();
    assertThat(hidden.outerClass()).contains("shop/Invoice");
  }

  @Test
  void loadsTheJdkAndLetsTheOverlayReplaceIt() throws IOException {
    assertThat(open().load("java/lang/String").isPlatform()).isTrue();
    assertThat(open().has("java/sql/Connection")).isTrue();
    byte[] replacement = Files.readAllBytes(CLASSES.resolve("shop/Invoice.class"));
    ClassPath overlaid =
        ClassPath.open(List.of(), name -> name.equals("shop/Invoice") ? replacement : null);
    assertThat(overlaid.load("shop/Invoice").origin()).isEqualTo(ClassOrigin.OVERLAY);
  }

  @Test
  void readsJars() throws IOException {
    Path jar = folder.resolve("shop.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("shop/Invoice.class"));
      zip.write(Files.readAllBytes(CLASSES.resolve("shop/Invoice.class")));
    }
    try (ClassPath classPath = open(jar)) {
      assertThat(classPath.applicationClasses()).containsExactly("shop/Invoice");
      assertThat(classPath.load("shop/Invoice").origin()).isEqualTo(ClassOrigin.APPLICATION);
      assertThat(classPath.problems()).isEmpty();
    }
  }

  @Test
  void suggestsNearestNamesForAMissingClass() {
    ClassLookup lookup = open(CLASSES).find("shop/Invoce");
    assertThat(lookup)
        .isEqualTo(
            new ClassLookup.Failed(
                new ClassProblem.NotFound("shop/Invoce", List.of("shop.Invoice"))));
    assertThatThrownBy(() -> open(CLASSES).load("store/Invoice"))
        .isInstanceOf(ClassProblemException.class)
        .hasMessage("no class store.Invoice on the class path; did you mean shop.Invoice?");
  }

  @Test
  void reportsEntriesThatCannotBeOpened() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jar"), "no zip");
    ClassPath classPath = open(folder.resolve("absent"), text, CLASSES);
    assertThat(classPath.problems())
        .extracting(ClassProblem::message)
        .satisfiesExactly(
            message -> assertThat(message).contains("absent: it does not exist"),
            message -> assertThat(message).contains("notes.jar: neither a directory nor a jar"));
    assertThat(classPath.has("shop/Invoice")).isTrue();
  }

  @Test
  void reportsClassFilesOfAFutureJava() throws IOException {
    byte[] bytes = Files.readAllBytes(CLASSES.resolve("shop/Invoice.class"));
    bytes[7] = 70;
    ClassLookup lookup = overlaid(bytes);
    assertThat(lookup)
        .isEqualTo(
            new ClassLookup.Failed(
                new ClassProblem.TooNew("shop/Invoice", "stand-in shop/Invoice", 70)));
    assertThat(((ClassLookup.Failed) lookup).problem().message())
        .isEqualTo(
            "stand-in shop/Invoice was compiled for Java 26; class files up to Java 25 can be"
                + " read");
    bytes[7] = 69;
    assertThat(overlaid(bytes)).isInstanceOf(ClassLookup.Found.class);
  }

  @Test
  void reportsEveryTruncationAsACorruptFile() throws IOException {
    byte[] bytes = Files.readAllBytes(CLASSES.resolve("shop/Invoice.class"));
    for (int length = 0; length < bytes.length; length++) {
      ClassLookup lookup = overlaid(java.util.Arrays.copyOf(bytes, length));
      assertThat(lookup).isInstanceOf(ClassLookup.Failed.class);
      assertThat(((ClassLookup.Failed) lookup).problem())
          .as("cut to " + length)
          .isInstanceOf(ClassProblem.Corrupt.class);
      assertThat(((ClassLookup.Failed) lookup).problem().message())
          .endsWith(
              length < 10
                  ? " is no intact class file: it does not start like one"
                  : " is no intact class file: it is truncated or damaged");
    }
  }

  @Test
  void damagedFilesNeverEscapeAsAnythingButAProblem() throws IOException {
    byte[] bytes = Files.readAllBytes(CLASSES.resolve("shop/Invoice.class"));
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] damaged = bytes.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (overlaid(damaged) instanceof ClassLookup.Found found) {
        for (JavaMethod method : found.javaClass().methods()) {
          try {
            method.code();
          } catch (ClassProblemException reported) {
            assertThat(reported.problem()).isInstanceOf(ClassProblem.Corrupt.class);
            assertThat(reported.problem().message()).doesNotContain("Exception");
          }
        }
      }
    }
  }

  private static ClassLookup overlaid(byte[] bytes) {
    return ClassPath.open(List.of(), name -> bytes).find("shop/Invoice");
  }

  @Test
  void reportsAClassInTheWrongPlace() throws IOException {
    Path wrong = Files.createDirectories(folder.resolve("store")).resolve("Invoice.class");
    Files.copy(CLASSES.resolve("shop/Invoice.class"), wrong);
    assertThatThrownBy(() -> open(folder).load("store/Invoice"))
        .hasMessageContaining("is no intact class file: it holds class shop.Invoice");
  }
}
