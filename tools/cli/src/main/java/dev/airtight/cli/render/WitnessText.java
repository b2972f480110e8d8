package dev.airtight.cli.render;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** A witness on a terminal. */
final class WitnessText {
  /** Of a longer witness the beginning and the end are shown. */
  private static final int MOST_LINES = 40;

  private static final int LAST_LINES = 8;

  private final TerminalText to;
  private final String margin;

  /**
   * @param margin what each line begins with
   */
  WitnessText(TerminalText to, String margin) {
    this.to = to;
    this.margin = margin;
  }

  /**
   * Writes it: what fits into one line behind the label, other lines below it.
   *
   * @param label with what stands between it and the witness
   */
  void write(String label, JsonValue value) {
    List<String> lines = JsonWriter.pretty(value).lines().toList();
    if (lines.size() == 1) {
      to.line(TerminalText.shortened(margin + label + lines.get(0), to.width()));
      return;
    }
    int hidden = Math.max(0, lines.size() - MOST_LINES);
    int shown = hidden == 0 ? lines.size() : MOST_LINES - LAST_LINES;
    if (!label.isBlank()) {
      to.line(margin + label.stripTrailing());
    }
    lines.subList(0, shown).forEach(this::line);
    if (hidden > 0) {
      to.line(
          String.format(
              Locale.ROOT, "%s  ... %,d more lines; --json shows all ...", margin, hidden));
      lines.subList(shown + hidden, lines.size()).forEach(this::line);
    }
  }

  private void line(String line) {
    to.line(TerminalText.shortened(margin + "  " + line, to.width()));
  }
}
