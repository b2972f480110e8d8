package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.extension.Extension;
import dev.airtight.verification.Verifier;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What others know of their libraries: used, named where a proof rests on it, and never trusted.
 */
class ExtensionsTest {
  private static final String LIBRARY =
      """
      package lib;
      public class Money {
        private final long cents;
        public Money(long cents) { this.cents = cents; }
        public static native int rate(String currency);
        public native long cents();
        public Money plus(Money other) { return new Money(cents + other.cents); }
        @Override public boolean equals(Object other) { throw new IllegalStateException(); }
        public interface Assistant { String reply(String question); Ticket ticket(String about); }
        public record Ticket(int number) {}
      }
      """;
  private static final String APPLICATION =
      """
      package app;
      import lib.Money;
      public class Shop {
        static int share(String currency) {
          try { return 100 / Money.rate(currency); } catch (IllegalArgumentException e) { return 0; }
        }
        static int known(String currency) { return 100 / Money.rate("EUR"); }
        static long rest(int n) { return 100 / (new Money(n & 7).plus(new Money(1)).cents()); }
        static long nothing(int n) { return 100 / new Money(n & 7).cents(); }
        static boolean same(Money other) { return new Money(1).equals(other); }
        static int half(int n) { return n / 2; }
        private final Money.Assistant assistant;
        Shop(Money.Assistant assistant) { this.assistant = assistant; }
        char first(String question) { return assistant.reply(question).charAt(0); }
        int length(String question) { return assistant.reply(question).length(); }
        int number(String about) {
          try { return assistant.ticket(about).number(); } catch (IllegalStateException e) { return 0; }
        }
      }
      """;
  private static final String KNOWLEDGE =
      """
      import dev.airtight.paths.extension.*;
      import static dev.airtight.paths.extension.When.*;
      import static dev.airtight.paths.extension.Result.*;
      import java.util.List;
      public class Knowledge implements Extension {
        @Override public List<MethodSummary> summaries() {
          return List.of(
              MethodSummary.of("lib.Money#rate(java.lang.String)")
                  .throwing("java.lang.IllegalArgumentException", not(matches(0, "[A-Z]{3}")))
                  .returning(between(1, 100)));
        }
        @Override public List<StandInClass> standIns() {
          return List.of(new StandInClass("MoneyStandIn", "lib.Money"));
        }
        @Override public List<ModelMethod> models() {
          return List.of(
              new ModelMethod("lib.Money$Assistant#reply(java.lang.String)",
                  new ModelMethod.Text(false)),
              new ModelMethod("lib.Money$Assistant#ticket(java.lang.String)",
                  new ModelMethod.Decoded(List.of("java.lang.IllegalStateException"))));
        }
      }
      class MoneyStandIn {
        private final long value;
        public MoneyStandIn(long value) { this.value = value; }
        public static native int rate(String currency);
        public long cents() { return value; }
        public MoneyStandIn plus(MoneyStandIn other) { return Sum.of(this, other); }
        private static class Sum {
          static MoneyStandIn of(MoneyStandIn one, MoneyStandIn other) {
            return new MoneyStandIn(one.value + other.value);
          }
        }
      }
      """;

  @TempDir Path folder;
  private Path library = Path.of("");
  private Path application = Path.of("");

  @BeforeEach
  void compile() throws IOException {
    library = CompiledClasses.in(folder, List.of(), LIBRARY);
    application = CompiledClasses.in(folder, List.of("-g", "-cp", library.toString()), APPLICATION);
  }

  @Test
  void summariesDecideWhatCannotBeFollowedAndAreNamed() throws IOException {
    assertThat(verify("share").out()).contains("UNKNOWN  handler      app.Shop#share");
    Path jar = jar(KNOWLEDGE, "Knowledge");
    CommandRun run = verify("share", "--extensions", jar);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(words(run.out()))
        .contains("PROVED handler app.Shop#share")
        .contains(
            "lib.Money.rate(java.lang.String) is assumed to do what the extension Knowledge says");
    assertThat(verify("share", "--extensions", jar, "--json").out())
        .contains("\"of-extension\"", "the extension Knowledge says");
    CommandRun strict = verify("share", "--extensions", jar, "--strict");
    assertThat(strict.status()).isEqualTo(2);
    assertThat(words(strict.out()))
        .contains("the extension Knowledge says, which --strict does not accept");
  }

  @Test
  void whatTheyDoNotSpeakOfNamesNone() throws IOException {
    CommandRun run = verify("half", "--extensions", jar(KNOWLEDGE, "Knowledge"));
    assertThat(run.status()).isZero();
    assertThat(run.out()).doesNotContain("Knowledge");
  }

  @Test
  void standInsRunInPlaceOfTheLibrary() throws IOException {
    Path jar = jar(KNOWLEDGE, "Knowledge");
    CommandRun run = verify("rest", "--extensions", jar);
    assertThat(run.status()).isZero();
    assertThat(words(run.out()))
        .contains("lib.Money is assumed to do what the extension Knowledge says");
  }

  /** The library has no such method, so the replay ends otherwise than the stand-in says. */
  @Test
  void nothingIsRefutedThatDoesNotReplay() throws IOException {
    CommandRun run = verify("nothing", "--extensions", jar(KNOWLEDGE, "Knowledge"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("UNKNOWN  handler      app.Shop#nothing");
  }

  @Test
  void whatAStandInDoesNotSayIsNotKnown() throws IOException {
    CommandRun run = verify("same", "--extensions", jar(KNOWLEDGE, "Knowledge"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(words(run.out()))
        .contains("the method equals that lib.Money has is not modelled at Shop.java:");
  }

  /** A stand-in says nothing of what the library does where it really runs. */
  @Test
  void codeThatTouchesTheWorldIsNotRunOnTrialBehindAStandIn() throws IOException {
    Path touched = folder.resolve("touched");
    library =
        CompiledClasses.in(
            folder,
            List.of(),
            """
            package lib;
            public class Store {
              public static int save(int n) throws java.io.IOException {
                java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "x");
                return n;
              }
              public static native int check(int n);
            }
            """
                .formatted(touched));
    application =
        CompiledClasses.in(
            folder,
            List.of("-g", "-cp", library.toString()),
            """
            package app;
            public class Shop {
              static int sell(int n) throws java.io.IOException {
                return lib.Store.check(lib.Store.save(n));
              }
            }
            """);
    String knowledge =
        """
        import dev.airtight.paths.extension.*;
        import java.util.List;
        public class Knowledge implements Extension {
          @Override public List<StandInClass> standIns() {
            return List.of(new StandInClass("Harmless", "lib.Store"));
          }
        }
        class Harmless {
          public static int save(int n) { return n; }
          public static native int check(int n);
        }
        """;
    CommandRun run = verify("sell", "--extensions", jar(knowledge, "Knowledge"));
    assertThat(run.out()).contains("UNKNOWN  handler      app.Shop#sell");
    assertThat(touched).doesNotExist();
  }

  @Test
  void methodsThatAskModelsAreFoundAndVerified() throws IOException {
    CommandRun without =
        CommandRun.of(
            Verifier.standard(), "scan", application, "--classpath", library, "--no-build");
    assertThat(without.out()).doesNotContain("app.Shop#first");
    CommandRun run =
        CommandRun.of(
            Verifier.standard(),
            "scan",
            application,
            "--classpath",
            library,
            "--no-build",
            "--extensions",
            jar(KNOWLEDGE, "Knowledge"));
    assertThat(run.out())
        .contains("app.Shop#first", "StringIndexOutOfBoundsException")
        .contains("app.Shop#length", "app.Shop#number")
        .doesNotContain("UNKNOWN");
    assertThat(words(run.out()))
        .contains("lib.Money$Assistant.reply is assumed to do what the extension Knowledge says");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void whatCannotBeLoadedIsOneLineAndTheRestGoesOn() throws IOException {
    String throwing =
        """
        import dev.airtight.paths.extension.*;
        import java.util.List;
        public class Throwing implements Extension {
          public Throwing() { throw new IllegalStateException("not today"); }
          public static class Asked implements Extension {
            @Override public List<MethodSummary> summaries() {
              throw new UnsupportedOperationException("never");
            }
          }
          public static class Fine implements Extension {
            @Override public List<MethodSummary> summaries() {
              return List.of(
                  MethodSummary.of("lib.Money#rate(java.lang.String)")
                      .returning(Result.between(1, 2)));
            }
          }
        }
        class Hidden implements Extension {}
        class NoExtension {}
        """;
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Path missing = folder.resolve("missing.jar");
    Path jar =
        jar(
            throwing,
            "Throwing",
            "Throwing$Asked",
            "Absent",
            "NoExtension",
            "Hidden",
            "Throwing$Fine");
    CommandRun run =
        verify(
            "known",
            "--extensions",
            String.join(
                File.pathSeparator,
                missing.toString(),
                text.toString(),
                empty.toString(),
                jar.toString()));
    String service = "META-INF/services/" + Extension.class.getName();
    assertThat(run.err().lines())
        .contains(
            "--extensions " + missing + ": no such file or directory, or not readable",
            "--extensions " + text + ": neither a directory nor a jar",
            "--extensions "
                + empty
                + ": no extension is in it: its "
                + service
                + " is to name the classes that implement it",
            "--extensions "
                + jar
                + ": Throwing cannot be loaded: it throws java.lang.IllegalStateException: not"
                + " today",
            "--extensions "
                + jar
                + ": Throwing$Asked throws java.lang.UnsupportedOperationException: never",
            "--extensions " + jar + ": cannot be loaded: Provider Absent not found",
            "--extensions " + jar + ": cannot be loaded: NoExtension not a subtype",
            "--extensions "
                + jar
                + ": cannot be loaded: Hidden is to be public, with a public constructor that"
                + " takes nothing")
        .noneMatch(line -> line.startsWith("\tat "));
    assertThat(words(run.out()))
        .contains("PROVED handler app.Shop#known", "the extension Throwing$Fine says");
  }

  /** In a process of its own, which it ends. */
  @Test
  void oneThatEndsTheProgramIsNamed() throws IOException, InterruptedException {
    Path jar =
        jar(
            """
            import dev.airtight.paths.extension.*;
            import java.util.List;
            public class Exit implements Extension {
              @Override public List<MethodSummary> summaries() { System.exit(0); return List.of(); }
            }
            """,
            "Exit");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "verify",
                "--classes",
                application.toString(),
                "--extensions",
                jar.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said)
        .contains("airtight: --extensions " + jar + " ends the program: remove System.exit");
    assertThat(run.waitFor()).isEqualTo(3);
  }

  @Test
  void whatDoesNotFitTheLibraryIsOneLineAndIsNotUsed() throws IOException {
    String misfits =
        """
        import dev.airtight.paths.extension.*;
        import static dev.airtight.paths.extension.When.*;
        import static dev.airtight.paths.extension.Result.*;
        import java.util.List;
        public class Misfits implements Extension {
          @Override public List<MethodSummary> summaries() {
            return List.of(
                MethodSummary.of("lib.Money#rate(int)"),
                MethodSummary.of("lib.Absent#rate(int)"),
                MethodSummary.of("lib.Money.rate"),
                MethodSummary.of("lib.Money#<init>(long)"),
                MethodSummary.of("java.lang.String#length()"),
                MethodSummary.of("lib.Money#cents()").returning(matching("a")),
                MethodSummary.of("lib.Money#plus(lib.Money)").throwing("lib.Gone", perhaps()),
                MethodSummary.of("lib.Money#equals(java.lang.Object)").returning(between(0, 2)),
                MethodSummary.of("lib.Money#rate(java.lang.String)")
                    .throwing("java.lang.Error", matches(0, "(")),
                MethodSummary.of("lib.Money#rate(java.lang.String)").returning(between(1, 2)));
          }
          @Override public List<StandInClass> standIns() {
            return List.of(
                new StandInClass("Misfits", "java.util.HashMap"),
                new StandInClass("Nobody", "lib.Money"),
                new StandInClass("Listed", "lib.Money"),
                new StandInClass("Kinds", "lib.Money"),
                new StandInClass("Typed", "lib.Money"),
                new StandInClass("Misfits", "lib.Absent"));
          }
          @Override public List<ModelMethod> models() {
            return List.of(new ModelMethod("lib.Money#plus(lib.Money)", new ModelMethod.Text(true)));
          }
          public static class Other implements Extension {
            @Override public List<MethodSummary> summaries() {
              return List.of(
                  MethodSummary.of("lib.Money#rate(java.lang.String)").returning(between(0, 1)));
            }
          }
        }
        interface Kinds {}
        class Typed implements Runnable { @Override public void run() {} }
        abstract class Listed {}
        """;
    CommandRun run = verify("known", "--extensions", jar(misfits, "Misfits", "Misfits$Other"));
    String misfit = "extension Misfits: ";
    assertThat(run.err().lines())
        .containsExactlyInAnyOrder(
            misfit
                + "lib.Money#rate(int): class lib.Money declares no such method, but"
                + " rate(java.lang.String)",
            misfit + "lib.Absent#rate(int): the class path has no class lib.Absent",
            misfit + "lib.Money.rate: a method is named as pkg.Class#method(parameter,types)",
            misfit
                + "lib.Money#<init>(long): what makes objects cannot be summarised; write a"
                + " stand-in for the class",
            misfit
                + "java.lang.String#length(): Airtight knows the method itself; leave the summary"
                + " out",
            misfit + "lib.Money#cents(): its result is no String",
            misfit + "lib.Money#plus(lib.Money): the class path has no class lib.Gone",
            misfit + "lib.Money#equals(java.lang.Object): not all from 0 to 2 are a boolean",
            misfit + "lib.Money#rate(java.lang.String): /(/: this group is not closed",
            misfit
                + "Misfits in place of java.util.HashMap: Airtight knows the class itself; leave"
                + " the stand-in out",
            misfit + "Nobody in place of lib.Money: the extension's jar has no class Nobody",
            misfit + "Listed in place of lib.Money: one is an abstract class, the other a class",
            misfit
                + "Typed in place of lib.Money: it is of type java.lang.Runnable, which that is"
                + " not",
            misfit + "Kinds in place of lib.Money: one is an interface, the other a class",
            misfit + "Misfits in place of lib.Absent: the class path has no class lib.Absent",
            misfit
                + "lib.Money#plus(lib.Money): it has a body, which is followed; name what that"
                + " calls and has none",
            "extension Misfits$Other: lib.Money#rate(java.lang.String): extension Misfits says"
                + " something of it already, which is used; leave one of them out");
    assertThat(words(run.out()))
        .contains("PROVED handler app.Shop#known", "the extension Misfits says");
  }

  private CommandRun verify(String method, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "verify",
                "--classes",
                application,
                "--classpath",
                library,
                "--handler",
                "app.Shop#" + method));
    arguments.addAll(List.of(more));
    return CommandRun.of(Verifier.standard(), arguments.toArray());
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** A jar with a source file's classes, that names some as extensions. */
  private Path jar(String source, String... extensions) throws IOException {
    String api =
        Path.of(Extension.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    Path classes = CompiledClasses.in(folder, List.of("-cp", api), source);
    Path jar = Files.createTempFile(folder, "extension", ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.list(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
      }
      out.putNextEntry(new ZipEntry("META-INF/services/" + Extension.class.getName()));
      out.write(String.join("\n", extensions).getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
