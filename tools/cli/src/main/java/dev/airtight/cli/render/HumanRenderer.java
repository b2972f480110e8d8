package dev.airtight.cli.render;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for a person at a terminal, written as it comes. */
public final class HumanRenderer implements ReportRenderer {
  private static final int VERDICT_WIDTH = 9;
  private static final int LABEL_WIDTH = 11;
  private static final String MARGIN = " ".repeat(VERDICT_WIDTH);

  /** The longest kind, "satisfiable" or "requirement", and two spaces. */
  private static final int KIND_WIDTH = 13;

  private final Appendable to;
  private final Style style;
  private final boolean quiet;
  private boolean atBlankLine = true;

  /**
   * @param to gets whole lines, each with its line break
   * @param quiet whether what is proved is left out
   */
  public HumanRenderer(Appendable to, Style style, boolean quiet) {
    this.to = to;
    this.style = style;
    this.quiet = quiet;
  }

  /** What stands behind the obligations: the assumptions and the totals. */
  @Override
  public void end(VerificationReport report) {
    if (report.obligations().isEmpty() && !report.problems().isEmpty()) {
      return;
    }
    assumptions(report.obligations());
    totals(report);
  }

  /** One line, and under it the details of what is not proved. */
  @Override
  public void answered(ObligationReport obligation) {
    String head =
        pad(obligation.verdict().name(), VERDICT_WIDTH)
            + pad(obligation.kind(), KIND_WIDTH)
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

  private String shortened(String content) {
    return content.length() <= style.width()
        ? content
        : content.substring(0, style.width() - 3) + "...";
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
                  assumption + (count == 1 ? "" : "  [" + count + " times]"), style.width() - 4);
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
    List<String> lines = Paragraph.lines(content, style.width() - indent.length());
    line(MARGIN + pad(label, LABEL_WIDTH) + lines.get(0));
    lines.stream().skip(1).forEach(each -> line(indent + each));
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }

  /** One, where there is none yet. */
  private void blankLine() {
    if (!atBlankLine) {
      write("\n");
      atBlankLine = true;
    }
  }

  private void write(String text) {
    try {
      to.append(text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A witness may hold anything; what would steer the terminal is written as an escape. */
  private void line(String content) {
    StringBuilder text = new StringBuilder();
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
    write(text.append('\n').toString());
    atBlankLine = false;
  }
}
