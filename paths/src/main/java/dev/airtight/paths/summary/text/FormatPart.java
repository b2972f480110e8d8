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
   * @param isLeft whether what is too short is filled up on the right
   * @param isNumeric whether it has flags that change how numbers look
   */
  record Conversion(char kind, int width, int precision, boolean isLeft, boolean isNumeric)
      implements FormatPart {

    boolean isPlain() {
      return width < 0 && precision < 0 && !isNumeric;
    }
  }

  /** No indices. */
  Pattern SPECIFIER =
      Pattern.compile("%(?:(n)|(%)|([-,+0]{0,3})([1-9][0-9]{0,3})?(\\.[0-9]{1,2})?([sdf]))");

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
        Optional<Conversion> conversion = conversion(matcher);
        if (conversion.isEmpty()) {
          return Optional.empty();
        }
        parts.add(conversion.get());
      }
      position = matcher.end();
    }
    return Optional.of(parts);
  }

  /** Empty where what it says is not legal for every argument. */
  private static Optional<Conversion> conversion(Matcher matcher) {
    String flags = matcher.group(3);
    char kind = matcher.group(6).charAt(0);
    int width = matcher.group(4) == null ? -1 : Integer.parseInt(matcher.group(4));
    int precision = matcher.group(5) == null ? -1 : Integer.parseInt(matcher.group(5).substring(1));
    boolean isLeft = flags.contains("-");
    boolean fillsUp = isLeft || flags.contains("0");
    boolean isNumeric = !flags.replace("-", "").isEmpty();
    boolean isLegal =
        flags.chars().distinct().count() == flags.length()
            && !(isLeft && flags.contains("0"))
            && !(fillsUp && width < 0)
            && !(isNumeric && kind == 's')
            && !(precision >= 0 && kind == 'd');
    return isLegal
        ? Optional.of(new Conversion(kind, width, precision, isLeft, isNumeric))
        : Optional.empty();
  }
}
