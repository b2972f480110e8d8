package dev.airtight.verification.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a contract made of a schema leaves sizes and ranges open, each marked with a question. */
final class OpenPlaces {
  /** A field's name, which may be quoted, and its type. */
  private static final Pattern FIELD =
      Pattern.compile(" +(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\":?]+)\\??: +(\\S.*)");

  private static final Pattern COLLECTION = Pattern.compile("\\b(list|map) of\\b");
  private static final Pattern TEXT = Pattern.compile("\\bstring\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b(int|decimal)\\b");

  private OpenPlaces() {}

  /**
   * With a comment behind each field that something is left open of.
   *
   * @param contract formatted, one field a line, without restrictions
   */
  static String marked(String contract) {
    return contract.lines().map(OpenPlaces::ofLine).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String ofLine(String line) {
    Matcher field = FIELD.matcher(line);
    if (!field.matches()) {
      return line;
    }
    String type = field.group(1);
    List<String> questions = new ArrayList<>();
    if (COLLECTION.matcher(type).find()) {
      questions.add("how many?");
    }
    if (TEXT.matcher(type).find()) {
      questions.add("how long?");
    }
    if (NUMBER.matcher(type).find()) {
      questions.add("from what to what?");
    }
    return questions.isEmpty() ? line : line + "  // " + String.join(" ", questions);
  }
}
