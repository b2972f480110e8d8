package dev.airtight.cli.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Lines on a terminal: no wider than it where that can be, and free of what would steer it. */
final class TerminalText {
  private static final String ITEM = "  - ";
  private static final int TAIL = 12;

  /** Units of an escape such as {@code \u005cu0000}. */
  private static final int ESCAPE = 6;

  private final Appendable to;
  private final Style style;
  private boolean atBlankLine = true;

  /**
   * @param to gets whole lines, each with its line break
   */
  TerminalText(Appendable to, Style style) {
    this.to = to;
    this.style = style;
  }

  /** Columns of a line. */
  int width() {
    return style.width();
  }

  /** A word in a colour, where there are colours. */
  String coloured(Colour colour, String word) {
    return style.colours() ? colour.on() + word + Colour.OFF : word;
  }

  /** A blank line, where there is none yet. */
  void blankLine() {
    if (!atBlankLine) {
      write("\n");
      atBlankLine = true;
    }
  }

  /** A line of text that may hold anything. */
  void line(String content) {
    line("", content);
  }

  /**
   * A line that begins with a text of ours, which may be coloured; what follows may hold anything,
   * and what would steer the terminal is written as an escape.
   */
  void line(String beginning, String content) {
    StringBuilder text = new StringBuilder(beginning);
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
    write(text.toString().stripTrailing() + "\n");
    atBlankLine = false;
  }

  /** An item of a list, broken where it is wider than that. */
  void item(String content, int width) {
    List<String> lines = Paragraph.lines(content, width - ITEM.length());
    line(ITEM, lines.get(0));
    lines.stream().skip(1).forEach(each -> line(" ".repeat(ITEM.length()), each));
  }

  /** The text where it fits, else its beginning and end, and how long it is. */
  static String shortened(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    String note = String.format(Locale.ROOT, "  (%,d characters)", text.length());
    int head = Math.max(1, width - note.length() - TAIL - 3);
    return text.substring(0, whole(text, head))
        + "..."
        + text.substring(whole(text, text.length() - TAIL))
        + note;
  }

  /** Cuts no character that takes two units, and no escape of JSON. */
  private static int whole(String text, int index) {
    int escape = text.lastIndexOf("\\u", index);
    if (escape >= 0 && index - escape < ESCAPE) {
      return escape;
    }
    return index > 0 && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }

  private void write(String text) {
    try {
      to.append(text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Colours that are told apart on light and dark backgrounds (ECMA-48, SGR). */
  enum Colour {
    GREEN(32),
    RED(31),
    YELLOW(33);

    private static final String OFF = "\u001b[0m";
    private final int number;

    Colour(int number) {
      this.number = number;
    }

    private String on() {
      return "\u001b[1;" + number + "m";
    }
  }
}
