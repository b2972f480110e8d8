package dev.airtight.paths.summary.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What random texts are parsed as. A method throws unless its text, which is picked from a few, is
 * parsed as the JDK does it; another throws if it is.
 */
class DatesAgainstTheJdkTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 20);
  private static final long SEED = Long.getLong("airtight.seed", new Random().nextLong());
  private final Random random = new Random(SEED);

  /** A text, and an expression of the object that the JDK makes of it, or null. */
  private record Parsed(String type, String text, String made) {}

  @Test
  void parsedAsTheJdkDoes() throws Exception {
    StringBuilder source =
        new StringBuilder("import java.time.*;\nimport java.time.format.*;\nclass Given {\n");
    for (int i = 0; i < TRIES; i++) {
      source.append(methods(i, parsed()));
    }
    Path classes = JavaSources.compile(source + "}\n");
    int proved = 0;
    int refuted = 0;
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay())) {
      HandlerVerifier verifier = Verifiers.of(classPath, classes, Limits.STANDARD.withoutTrials());
      for (int i = 0; i < TRIES; i++) {
        String words = "m" + i + " of seed " + SEED + "\n" + source;
        HandlerVerdict same = verdict(verifier, classPath, "same" + i);
        assertThat(same).as(words).isNotInstanceOf(HandlerVerdict.Refuted.class);
        HandlerVerdict other = verdict(verifier, classPath, "other" + i);
        assertThat(other).as(words).isNotInstanceOf(HandlerVerdict.Proved.class);
        proved += same instanceof HandlerVerdict.Proved ? 1 : 0;
        refuted += other instanceof HandlerVerdict.Refuted ? 1 : 0;
      }
    }
    assertThat(proved).as("proved, seed " + SEED).isGreaterThan(TRIES / 5);
    assertThat(refuted).as("refuted, seed " + SEED).isGreaterThan(TRIES / 5);
  }

  private static HandlerVerdict verdict(
      HandlerVerifier verifier, ClassPath classPath, String method) {
    return verifier.verify(
        HandlerQuestion.withoutContract(
            classPath.load("Given").methods(method).get(0), Asking.NOTHING));
  }

  private static String methods(int number, Parsed parsed) {
    String isSame =
        "try { same = "
            + parsed.type()
            + ".parse(\""
            + parsed.text()
            + "\".concat(rest)).equals("
            + parsed.made()
            + "); } catch (DateTimeParseException none) { same = "
            + parsed.made().equals("null")
            + "; }";
    return "  static void same%1$d(String rest) {\n    boolean same;\n    if (!\"\".equals(rest)) return;\n    %2$s\n    if (!same) throw new IllegalStateException();\n  }\n"
            .formatted(number, isSame)
        + "  static void other%1$d(String rest) {\n    boolean same;\n    if (!\"\".equals(rest)) return;\n    %2$s\n    if (same) throw new IllegalStateException();\n  }\n"
            .formatted(number, isSame);
  }

  private Parsed parsed() {
    String date =
        String.format("%s-%02d-%02d", year(), 1 + random.nextInt(12), 26 + random.nextInt(6));
    String time = String.format("%02d:%02d", random.nextInt(25), random.nextInt(61));
    String type =
        List.of(
                "LocalDate",
                "LocalDate",
                "LocalTime",
                "LocalDateTime",
                "Year",
                "YearMonth",
                "MonthDay")
            .get(random.nextInt(7));
    String text =
        switch (type) {
          case "LocalDate" -> date;
          case "LocalTime" -> time;
          case "LocalDateTime" -> date + "T" + time;
          case "Year" -> year();
          case "YearMonth" -> date.substring(0, date.length() - 3);
          default -> "-" + date.substring(date.length() - 6);
        };
    return new Parsed(type, text, made(type, text));
  }

  private String year() {
    return List.of("2024", "1900", "2000", "0000", "1999", "-0004", "+12024")
        .get(random.nextInt(7));
  }

  private static String made(String type, String text) {
    try {
      return switch (type) {
        case "LocalDate" -> of(LocalDate.parse(text));
        case "LocalTime" -> of(LocalTime.parse(text));
        case "LocalDateTime" -> {
          LocalDateTime made = LocalDateTime.parse(text);
          yield "LocalDateTime.of(" + of(made.toLocalDate()) + ", " + of(made.toLocalTime()) + ")";
        }
        case "Year" -> "Year.of(" + Year.parse(text).getValue() + ")";
        case "YearMonth" -> {
          YearMonth made = YearMonth.parse(text);
          yield "YearMonth.of(" + made.getYear() + ", " + made.getMonthValue() + ")";
        }
        default -> {
          MonthDay made = MonthDay.parse(text);
          yield "MonthDay.of(" + made.getMonthValue() + ", " + made.getDayOfMonth() + ")";
        }
      };
    } catch (DateTimeParseException none) {
      return "null";
    } catch (DateTimeException unexpected) {
      throw new AssertionError(text, unexpected);
    }
  }

  private static String of(LocalDate date) {
    return "LocalDate.of("
        + date.getYear()
        + ", "
        + date.getMonthValue()
        + ", "
        + date.getDayOfMonth()
        + ")";
  }

  private static String of(LocalTime time) {
    return "LocalTime.of(" + time.getHour() + ", " + time.getMinute() + ")";
  }
}
