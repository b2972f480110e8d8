package dev.airtight.cli.render;

import dev.airtight.cli.render.TerminalText.Colour;
import dev.airtight.core.json.JsonValue;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.report.Endless;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.HandlerFinding;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.SiteReport;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report for a person at a terminal, written as it comes. */
public final class HumanRenderer implements ReportRenderer {
  private static final int VERDICT_WIDTH = 9;
  private static final int LABEL_WIDTH = 11;
  private static final String MARGIN = " ".repeat(VERDICT_WIDTH);

  /** The longest kind, "satisfiable" or "requirement", and two spaces. */
  private static final int KIND_WIDTH = 13;

  /** A longer text is cut; nobody reads it on a terminal. */
  private static final int LONGEST_TEXT = 1_000;

  private final TerminalText to;
  private final boolean quiet;

  /**
   * @param to gets whole lines, each with its line break
   * @param quiet whether only what is not proved is shown
   */
  public HumanRenderer(Appendable to, Style style, boolean quiet) {
    this.to = new TerminalText(to, style);
    this.quiet = quiet;
  }

  /** What stands behind the obligations: the assumptions, what is refuted, and the totals. */
  @Override
  public void end(VerificationReport report) {
    boolean nothingToSay =
        quiet
            ? report.count(Verdict.PROVED) == report.obligations().size()
            : report.obligations().isEmpty() && !report.problems().isEmpty();
    if (nothingToSay) {
      return;
    }
    if (!quiet) {
      AssumptionList.write(to, report.obligations());
      refuted(report.obligations());
      sites(report.sites());
    }
    to.blankLine();
    to.line(totals(report));
  }

  /** One line, and under it the details of what is not proved. */
  @Override
  public void answered(ObligationReport obligation) {
    Verdict verdict = obligation.verdict();
    if (quiet && verdict == Verdict.PROVED) {
      return;
    }
    to.line(
        to.coloured(colour(verdict), verdict.name())
            + " ".repeat(VERDICT_WIDTH - verdict.name().length()),
        pad(obligation.kind(), KIND_WIDTH)
            + (obligation.exposure() == null ? obligation.id() : obligation.subject())
            + under(obligation)
            + "  ("
            + obligation.millis()
            + " ms)");
    if (verdict == Verdict.PROVED) {
      return;
    }
    if (verdict == Verdict.UNKNOWN || obligation.finding() == null) {
      labelled("because", obligation.reason());
    }
    answers(obligation);
    if (obligation.finding() != null) {
      obligation.finding().match(new Labelled());
    }
    obligation.places().forEach(this::place);
    if (!obligation.path().isEmpty()) {
      labelled("path", String.join(", ", obligation.path()));
    }
    to.blankLine();
  }

  private final class Labelled implements HandlerFinding.Cases<Boolean> {
    @Override
    public Boolean thrown(Thrown finding) {
      labelled("throws", finding.asString());
      return true;
    }

    @Override
    public Boolean endless(Endless finding) {
      labelled(finding.kind(), finding.inWords());
      return true;
    }
  }

  /** What models sent comes first, and all of the call where more of it matters. */
  private void answers(ObligationReport obligation) {
    JsonValue witness = obligation.witness();
    obligation.answersToCall().forEach(answer -> write("answer", answer.value()));
    if (witness != null) {
      write("witness", witness);
    }
  }

  private void write(String label, JsonValue value) {
    new WitnessText(to, MARGIN).write(pad(label, LABEL_WIDTH), value);
  }

  /** Of what is taken for granted where nothing else is said, nothing is said. */
  private static String under(ObligationReport obligation) {
    Exposure exposure = obligation.exposure();
    return exposure == null || exposure.deployment().equals(VerificationOptions.CONTRACT)
        ? ""
        : " under " + exposure.deployment();
  }

  private static Colour colour(Verdict verdict) {
    return switch (verdict) {
      case PROVED -> Colour.GREEN;
      case REFUTED -> Colour.RED;
      case UNKNOWN -> Colour.YELLOW;
    };
  }

  private void place(Place place) {
    labelled(
        "at", place.note() == null ? place.position() : place.position() + "  " + place.note());
    if (place.text() != null) {
      String line = MARGIN + pad("", LABEL_WIDTH) + place.line() + " | " + place.text().strip();
      to.line(line.length() <= to.width() ? line : line.substring(0, to.width() - 3) + "...");
    }
  }

  /** Once more at the end, where somebody looks who does not scroll. */
  private void refuted(List<ObligationReport> obligations) {
    if (obligations.size() == 1
        || obligations.stream().noneMatch(each -> each.verdict() == Verdict.REFUTED)) {
      return;
    }
    to.blankLine();
    to.line(to.coloured(Colour.RED, "Refuted:"), "");
    for (ObligationReport each : obligations) {
      if (each.verdict() == Verdict.REFUTED) {
        Place place = each.location();
        to.item(
            (each.exposure() == null ? each.id() : each.subject() + under(each))
                + (place == null ? "" : "  " + place.position()),
            Integer.MAX_VALUE);
      }
    }
  }

  /** In one line each, where several things are known of one. */
  private void sites(List<SiteReport> sites) {
    List<SiteReport> several = sites.stream().filter(site -> site.verdicts().size() > 1).toList();
    if (!several.isEmpty()) {
      to.blankLine();
      to.line("What models may answer:");
      several.forEach(site -> to.item(site.subject() + ": " + site.sentence(), Integer.MAX_VALUE));
    }
  }

  private static String totals(VerificationReport report) {
    int size = report.obligations().size();
    return size
        + (size == 1 ? " obligation: " : " obligations: ")
        + report.count(Verdict.PROVED)
        + " proved, "
        + report.count(Verdict.REFUTED)
        + " refuted, "
        + report.count(Verdict.UNKNOWN)
        + " unknown ("
        + Seconds.ofMillis(report.millis())
        + " s"
        + (report.known() == 0 ? "" : ", " + report.known() + " from the cache")
        + ")"
        + (size == 0 ? "; nothing was verified" : "");
  }

  private void labelled(String label, @Nullable String content) {
    if (content == null) {
      return;
    }
    String indent = MARGIN + " ".repeat(LABEL_WIDTH);
    List<String> lines =
        Paragraph.lines(
            TerminalText.shortened(content, LONGEST_TEXT), to.width() - indent.length());
    to.line(MARGIN + pad(label, LABEL_WIDTH) + lines.get(0));
    lines.stream().skip(1).forEach(each -> to.line(indent + each));
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }
}
