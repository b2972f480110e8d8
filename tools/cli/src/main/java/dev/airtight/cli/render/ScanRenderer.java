package dev.airtight.cli.render;

import dev.airtight.cli.render.TerminalText.Colour;
import dev.airtight.core.json.JsonValue;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.SiteReport;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The call sites of a scan for a person at a terminal: a table, worst first, and what to do. */
public final class ScanRenderer implements ReportRenderer {
  private static final int COLUMN = 11;
  private static final int INDENT = 4;
  private static final int LONGEST_TEXT = 1_000;
  private static final String TEXT = "text";
  private static final String SCHEMA = "schema";

  /** Stands in the table for a call site that breaks whatever a model answers. */
  private static final String BY_CALL = "ARGUMENTS";

  private final TerminalText to;
  private final boolean quiet;

  /**
   * @param to gets whole lines, each with its line break
   * @param quiet whether only what is not proved is shown
   */
  public ScanRenderer(Appendable to, Style style, boolean quiet) {
    this.to = new TerminalText(to, style);
    this.quiet = quiet;
  }

  /** Only all of them can be put in order. */
  @Override
  public void answered(ObligationReport obligation) {}

  @Override
  public void end(VerificationReport report) {
    List<SiteReport> sites =
        sites(report).stream().filter(site -> !quiet || !site.isSafe()).toList();
    if (!sites.isEmpty()) {
      table(sites);
      sites.forEach(this::details);
    }
    if (quiet && sites.isEmpty()) {
      return;
    }
    if (!quiet) {
      AssumptionList.write(to, report.obligations());
    }
    to.blankLine();
    to.line(totals(report));
    advice(sites);
  }

  /** The more the worse; that an answer breaks it although much is promised is worst. */
  private static int badness(SiteReport site) {
    int badness = 0;
    for (String deployment : SiteReport.DEPLOYMENTS) {
      badness = badness * 4 + site.under(deployment).map(ScanRenderer::badness).orElse(0);
    }
    return badness;
  }

  private static int badness(ObligationReport obligation) {
    return switch (obligation.verdict()) {
      case PROVED -> 0;
      case UNKNOWN -> 1;
      case REFUTED -> obligation.isOfCallAlone() ? 2 : 3;
    };
  }

  private static boolean isBroken(SiteReport site, String deployment) {
    return site.under(deployment)
        .filter(each -> each.verdict() == Verdict.REFUTED && !each.isOfCallAlone())
        .isPresent();
  }

  /** Not where it is the same with any text, since no schema is sent. */
  private static boolean isBrokenUnderSchema(SiteReport site) {
    return isBroken(site, SCHEMA)
        && site.under(SCHEMA)
            .filter(each -> each.exposure() != null && !each.exposure().weakest().equals(TEXT))
            .isPresent();
  }

  private static boolean isBrokenByCall(SiteReport site) {
    return site.verdicts().values().stream().anyMatch(ObligationReport::isOfCallAlone);
  }

  private static List<SiteReport> sites(VerificationReport report) {
    List<SiteReport> sorted = new ArrayList<>(report.sites());
    sorted.sort(Comparator.comparingInt((SiteReport site) -> badness(site)).reversed());
    return sorted;
  }

  private void table(List<SiteReport> sites) {
    List<String> columns =
        SiteReport.DEPLOYMENTS.stream()
            .filter(each -> sites.stream().anyMatch(site -> site.under(each).isPresent()))
            .toList();
    StringBuilder head = new StringBuilder();
    columns.forEach(column -> head.append(pad(column)));
    to.line(head + "call site or entry point");
    for (SiteReport site : sites) {
      StringBuilder cells = new StringBuilder();
      columns.forEach(column -> cells.append(cell(site, column)));
      to.line(cells.toString(), site.subject());
    }
  }

  private String cell(SiteReport site, String column) {
    return site.under(column)
        .map(
            each -> {
              String word = each.isOfCallAlone() ? BY_CALL : each.verdict().name();
              return to.coloured(colour(each), word) + pad(word).substring(word.length());
            })
        .orElse(pad("-"));
  }

  private static Colour colour(ObligationReport obligation) {
    return switch (obligation.verdict()) {
      case PROVED -> Colour.GREEN;
      case REFUTED -> obligation.isOfCallAlone() ? Colour.YELLOW : Colour.RED;
      case UNKNOWN -> Colour.YELLOW;
    };
  }

  /** All in a line, then what is not proved, from the strongest promise to the weakest. */
  private void details(SiteReport site) {
    if (site.isSafe()) {
      return;
    }
    to.blankLine();
    to.line(site.subject() + "  (" + site.kind() + ")");
    paragraph(site.sentence(), INDENT);
    List<ObligationReport> shown = new ArrayList<>();
    for (String deployment : SiteReport.DEPLOYMENTS) {
      ObligationReport obligation = site.under(deployment).orElse(null);
      if (obligation != null && shown.stream().noneMatch(other -> isSame(other, obligation))) {
        shown.add(obligation);
        detail(obligation, site.sent(obligation));
      }
    }
  }

  /** Whether nobody learns more from the second. */
  private static boolean isSame(ObligationReport shown, ObligationReport other) {
    return shown.verdict() == other.verdict()
        && Objects.equals(shown.witness(), other.witness())
        && Objects.equals(shown.finding(), other.finding())
        && Objects.equals(shown.reason(), other.reason());
  }

  private void detail(ObligationReport obligation, String what) {
    if (obligation.verdict() == Verdict.UNKNOWN) {
      paragraph(what + ": " + obligation.reason(), INDENT);
    } else if (obligation.verdict() == Verdict.REFUTED) {
      paragraph((obligation.isOfCallAlone() ? "its own arguments" : what) + ":", INDENT);
      refutation(obligation);
    }
  }

  private void refutation(ObligationReport obligation) {
    Exposure exposure = obligation.exposure();
    List<Exposure.Answer> answers = obligation.answersToCall();
    JsonValue witness = obligation.witness();
    answers.forEach(answer -> write(answer.value()));
    if (answers.isEmpty() && witness != null) {
      write(witness);
    }
    if (obligation.finding() != null) {
      paragraph(obligation.finding().inWords(), 2 * INDENT);
    }
    obligation.places().forEach(this::place);
    if (!answers.isEmpty() && witness != null) {
      paragraph("where it is called with", 2 * INDENT);
      write(witness);
    }
    if (exposure != null && exposure.open() != null) {
      paragraph("whether an answer breaks it is unknown: " + exposure.open(), 2 * INDENT);
    }
  }

  private void write(JsonValue value) {
    new WitnessText(to, " ".repeat(2 * INDENT)).write("", value);
  }

  private void place(Place place) {
    paragraph("at " + place.position(), 2 * INDENT);
    if (place.text() != null) {
      to.line(
          TerminalText.shortened(
              " ".repeat(2 * INDENT) + place.line() + " | " + place.text().strip(), to.width()));
    }
  }

  private void paragraph(String content, int indent) {
    Paragraph.lines(TerminalText.shortened(content, LONGEST_TEXT), to.width() - indent)
        .forEach(line -> to.line(" ".repeat(indent), line));
  }

  private static String totals(VerificationReport report) {
    List<SiteReport> sites = report.sites();
    long contract = sites.stream().filter(site -> isBroken(site, "contract")).count();
    boolean isBound = sites.stream().anyMatch(site -> site.under("contract").isPresent());
    return sites.size()
        + " found: "
        + (isBound ? contract + " break on an answer that their contract allows, " : "")
        + sites.stream().filter(ScanRenderer::isBrokenUnderSchema).count()
        + " break on an answer to their own schema, "
        + sites.stream().filter(site -> isBroken(site, TEXT)).count()
        + " on anything else, "
        + sites.stream().filter(ScanRenderer::isBrokenByCall).count()
        + " on their own arguments, "
        + sites.stream().filter(SiteReport::isSafe).count()
        + " safe ("
        + Seconds.ofMillis(report.millis())
        + " s"
        + (report.known() == 0 ? "" : ", " + report.known() + " verdicts from the cache")
        + ")";
  }

  private void advice(List<SiteReport> sites) {
    List<String> next = new ArrayList<>();
    if (sites.stream().anyMatch(site -> isBroken(site, "contract"))) {
      next.add("repair what breaks behind its contract, or let the contract allow less");
    }
    if (sites.stream()
        .anyMatch(
            site -> !site.isTool() && isBroken(site, SCHEMA) && site.under("contract").isEmpty())) {
      next.add(
          "say in a contract what may come back: scan --write-contracts DIR writes one for each"
              + " type found, and sizes and ranges are left to you; then annotate the call site with"
              + " @Prompt or @Handles, and run airtight verify");
    }
    if (sites.stream().anyMatch(site -> !site.isTool() && isBroken(site, TEXT))) {
      next.add("catch what the framework throws when a model answers with something else");
    }
    if (sites.stream()
        .anyMatch(site -> site.isTool() && (isBroken(site, SCHEMA) || isBroken(site, TEXT)))) {
      next.add("let tools check what they are passed");
    }
    if (sites.stream().anyMatch(ScanRenderer::isBrokenByCall)) {
      next.add("what breaks on its own arguments is your callers' affair, not the model's");
    }
    if (!next.isEmpty()) {
      to.blankLine();
      to.line("Next:");
      next.forEach(each -> to.item(each, to.width()));
    }
  }

  private static String pad(String word) {
    return word + " ".repeat(Math.max(1, COLUMN - word.length()));
  }
}
