import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matching that needs more stack or time than there is. */
class CostlyMatches {
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  static boolean alternatives(String text) {
    return text != null && text.matches("(a|b)*"); // REFUTED: StackOverflowError
  }

  // PROVED: ends soon, within the stack
  static boolean ofAShortText(String text) {
    return text != null && text.length() < 900 && text.matches("(a|b)*");
  }

  static String found(String text) {
    if (text == null) {
      return "";
    }
    Matcher matcher = QUOTED.matcher(text);
    return matcher.find() ? matcher.group() : ""; // REFUTED: StackOverflowError
  }

  static String replaced(String text) {
    return text == null ? "" : text.replaceAll("(?:.|\\n)*?```", ""); // REFUTED: StackOverflowError
  }

  static int ofElements(List<String> texts) {
    int words = 0;
    for (int i = 0; texts != null && i < texts.size() && i < 3; i++) {
      String text = texts.get(i);
      if (text != null && text.matches("(\\w+\\s?)+")) { // REFUTED: StackOverflowError
        words++;
      }
    }
    return words;
  }

  static int split(String text) {
    return text == null ? 0 : text.split("(,|;\\s)+").length; // REFUTED: StackOverflowError
  }

  // PROVED: ends soon, within the stack
  static boolean caught(String text) {
    try {
      return text != null && text.matches("(a|b)*");
    } catch (StackOverflowError deep) {
      return false;
    }
  }

  static int caughtAndThrown(String text) {
    try {
      return text != null && text.matches("(a|b)*") ? 1 : 0;
    } catch (StackOverflowError deep) {
      return Integer.parseInt("too deep"); // REFUTED: NumberFormatException
    }
  }

  // PROVED: without ends soon
  static boolean singleCharacters(String text) {
    return text != null && text.matches("\\s*[a-z]+(-[a-z])?.*");
  }

  // UNKNOWN: does not end soon: with "
  static String goesOn(String text) {
    if (text == null || text.length() > 900) {
      return "";
    }
    Matcher matcher = Pattern.compile("```(.|\\s)*?```").matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  // UNKNOWN: does not end soon: with "
  static boolean neverEnds(String text) {
    return text != null && text.length() < 300 && text.matches("((a+)+)+b");
  }

  // PROVED: ends soon, within the stack
  static boolean endsWhereShort(String text) {
    return text != null && text.length() < 20 && text.matches("((a+)+)+b");
  }
}
