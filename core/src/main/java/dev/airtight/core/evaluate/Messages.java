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

  /** {@code has 7 characters but 1 to 5 are allowed}. */
  static String count(int found, String unit, CountRange range) {
    return "has " + found + " " + unit + " but " + allowed(range) + " are allowed";
  }

  private static String allowed(CountRange range) {
    @Nullable Integer maximum = range.maximum();
    if (maximum == null) {
      return "at least " + range.minimum();
    }
    if (range.minimum() == maximum) {
      return "exactly " + maximum;
    }
    return range.minimum() == 0 ? "at most " + maximum : range.minimum() + " to " + maximum;
  }

  static String range(String number, NumberRange range) {
    String low = range.minimum() == null ? "" : range.minimum().toString();
    String high = range.maximum() == null ? "" : range.maximum().toString();
    return shortened(number) + " is not in " + low + ".." + high;
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
