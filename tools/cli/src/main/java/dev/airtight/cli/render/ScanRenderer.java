package dev.airtight.cli.render;

import dev.airtight.cli.render.TerminalText.Colour;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The call sites of a scan for a person at a terminal: a table, worst first, and what to do. */
public final class ScanRenderer implements ReportRenderer {
  private static final int COLUMN = 9;
  private static final int INDENT = 4;
  private static final int LONGEST_TEXT = 1_000;
  private static final String TEXT = "text";
  private static final String SCHEMA = "schema";

  /** The kind of those that a model calls. */
  private static final String TOOL = "entry point";

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
    List<Row> rows =
        rows(report.obligations()).stream().filter(row -> !quiet || !row.isSafe()).toList();
    if (!rows.isEmpty()) {
      table(rows);
      rows.forEach(this::details);
    }
    if (quiet && rows.isEmpty()) {
      return;
    }
    to.blankLine();
    to.line(totals(report));
    advice(rows);
  }

  /** One call site or entry point, and what is known of it under each deployment. */
  private record Row(String subject, String kind, Map<String, ObligationReport> verdicts) {

    Optional<ObligationReport> under(String deployment) {
      return Optional.ofNullable(verdicts.get(deployment));
    }

    boolean isTool() {
      return kind.equals(TOOL);
    }

    boolean isSafe() {
      return verdicts.values().stream().allMatch(each -> each.verdict() == Verdict.PROVED);
    }

    boolean isRefuted(String deployment) {
      return under(deployment).filter(each -> each.verdict() == Verdict.REFUTED).isPresent();
    }

    /** The more the worse; that a conforming answer breaks it is worst. */
    int badness() {
      return badnessUnder(SCHEMA) * 3 + badnessUnder(TEXT);
    }

    private int badnessUnder(String deployment) {
      return under(deployment)
          .map(
              each ->
                  switch (each.verdict()) {
                    case PROVED -> 0;
                    case UNKNOWN -> 1;
                    case REFUTED -> 2;
                  })
          .orElse(0);
    }
  }

  private static List<Row> rows(List<ObligationReport> obligations) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (ObligationReport each : obligations) {
      rows.computeIfAbsent(
              each.subject(), subject -> new Row(subject, each.kind(), new LinkedHashMap<>()))
          .verdicts()
          .put(Objects.requireNonNullElse(each.deployment(), TEXT), each);
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparingInt(Row::badness).reversed());
    return sorted;
  }

  private void table(List<Row> rows) {
    List<String> columns =
        List.of(SCHEMA, TEXT).stream()
            .filter(each -> rows.stream().anyMatch(row -> row.under(each).isPresent()))
            .toList();
    StringBuilder head = new StringBuilder();
    columns.forEach(column -> head.append(pad(column, COLUMN)));
    to.line(head + "call site or entry point");
    for (Row row : rows) {
      StringBuilder cells = new StringBuilder();
      columns.forEach(column -> cells.append(cell(row, column)));
      to.line(cells.toString(), row.subject());
    }
  }

  private String cell(Row row, String column) {
    return row.under(column)
        .map(
            each ->
                to.coloured(colour(each.verdict()), each.verdict().name())
                    + " ".repeat(COLUMN - each.verdict().name().length()))
        .orElse(pad("-", COLUMN));
  }

  private static Colour colour(Verdict verdict) {
    return switch (verdict) {
      case PROVED -> Colour.GREEN;
      case REFUTED -> Colour.RED;
      case UNKNOWN -> Colour.YELLOW;
    };
  }

  /** Each deployment in a sentence, from the strongest promise to the weakest. */
  private void details(Row row) {
    if (row.isSafe()) {
      return;
    }
    to.blankLine();
    to.line(row.subject() + "  (" + row.kind() + ")");
    row.under(SCHEMA).ifPresent(each -> detail(each, "a conforming answer to its own schema"));
    row.under(TEXT)
        .ifPresent(each -> detail(each, row.isTool() ? "what a model passes" : "raw text"));
  }

  private void detail(ObligationReport obligation, String what) {
    switch (obligation.verdict()) {
      case PROVED -> paragraph("safe: " + what + " never breaks it", INDENT);
      case UNKNOWN ->
          paragraph("whether " + what + " breaks it is unknown: " + obligation.reason(), INDENT);
      case REFUTED -> {
        paragraph(what + " breaks it:", INDENT);
        if (obligation.witness() != null) {
          new WitnessText(to, " ".repeat(2 * INDENT)).write("", obligation.witness());
        }
        if (obligation.thrown() != null) {
          paragraph("throws " + obligation.thrown().inWords(), 2 * INDENT);
        }
        obligation.places().forEach(this::place);
      }
    }
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
    List<Row> rows = rows(report.obligations());
    return String.format(
        Locale.ROOT,
        "%d found: %d break on an answer to their own schema, %d on anything else, %d safe (%.1f s)",
        rows.size(),
        rows.stream().filter(row -> row.isRefuted(SCHEMA)).count(),
        rows.stream().filter(row -> row.isRefuted(TEXT)).count(),
        rows.stream().filter(Row::isSafe).count(),
        report.millis() / 1000.0);
  }

  private void advice(List<Row> rows) {
    List<String> next = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.isRefuted(SCHEMA))) {
      next.add(
          "say in a contract what may come back: scan --write-contracts DIR writes one for each"
              + " type found, and sizes and ranges are left to you; then annotate the call site with"
              + " @Prompt or @Handles, and run airtight verify");
    }
    if (rows.stream().anyMatch(row -> !row.isTool() && row.isRefuted(TEXT))) {
      next.add("catch what the framework throws when a model answers with something else");
    }
    if (rows.stream().anyMatch(row -> row.isTool() && row.isRefuted(TEXT))) {
      next.add("let tools check what they are passed");
    }
    if (!next.isEmpty()) {
      to.blankLine();
      to.line("Next:");
      for (String each : next) {
        List<String> lines = Paragraph.lines(each, to.width() - INDENT);
        to.line("  - " + lines.get(0));
        lines.stream().skip(1).forEach(line -> to.line("    " + line));
      }
    }
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(Math.max(1, width - word.length()));
  }
}
