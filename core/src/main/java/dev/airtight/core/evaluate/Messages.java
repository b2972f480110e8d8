package dev.airtight.core.evaluate;

import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.json.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wording of violations; quotes what a value holds no longer than a line takes. */
final class Messages {

  private static final int LONGEST_QUOTE = 60;
  private static final int MOST_CHOICES = 12;

  private Messages() {}

  static String expected(String expected, String found) {
    return "expected " + expected + " but found " + found;
  }

  /**
   * {@code has 7 characters but 1 to 5 must be there}.
   *
   * @param unit in the singular
   */
  static String count(int found, String unit, CountRange range) {
    String counted = found + " " + unit + (found == 1 ? "" : "s");
    return "has " + counted + " but " + allowed(range);
  }

  private static String allowed(CountRange range) {
    @Nullable Integer maximum = range.maximum();
    if (maximum == null) {
      return "at least " + range.minimum() + " must be there";
    }
    if (range.minimum() == maximum) {
      return "exactly " + maximum + " must be there";
    }
    return range.minimum() == 0
        ? "at most " + maximum + " may be there"
        : range.minimum() + " to " + maximum + " must be there";
  }

  /** {@code 101 is not in 0..100}; the number as it was written. */
  static String range(String number, NumberRange range) {
    String found = shortened(number);
    if (range.minimum() == null) {
      return found + " is greater than " + range.maximum();
    }
    return range.maximum() == null
        ? found + " is less than " + range.minimum()
        : found + " is not in " + range.minimum() + ".." + range.maximum();
  }

  static String noneOf(String text, List<String> choices) {
    String shown =
        choices.stream()
            .limit(MOST_CHOICES)
            .map(JsonWriter::quoted)
            .collect(Collectors.joining(", "));
    String more = choices.size() > MOST_CHOICES ? ", ..." : "";
    return quoted(text) + " is none of " + shown + more;
  }

  static String quoted(String text) {
    return JsonWriter.quoted(shortened(text));
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
    return text.substring(0, splits ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "...";
  }
}
