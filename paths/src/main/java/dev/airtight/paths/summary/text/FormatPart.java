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
   * The conversion of an argument.
   *
   * @param index which argument, from 0; -1 for the next one of those that have no index
   * @param kind one of {@code s d x o f e g b c}
   * @param isUpper whether it is written as a capital letter
   * @param width the least number of units; -1 where there is none
   * @param precision -1 where there is none
   * @param isLeft whether what is too short is filled up on the right
   * @param isNumeric whether it has flags that change how numbers look
   */
  record Conversion(
      int index,
      char kind,
      boolean isUpper,
      int width,
      int precision,
      boolean isLeft,
      boolean isNumeric)
      implements FormatPart {

    boolean isPlain() {
      return width < 0 && precision < 0 && !isNumeric && !isUpper;
    }

    boolean isOfWhole() {
      return kind == 'd' || kind == 'x' || kind == 'o';
    }
  }

  /** Without hash codes, hexadecimal fractions, dates, and {@code <}. */
  Pattern SPECIFIER =
      Pattern.compile(
          "%(?:(n)|(%)|(?:([1-9][0-9]{0,2})\\$)?([-,+0 (#]{0,4})([1-9][0-9]{0,3})?"
              + "(\\.[0-9]{1,2})?([sSdxXofeEgGbBcC]))");

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
    int index = matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3)) - 1;
    String flags = matcher.group(4);
    char letter = matcher.group(7).charAt(0);
    char kind = Character.toLowerCase(letter);
    int width = matcher.group(5) == null ? -1 : Integer.parseInt(matcher.group(5));
    int precision = matcher.group(6) == null ? -1 : Integer.parseInt(matcher.group(6).substring(1));
    boolean isLeft = flags.contains("-");
    boolean fillsUp = isLeft || flags.contains("0");
    boolean isNumeric = !flags.replace("-", "").isEmpty();
    boolean isLegal =
        flags.chars().distinct().count() == flags.length()
            && flags.chars().allMatch(flag -> legalFlags(kind).indexOf(flag) >= 0)
            && !(isLeft && flags.contains("0"))
            && !(flags.contains("+") && flags.contains(" "))
            && !(fillsUp && width < 0)
            && !(precision >= 0 && "dxoc".indexOf(kind) >= 0);
    return isLegal
        ? Optional.of(
            new Conversion(
                index, kind, Character.isUpperCase(letter), width, precision, isLeft, isNumeric))
        : Optional.empty();
  }

  /** Those that are legal for each argument that the conversion takes. */
  private static String legalFlags(char kind) {
    return switch (kind) {
      case 'd', 'f', 'g' -> "-,+0 (";
      case 'e' -> "-+0 (";
      case 'x', 'o' -> "-0#";
      default -> "-";
    };
  }
}
