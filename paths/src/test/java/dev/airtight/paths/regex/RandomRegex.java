package dev.airtight.paths.regex;

import java.util.List;
import java.util.Random;

/** Random regular expressions; few of them are not valid. */
final class RandomRegex {
  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "k",
          "1",
          ".",
          "\\d",
          "\\w",
          "\\s",
          "\\S",
          "\\W",
          "[ab]",
          "[^a]",
          "[^a-z]",
          "[a-c&&[^b]]",
          "[]a]",
          "[^]a]",
          "\\.",
          "\\n",
          "\\R",
          "\\h",
          "\\p{L}",
          "\\P{Lu}",
          "\\x41",
          "\\Qa.\\E",
          "ß",
          "\u212a",
          "\ud83d\ude00",
          "[\ud83d\ude00-\ud83d\ude02a]",
          "[^\ud83d\ude00]",
          "^",
          "$",
          "\\b",
          "\\B",
          "\\A",
          "\\z",
          "\\Z",
          "\\1",
          "(?i)",
          "(?s)",
          "");
  private static final List<String> QUANTIFIERS =
      List.of(
          "", "", "", "", "?", "*", "+", "??", "*?", "+?", "*+", "?+", "{2}", "{1,2}", "{0,2}?",
          "{1,}");
  private static final List<String> OPENINGS =
      List.of(
          "(", "(", "(", "(?:", "(?:", "(?<n>", "(?>", "(?=", "(?!", "(?<=", "(?<!", "(?i:",
          "(?-i:");

  private RandomRegex() {}

  static String of(Random random) {
    return of(random, 3);
  }

  private static String of(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
      text.append(
          depth > 0 && random.nextInt(3) == 0
              ? pick(random, OPENINGS) + of(random, depth - 1) + ")"
              : pick(random, ATOMS));
      text.append(pick(random, QUANTIFIERS));
      if (random.nextInt(6) == 0) {
        text.append("|");
      }
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
