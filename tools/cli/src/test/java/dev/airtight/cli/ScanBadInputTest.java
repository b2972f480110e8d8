package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.airtight.verification.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with what is scanned is said by name, and nothing else is lost. */
class ScanBadInputTest {
  private static final String SHOP =
      """
      import dev.airtight.annotations.Prompt;

      public class Shop {
        interface Model { @Prompt("shop/count") int count(); }

        static int safe(Model model) {
          try { return model.count() / 2; } catch (RuntimeException unreadable) { return 0; }
        }

        static int missing(Model model) {
          try { return Missing.of(model.count()); } catch (RuntimeException unreadable) { return 0; }
        }
      }

      class Missing { static int of(int n) { return n; } }
      """;

  private static final String CONTRACT =
      """
      contract shop

      type Count = int in 0..9

      prompt count() returns Count { user \"""How many?\""" }
      """;

  @TempDir Path folder;

  private Path compiled(String... options) throws IOException {
    return CompiledClasses.in(folder, List.of(options), SHOP);
  }

  private CommandRun scan(Object... arguments) throws IOException {
    Path contract = Files.writeString(folder.resolve("shop.contract"), CONTRACT);
    Object[] all = new Object[arguments.length + 4];
    System.arraycopy(new Object[] {"scan", "--no-build", "--contracts", contract}, 0, all, 0, 4);
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return CommandRun.of(Verifier.standard(), all);
  }

  @Test
  void whatNeedsAMissingClassIsUndecidedAndNothingElse() throws IOException {
    Path classes = compiled("-g:none");
    Files.delete(classes.resolve("Missing.class"));

    CommandRun run = scan(classes);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains("UNKNOWN    UNKNOWN    UNKNOWN    Shop#missing")
        .contains("PROVED     PROVED     PROVED     Shop#safe")
        .contains("no class Missing on the class path");
  }

  @Test
  void damagedClassFilesAndJarsAreNamed() throws IOException {
    Path classes = compiled("-g");
    Files.write(classes.resolve("Broken.class"), new byte[] {1, 2, 3});
    Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");

    CommandRun run = scan(classes, "--classpath", jar);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("Broken.class is no intact class file")
        .contains("cannot read " + jar + ": neither a directory nor a jar");
    assertThat(run.out()).contains("PROVED     PROVED     PROVED     Shop#safe");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void aBrokenJarIsNotTakenForOneWithoutCallSites() throws IOException {
    Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");

    CommandRun run = scan(jar);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("cannot read " + jar + ": neither a directory nor a jar")
        .doesNotContain("no method asks a model");
  }

  @Test
  void ofTwoVersionsOfAModelTheFirstOneCounts() throws IOException {
    Path one = compiled("-g");
    Path other = compiled("-g");

    CommandRun run = scan(one, "--classpath", other);

    assertThat(run.err())
        .contains("class Missing and 2 more are in " + one, "only the first is verified");
  }

  @Test
  void ofLaterClassFilesItSaysWhichJvmWouldRunThem() throws IOException {
    assumeThat(Runtime.version().feature()).as("a JDK before Java 25").isLessThan(25);
    Path classes =
        CompiledClasses.in(
            folder,
            List.of("-g"),
            SHOP.replace("try { return model.count() / 2;", "try { return 2 / model.count();")
                .replace("catch (RuntimeException", "catch (IllegalStateException"));
    for (String name : List.of("Shop.class", "Shop$Model.class")) {
      byte[] bytes = Files.readAllBytes(classes.resolve(name));
      bytes[7] = 69;
      Files.write(classes.resolve(name), bytes);
    }

    CommandRun run = scan(classes);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "PROVED     PROVED     UNKNOWN    Shop#missing",
            "UNKNOWN    UNKNOWN    UNKNOWN    Shop#safe");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("is compiled for Java 25, and this runs on Java");
  }
}
