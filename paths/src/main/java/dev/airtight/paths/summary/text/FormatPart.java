package dev.airtight.paths.summary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a format string (java.util.Formatter). */
sealed interface FormatPart {

  /** Text that stays. */
  record Literal(String text) implements FormatPart {}

  /** {@code %n}. */
  record LineBreak() implements FormatPart {}

  /**
   * The conversion of the next argument.
   *
   * @param kind {@code s}, {@code d} or {@code f}
   * @param width the least number of units; -1 where there is none
   * @param precision -1 where there is none
   */
  record Conversion(char kind, int width, int precision) implements FormatPart {

    boolean isPlain() {
      return width < 0 && precision < 0;
    }
  }

  /** Widths and precisions that are legal for every argument; no flags and no indices. */
  Pattern SPECIFIER = Pattern.compile("%(?:(n)|(%)|([1-9][0-9]{0,3})?(\\.[0-9]{1,2})?([sdf]))");

  /** Empty where the format has more than is understood here, or an error. */
  static Optional<List<FormatPart>> parse(String format) {
    List<FormatPart> parts = new ArrayList<>();
    Matcher matcher = SPECIFIER.matcher(format);
    int position = 0;
    while (position < format.length()) {
      int next = format.indexOf('%', position);
      if (next < 0) {
        parts.add(new Literal(format.substring(position)));
        break;
      }
      parts.add(new Literal(format.substring(position, next)));
      matcher.region(next, format.length());
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      if (matcher.group(1) != null) {
        parts.add(new LineBreak());
      } else if (matcher.group(2) != null) {
        parts.add(new Literal("%"));
      } else {
        char kind = matcher.group(5).charAt(0);
        int width = matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3));
        int precision =
            matcher.group(4) == null ? -1 : Integer.parseInt(matcher.group(4).substring(1));
        if (precision >= 0 && kind == 'd') {
          return Optional.empty();
        }
        parts.add(new Conversion(kind, width, precision));
      }
      position = matcher.end();
    }
    return Optional.of(parts);
  }
}
