import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions: which texts match, and what groups hold. */
class Patterns {
  private static final Pattern CODE = Pattern.compile("([A-Z]+)-(\\d+)");
  private static final Pattern SHORT = Pattern.compile("([A-Z]{2})-(\\d{1,9})");

  // PROVED
  static int groupsOfAMatch(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = SHORT.matcher(text);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) + matcher.group(1).charAt(1) : 0;
  }

  static int numberTooLarge(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = CODE.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(2)) : 0; // REFUTED: NumberFormatException
  }

  static String withoutAMatch(String text) {
    if (text == null) {
      return "";
    }
    Matcher matcher = CODE.matcher(text);
    matcher.matches();
    return matcher.group(2); // REFUTED: IllegalStateException
  }

  static int groupThatIsNotThere(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = CODE.matcher(text);
    return matcher.find() ? matcher.group(3).length() : 0; // REFUTED: IndexOutOfBoundsException
  }

  static int nameThatIsNotThere(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = Pattern.compile("(?<year>\\d{4})").matcher(text);
    return matcher.find() ? matcher.group("month").length() : 0; // REFUTED: IllegalArgumentException
  }

  // PROVED
  static int named(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = Pattern.compile("(?<year>\\d{4})").matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group("year")) : 0;
  }

  static int optionalGroup(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?").matcher(text);
    return matcher.matches() ? matcher.group(2).length() : 0; // REFUTED: NullPointerException
  }

  // PROVED
  static int optionalGroupIsChecked(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?").matcher(text);
    if (!matcher.matches()) {
      return 0;
    }
    String fraction = matcher.group(2);
    return Integer.parseInt(matcher.group(1)) + (fraction == null ? 0 : Integer.parseInt(fraction));
  }

  // PROVED
  static int allMatches(String text) {
    int sum = 0;
    if (text != null) {
      Matcher matcher = Pattern.compile("\\b(\\d{1,9})\\b").matcher(text);
      while (matcher.find()) {
        sum ^= Integer.parseInt(matcher.group(1));
      }
    }
    return sum;
  }

  static int firstOfAll(String text) {
    if (text == null) {
      return 0;
    }
    List<String> tags = new ArrayList<>();
    Matcher matcher = Pattern.compile("#(\\w+)").matcher(text);
    while (matcher.find()) {
      tags.add(matcher.group(1));
    }
    return tags.get(0).length(); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static String betweenMarks(String text) {
    if (text == null) {
      return "";
    }
    Matcher matcher = Pattern.compile("```(?:json)?\\s*(.*?)```", Pattern.DOTALL).matcher(text);
    return matcher.find() ? text.substring(matcher.start(1), matcher.end(1)).trim() : text;
  }

  // PROVED
  static int oneOfTwo(String text) {
    if (text == null) {
      return 0;
    }
    Matcher matcher = Pattern.compile("^(?:(yes)|(no))$", Pattern.CASE_INSENSITIVE).matcher(text);
    if (!matcher.find()) {
      return 0;
    }
    return matcher.group(1) != null ? matcher.group(1).length() : matcher.group(2).length();
  }

  // PROVED
  static int digitsOnly(String text) {
    String digits = text == null ? "" : text.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 || text.length() > 100 ? 0 : digits.charAt(0);
  }

  static int digitsOfNothing(String text) {
    return text == null ? 0 : Integer.parseInt(text.replaceAll("[^0-9]", "")); // REFUTED: NumberFormatException
  }

  static boolean notAnExpression(String text) {
    return text != null && text.matches("("); // REFUTED: PatternSyntaxException
  }

  static String replacementWithAGroup(String text) {
    return text == null ? "" : "x".replaceAll("x", text.isEmpty() ? "$1" : "y"); // REFUTED: IndexOutOfBoundsException
  }

  static String partBehindAComma(String text) {
    return text == null ? "" : Pattern.compile("\\s*,\\s*").split(text)[1]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // PROVED
  static int everyResult(List<String> texts) {
    int longest = 0;
    if (texts != null && texts.size() == 1 && texts.get(0) != null && texts.get(0).length() < 4) {
      for (String one : CODE.matcher(texts.get(0)).results().map(MatchResult::group).toList()) {
        longest = Math.max(longest, one.length());
      }
    }
    return longest;
  }

  // PROVED: ends soon, within the stack
  static boolean oneInParenthesesRepeated(String text) {
    return text != null && text.matches("(?:.)*");
  }

  // PROVED: without ends soon
  static boolean oneRepeatedInParentheses(String text) {
    return text != null && text.matches("(?:.*)");
  }

  // PROVED
  static int keptDigits(String s) {
    String digits = s == null ? "" : s.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  static int keptDigitsOfAny(String s) {
    return s == null ? 0 : Integer.parseInt(s.replaceAll("\\D+", "")); // REFUTED: NumberFormatException
  }

  // UNKNOWN: ArithmeticException
  static int leftOver(String s) {
    java.util.regex.Matcher m = java.util.regex.Pattern.compile("(?:(a))*b|c").matcher(s == null ? "" : s);
    boolean isLeftOver = m.find() && m.group().equals("c") && m.group(1) != null;
    return isLeftOver ? 1 / (m.groupCount() - 1) : 0;
  }

  // PROVED
  static char wholeNumber(String text) {
    Matcher matcher = Pattern.compile("(?<unit>[a-z]+)(?<number>\\d+)").matcher(text == null ? "" : text);
    if (!matcher.find()) {
      return ' ';
    }
    int from = matcher.start();
    int to = matcher.end();
    boolean isTorn =
        (from > 0 && text.charAt(from - 1) >= 'a' && text.charAt(from - 1) <= 'z')
            || (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9');
    if (isTorn) {
      throw new IllegalStateException();
    }
    return matcher.group("number").charAt(0);
  }

  static void shortestNumber(String text) {
    Matcher matcher = Pattern.compile("\\d+?").matcher(text == null ? "" : text);
    if (matcher.find() && matcher.end() < text.length() && text.charAt(matcher.end()) == '7') {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int word(int number) {
    Matcher matcher = Pattern.compile("\\b(?:no|yes)\\b").matcher("it is " + (number > 0 ? "yes" : "no") + ".");
    matcher.find();
    return matcher.group().length();
  }

  static int partOfAWord(int number) {
    Matcher matcher = Pattern.compile("\\byes\\b").matcher("is_yes" + number);
    matcher.find();
    return matcher.group().length(); // REFUTED: IllegalStateException
  }

  // PROVED
  static char ahead(String text) {
    Matcher matcher = Pattern.compile("\\d+(?= EUR)").matcher(text == null ? "" : text);
    return matcher.find() ? text.charAt(matcher.end() + 3) : ' ';
  }

  // PROVED
  static char behind(String text) {
    Matcher matcher = Pattern.compile("(?<=total: )\\d").matcher(text == null ? "" : text);
    return matcher.find() ? text.charAt(matcher.start() - 7) : ' ';
  }

  static char notBehind(String text) {
    Matcher matcher = Pattern.compile("(?<!total: )\\d").matcher(text == null ? "" : text);
    return matcher.find() ? text.charAt(matcher.start() - 1) : ' '; // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static int nothingGivenBack(int number) {
    return ("+" + Math.abs(number % 1000)).matches("\\+?+\\d++") ? 1 : 1 / 0;
  }

  static int tooMuchTaken(int number) {
    return ("a" + Math.abs(number % 1000)).matches("\\w++\\d") ? 1 : 1 / 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int found(boolean isFirst) {
    Matcher matcher = Pattern.compile("(?<!\\S)\\d+(?!\\S)").matcher(isFirst ? "10 of 20x" : "no 20");
    return matcher.find() ? Integer.parseInt(matcher.group()) / 5 : 1 / 0;
  }
}
