package dev.airtight.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces so that it fits a terminal. */
final class Paragraph {
  private Paragraph() {}

  /**
   * Lines of at most {@code width} characters; a longer word stays whole on its own line. Never
   * empty.
   */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\n", -1)) {
      breakLine(part.stripTrailing(), width, lines);
    }
    return lines;
  }

  private static void breakLine(String text, int width, List<String> lines) {
    String rest = text;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      if (space <= 0) {
        space = rest.indexOf(' ', width);
      }
      if (space < 0) {
        break;
      }
      lines.add(rest.substring(0, space).stripTrailing());
      rest = rest.substring(space + 1).stripLeading();
    }
    lines.add(rest);
  }
}
