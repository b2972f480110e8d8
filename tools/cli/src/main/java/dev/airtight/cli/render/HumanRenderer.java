package dev.airtight.cli.render;

import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.Place;
import dev.airtight.cli.report.Verdict;
import dev.airtight.cli.report.VerificationReport;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for a person at a terminal of 100 columns. */
public final class HumanRenderer {
  private static final int WIDTH = 100;
  private static final int VERDICT_WIDTH = 9;
  private static final int LABEL_WIDTH = 11;
  private static final String MARGIN = " ".repeat(VERDICT_WIDTH);

  private final StringBuilder text = new StringBuilder();

  private HumanRenderer() {}

  /**
   * One line per obligation, its details under it, the assumptions, the totals; ends with a line
   * break.
   */
  public static String render(VerificationReport report) {
    HumanRenderer renderer = new HumanRenderer();
    int kindWidth =
        report.obligations().stream().mapToInt(each -> each.kind().length()).max().orElse(0);
    report.obligations().forEach(each -> renderer.obligation(each, kindWidth));
    renderer.assumptions(report.obligations());
    renderer.totals(report);
    return renderer.text.toString();
  }

  private void obligation(ObligationReport obligation, int kindWidth) {
    String head =
        pad(obligation.verdict().name(), VERDICT_WIDTH)
            + pad(obligation.kind(), kindWidth + 2)
            + obligation.id();
    String time = "(" + obligation.millis() + " ms)";
    line(head + "  " + time);
    if (obligation.verdict() == Verdict.PROVED) {
      return;
    }
    if (obligation.verdict() == Verdict.UNKNOWN || obligation.thrown() == null) {
      labelled("because", obligation.reason());
    }
    if (obligation.witness() != null) {
      witness(obligation.witness());
    }
    if (obligation.thrown() != null) {
      labelled("throws", obligation.thrown().inWords());
    }
    obligation.places().forEach(this::place);
    if (!obligation.path().isEmpty()) {
      labelled("path", String.join(", ", obligation.path()));
    }
    blankLine();
  }

  private void witness(JsonValue value) {
    String pretty = JsonWriter.pretty(value);
    if (!pretty.contains("\n")) {
      line(MARGIN + pad("witness", LABEL_WIDTH) + pretty);
      return;
    }
    line(MARGIN + "witness");
    pretty.lines().forEach(each -> line(MARGIN + "  " + each));
  }

  private void place(Place place) {
    labelled(
        "at", place.note() == null ? place.position() : place.position() + "  " + place.note());
    if (place.text() != null) {
      line(shortened(MARGIN + pad("", LABEL_WIDTH) + place.line() + " | " + place.text().strip()));
    }
  }

  private static String shortened(String content) {
    return content.length() <= WIDTH ? content : content.substring(0, WIDTH - 3) + "...";
  }

  private void assumptions(Collection<ObligationReport> obligations) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (ObligationReport obligation : obligations) {
      for (String assumption : obligation.assumptions()) {
        uses.merge(assumption, 1, Integer::sum);
      }
    }
    if (uses.isEmpty()) {
      return;
    }
    blankLine();
    line("Assumed, not proved:");
    uses.forEach(
        (assumption, count) -> {
          List<String> lines =
              Paragraph.lines(
                  assumption + (count == 1 ? "" : "  [" + count + " times]"), WIDTH - 4);
          line("  - " + lines.get(0));
          lines.stream().skip(1).forEach(each -> line("    " + each));
        });
  }

  private void totals(VerificationReport report) {
    int size = report.obligations().size();
    blankLine();
    line(
        String.format(
            Locale.ROOT,
            "%d obligation%s: %d proved, %d refuted, %d unknown (%.1f s)",
            size,
            size == 1 ? "" : "s",
            report.count(Verdict.PROVED),
            report.count(Verdict.REFUTED),
            report.count(Verdict.UNKNOWN),
            report.millis() / 1000.0));
  }

  private void labelled(String label, @Nullable String content) {
    if (content == null) {
      return;
    }
    String indent = MARGIN + " ".repeat(LABEL_WIDTH);
    List<String> lines = Paragraph.lines(content, WIDTH - indent.length());
    line(MARGIN + pad(label, LABEL_WIDTH) + lines.get(0));
    lines.stream().skip(1).forEach(each -> line(indent + each));
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }

  /** One, where there is none yet. */
  private void blankLine() {
    int length = text.length();
    if (length > 0 && !text.substring(Math.max(0, length - 2)).equals("\n\n")) {
      text.append('\n');
    }
  }

  /** A witness may hold anything; what would steer the terminal is written as an escape. */
  private void line(String content) {
    content
        .stripTrailing()
        .codePoints()
        .forEach(
            character -> {
              if (Character.isISOControl(character)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", character));
              } else {
                text.appendCodePoint(character);
              }
            });
    text.append('\n');
  }
}
