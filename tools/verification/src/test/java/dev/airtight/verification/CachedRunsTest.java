package dev.airtight.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cache says is what would be found out, whatever changed between. */
class CachedRunsTest {
  private static final String CONTRACT =
      """
      contract shop

      record Order {
        code: string matching /[A-Z]{2}-[0-9]/
        size: int in 1..9
      }

      record Never {
        size: int in 1..9
        require size > 9
      }

      prompt next() returns Order { user \"""Which one?\""" }
      """;

  private static final long SEED = 1;

  @TempDir Path folder;
  private Project project;
  private Path contract;

  /** One way to write the project, and another one, which comes to other verdicts. */
  private record Change(String file, String one, String other) {}

  private static final List<Change> CHANGES =
      List.of(
          // The code of a handler, of what it calls, and of what that calls.
          new Change("p/Own.java", "return a;", "return 10 / a;"),
          new Change("p/Helper.java", "return b + 1;", "return 10 / b;"),
          new Change("p/Deep.java", "return c;", "return 10 / c;"),
          new Change("p/Scans.java", "return d;", "return 10 / d;"),
          // Constants that are copied, static state that is initialised, and files it reads.
          new Change("p/Deep.java", "int LIMIT = 1;", "int LIMIT = 0;"),
          new Change("p/Table.java", "Deep.of(3)", "Deep.of(3) - 3"),
          new Change("p/limit.txt", "7", "0"),
          // What a class is.
          new Change("p/Level.java", "LOW, HIGH", "LOW"),
          new Change("p/Shape.java", "permits Round, Square", "permits Round, Square, Flat"),
          new Change("p/Port.java", "int port(int a);", "default int port(int a) { return 1; }"),
          new Change("p/package-info.java", "@NullMarked", "@NullUnmarked"),
          // What is there at all.
          new Change(
              "p/OnePort.java",
              "",
              "package p; class OnePort implements Port { "
                  + "public int port(int a) { return 10 / a; } }"),
          new Change("p/Optional.java", "", "package p; class Optional { }"),
          // What an answer may be, and where it is said.
          new Change("shop.contract", "1..9\n}", "0..9\n}"),
          new Change("shop.contract", "contract shop\n", "contract shop\n\n"));

  @BeforeEach
  void write() throws IOException {
    project = new Project(folder);
    contract = folder.resolve("shop.contract");
    Files.writeString(contract, CONTRACT);
    project.put("p/package-info.java", "@NullMarked package p; import org.jspecify.annotations.*;");
    project.put(
        "p/Own.java",
        "package p; class Own { static int own(int a) {\nreturn a; }\n"
            + "static int other(int a) {\nreturn a + 2; } }");
    project.put(
        "p/Calls.java",
        "package p; class Calls { static int near(int b) { return Helper.near(b); }\n"
            + "static int far(int b) { return Helper.far(b); }\n"
            + "static int copied(int b) { return b / Deep.LIMIT; } }");
    project.put(
        "p/Helper.java",
        "package p; class Helper { static int near(int b) { return b + 1; }\n"
            + "static int far(int b) { return Deep.of(b); } }");
    project.put(
        "p/Deep.java",
        "package p; class Deep { static final int LIMIT = 1; static int of(int c) { return c; } }");
    project.put(
        "p/Table.java",
        "package p; class Table { private static final int SIZE = Deep.of(3);\n"
            + "static int size(int a) { return a / SIZE; } }");
    project.put(
        "p/Files.java",
        """
        package p;

        class Files {
          private static final int LIMIT = read();

          private static int read() {
            try (java.io.InputStream in = Files.class.getResourceAsStream("limit.txt")) {
              return in.read() - '0';
            } catch (java.io.IOException unreadable) {
              throw new java.io.UncheckedIOException(unreadable);
            }
          }

          static int limit(int a) { return a / LIMIT; }
        }
        """);
    project.put("p/limit.txt", "7");
    project.put("p/Level.java", "package p; enum Level { LOW, HIGH }");
    project.put(
        "p/Shape.java",
        "package p; sealed interface Shape permits Round, Square { }\n"
            + "record Round(int r) implements Shape { } record Square(int a) implements Shape { }\n"
            + "record Flat() { }");
    project.put(
        "p/Kinds.java",
        """
        package p;

        class Kinds {
          static int second(int a) { return Level.values()[1].ordinal() + a; }

          static int edge(Shape shape) {
            if (shape instanceof Round round) { return round.r(); }
            return ((Square) shape).a();
          }

          static int length(String text) { return text == null ? 1 / zero() : text.length(); }

          private static int zero() { return 0; }
        }
        """);
    project.put("p/Port.java", "package p; interface Port { int port(int a); }");
    project.put(
        "p/Wired.java",
        "package p; class Wired { private final Port port; Wired(Port port) { this.port = port; }\n"
            + "int ask(int a) { return port.port(a); } }");
    project.put(
        "p/Sees.java",
        """
        package p;

        class Sees {
          private static final boolean THERE = is("p.Optional");

          private static boolean is(String name) {
            try {
              Class.forName(name);
              return true;
            } catch (ClassNotFoundException absent) {
              return false;
            }
          }

          static int seen(int a) { return THERE ? 1 / a : 1; }
        }
        """);
    project.put(
        "p/Scans.java",
        """
        package p;

        class Scans {
          static int steps(int n) {
            int steps = 0;
            while (n > 1) {
              n = n % 2 == 0 ? n / 2 : 3 * n + 1;
              steps++;
            }
            return steps;
          }

          static int other(int d) { return d; }
        }
        """);
    project.put(
        "p/Answers.java",
        """
        package p;

        import dev.airtight.annotations.Handles;
        import dev.airtight.annotations.Prompt;

        class Answers {
          record Order(String code, int size) { }

          interface Model {
            @Prompt("shop/next") Order next();
          }

          @Handles("shop/Order")
          static int handled(Order order) { return 10 / order.size(); }

          @Prompt("shop/next")
          static int asked(Model model) { return 10 / model.next().size(); }
        }
        """);
    project.build();
  }

  private VerificationReport verify(boolean cached, String... handlers) {
    return Verifier.standard()
        .verify(
            new VerificationInputs(
                List.of(contract),
                List.of(project.classes()),
                List.of(),
                List.of(folder.resolve("sources")),
                List.of(handlers)),
            new VerificationOptions(
                false,
                VerificationOptions.ALL,
                new CodeOptions(true, List.of(), true, true, List.of()),
                false,
                null,
                null,
                cached
                    ? new CacheOptions(folder.resolve("cache"), CacheOptions.STANDARD_BYTES, null)
                    : null),
            VerificationListener.SILENT);
  }

  private static String[] all() {
    return new String[] {
      "p.Own#*",
      "p.Calls#*",
      "p.Table#*",
      "p.Files#*",
      "p.Kinds#*",
      "p.Wired#*",
      "p.Sees#*",
      "p.Scans#*",
      "p.Answers#*"
    };
  }

  /** All but the time. */
  private static List<ObligationReport> said(VerificationReport report) {
    return report.obligations().stream()
        .map(
            each ->
                new ObligationReport(
                    each.id(),
                    each.kind(),
                    each.subject(),
                    each.exposure(),
                    each.verdict(),
                    each.reason(),
                    each.witness(),
                    each.finding(),
                    each.places(),
                    each.path(),
                    each.assumptions(),
                    0))
        .toList();
  }

  private void apply(Change change, boolean other) throws IOException {
    String from = other ? change.one() : change.other();
    String to = other ? change.other() : change.one();
    if (change.file().endsWith(".contract")) {
      Files.writeString(contract, Files.readString(contract).replace(from, to));
    } else if (from.isEmpty() || to.isEmpty()) {
      project.put(change.file(), to);
    } else {
      assertThat(project.get(change.file())).contains(from);
      project.put(change.file(), project.get(change.file()).replace(from, to));
      if (change.file().equals("p/Shape.java")) {
        String flat = "record Flat() ";
        project.put(
            change.file(),
            other
                ? project.get(change.file()).replace(flat, flat + "implements Shape ")
                : project.get(change.file()).replace(flat + "implements Shape ", flat));
      }
    }
    project.build();
  }

  @Test
  void whateverChanges() throws IOException {
    boolean[] isOther = new boolean[CHANGES.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < CHANGES.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(SEED));
    verify(true, all());
    for (int next : order) {
      isOther[next] = !isOther[next];
      apply(CHANGES.get(next), isOther[next]);
      VerificationReport cached = verify(true, all());
      VerificationReport fresh = verify(false, all());
      assertThat(said(cached)).as("%s", CHANGES.get(next)).isEqualTo(said(fresh));
      assertThat(cached.warnings()).isEqualTo(fresh.warnings());
      assertThat(cached.problems()).isEqualTo(fresh.problems());
      assertThat(fresh.known()).isZero();
      assertThat(fresh.problems()).isEmpty();
    }
  }

  @Test
  void everyChangeIsNoticed() throws IOException {
    for (Change change : CHANGES) {
      List<ObligationReport> before = said(verify(false, all()));
      apply(change, true);
      assertThat(said(verify(false, all())).equals(before)).as("unnoticed: %s", change).isFalse();
      apply(change, false);
    }
  }

  @Test
  void nothingIsWorkedOutTwice() throws IOException {
    VerificationReport first = verify(true, all());
    assertThat(first.known()).isZero();
    assertThat(first.obligations()).isNotEmpty();
    VerificationReport again = verify(true, all());
    assertThat(again.known()).isEqualTo(again.obligations().size());
    assertThat(again.obligations()).isEqualTo(first.obligations());
    assertThat(again.warnings()).isEqualTo(first.warnings());
    project.build();
    VerificationReport built = verify(true, all());
    assertThat(built.known()).as("sources are newer").isEqualTo(built.obligations().size());
    assertThat(built.obligations()).isEqualTo(first.obligations());
  }

  @Test
  void whatDoesNotDependOnAChangeIsKnown() throws IOException {
    verify(true, all());
    apply(CHANGES.get(0), true);
    VerificationReport own = verify(true, all());
    assertThat(own.obligations().size() - own.known()).as("three deployments of one").isEqualTo(3);
    apply(CHANGES.get(1), true);
    VerificationReport helper = verify(true, all());
    assertThat(helper.obligations().size() - helper.known()).isEqualTo(3);
  }

  @Test
  void aProofDoesNotDependOnWhatElseItsClassHas() throws IOException {
    VerificationReport first = verify(true, "p.Scans#*");
    assertThat(first.obligations())
        .as("one of which inputs were tried on a JVM")
        .anyMatch(
            each ->
                each.assumptions().stream()
                    .anyMatch(assumption -> assumption.kind().equals("loop-ends")));
    apply(new Change("p/Scans.java", "return d;", "return 10 / d;"), true);
    VerificationReport changed = verify(true, "p.Scans#*");
    assertThat(changed.obligations().size() - changed.known())
        .as("three deployments of the other")
        .isEqualTo(3);
  }

  @Test
  void writtenTestsNeedTheirOwnRun() throws IOException {
    verify(true, "p.Calls#*");
    VerificationReport report =
        Verifier.standard()
            .verify(
                new VerificationInputs(
                    List.of(),
                    List.of(project.classes()),
                    List.of(),
                    List.of(),
                    List.of("p.Calls#*")),
                new VerificationOptions(
                    false,
                    VerificationOptions.CONTRACT,
                    CodeOptions.STANDARD,
                    false,
                    null,
                    folder.resolve("tests"),
                    new CacheOptions(folder.resolve("cache"), CacheOptions.STANDARD_BYTES, null)),
                VerificationListener.SILENT);
    assertThat(report.known()).isZero();
  }
}
