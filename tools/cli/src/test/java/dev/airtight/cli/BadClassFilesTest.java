package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.airtight.verification.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that are not as one would wish: what they do not prevent is verified. */
class BadClassFilesTest {
  @TempDir Path folder;

  @Test
  void withoutDebugInformationTheVerdictsAreTheSame() throws IOException {
    Path classes =
        compile(
            List.of("-g:none"),
            "public class Plain { static int inverse(int n) { return 1 / n; }"
                + " static int same(int n) { return n; } }");
    CommandRun run = verifyAll(classes, "Plain");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("PROVED   handler      Plain#same")
        .contains("REFUTED  handler      Plain#inverse")
        .contains("\"argument1\": 0")
        .contains("at         Plain.inverse");
  }

  @Test
  void ofLaterClassFilesItSaysWhichJvmWouldRunThem() throws IOException {
    Path classes =
        compile(
            List.of("-g"),
            "public class Later { static int inverse(int n) { return 1 / n; }"
                + " static int same(int n) { return n; } }");
    Path file = classes.resolve("Later.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = 69;
    Files.write(file, bytes);
    assumeThat(Runtime.version().feature()).as("a JDK before Java 25").isLessThan(25);
    CommandRun run = verifyAll(classes, "Later");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains("PROVED   handler      Later#same")
        .contains("UNKNOWN  handler      Later#inverse");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("class Later is compiled for Java 25, and this runs on Java");
  }

  @Test
  void whatNeedsAMissingClassIsUndecidedAndNothingElse() throws IOException {
    Path classes =
        compile(
            List.of("-g"),
            "public class Uses { static int missing(int n) { return Missing.of(n); }"
                + " static int fine(int n) { return n; } }\n"
                + "class Missing { static int of(int n) { return n; } }");
    Files.delete(classes.resolve("Missing.class"));
    CommandRun run = verifyAll(classes, "Uses");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains("PROVED   handler      Uses#fine")
        .contains("UNKNOWN  handler      Uses#missing")
        .contains("no class Missing on the class path");
  }

  @Test
  void ofTwoVersionsOfAClassTheFirstOneCounts() throws IOException {
    Path one = compile(List.of(), "public class Version { static int of(int n) { return n; } }");
    Path other =
        compile(List.of(), "public class Version { static int of(int n) { return 1 / n; } }");
    assertThat(verifyAll(one, "Version", "--classpath", other.toString()).out())
        .contains("PROVED   handler      Version#of");
    CommandRun run = verifyAll(other, "Version", "--classpath", one.toString());
    assertThat(run.out()).contains("REFUTED  handler      Version#of");
    assertThat(run.err()).contains("class Version is in ").contains("only the first is verified");
  }

  @Test
  void twoVersionsOfALibraryAreReportedWhereItsClassesRan() throws IOException {
    String caller =
        "public class Caller { static int of(int n) { return Library.of(n); }"
            + " static int other(int n) { return n; } }";
    Path one = compile(List.of(), caller + " class Library { static int of(int n) { return n; } }");
    Path other =
        compile(List.of(), "public class Library { static int of(int n) { return 1 / n; } }");
    String[] classPath = {"--classpath", other.toString()};
    assertThat(verify(one, "Caller#of", classPath).err())
        .contains("class Library is in " + one + " and in " + other + ": only the first");
    assertThat(verify(one, "Caller#other", classPath).err()).doesNotContain("Library");
  }

  @Test
  void initialisersThatLoopPrintExitOrOpenWindowsHarmNothing() throws IOException {
    Path classes =
        compile(
            List.of("-g"),
            "public class Starts {\n"
                + "  static int looping(int n) { return Looping.N; }\n"
                + "  static int printing(int n) { return Printing.P.pattern().length(); }\n"
                + "  static int exiting(int n) { return Exiting.N; }\n"
                + "  static int opening(int n) { return Opening.W.hashCode(); }\n"
                + "  static int fine(int n) { return n; }\n"
                + "}\n"
                + "class Printing { static final java.util.regex.Pattern P;\n"
                + "  static { System.out.println(\"printed\"); P ="
                + " java.util.regex.Pattern.compile(\"a+\"); } }\n"
                + "class Looping { static final int N;\n"
                + "  static { int i = 0; while (System.nanoTime() != 0) i++; N = i; } }\n"
                + "class Exiting { static final int N; static { System.exit(3); N = 1; } }\n"
                + "class Opening { static final Object W; static { W = new java.awt.Frame(); }"
                + " }\n");
    CommandRun run = verifyAll(classes, "Starts");
    String words = run.out().replaceAll("\\s+", " ");
    assertThat(run.status()).isEqualTo(2);
    assertThat(words)
        .contains("PROVED handler Starts#fine")
        .contains("PROVED handler Starts#printing")
        .contains("UNKNOWN handler Starts#looping")
        .contains("run on a JVM, it does not end in time")
        .contains("UNKNOWN handler Starts#exiting")
        .contains("run on a JVM, it ends the JVM with status 3")
        .contains("UNKNOWN handler Starts#opening")
        .doesNotContain("printed");
  }

  private static CommandRun verifyAll(Path classes, String name, String... more) {
    return verify(classes, name + "#*", more);
  }

  private static CommandRun verify(Path classes, String handler, String... more) {
    List<String> arguments = new ArrayList<>(List.of("verify", "--classes", classes.toString()));
    arguments.addAll(List.of("--handler", handler));
    arguments.addAll(List.of(more));
    return CommandRun.of(Verifier.standard(), arguments.toArray());
  }

  private Path compile(List<String> options, String source) throws IOException {
    return CompiledClasses.in(folder, options, source);
  }
}
