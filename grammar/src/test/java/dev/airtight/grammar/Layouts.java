package dev.airtight.grammar;

import java.util.List;
import java.util.Random;

/** Writes tokens with random white space and comments between them. */
final class Layouts {

  private static final String[] BLANKS = {
    " ", " ", " ", "\n", "\n", "\r\n", "  ", "\t", "\n\n", "\n\n\n", "\r", "\n   \n"
  };
  private static final String[] COMMENTS = {
    "// line\n",
    "/* block */",
    "/* two\n   lines */",
    "//\n",
    "/**/",
    "\n// own  \n",
    "\n/* own */\n"
  };
  private static final String[] DOCS = {
    "/// stray\n", "\n///stray\n", "\n/// stray \n/// lines\n\n"
  };

  private Layouts() {}

  /** Only white space and the doc comments that are among the tokens, each on lines of its own. */
  static String plain(List<String> tokens, Random random) {
    return write(tokens, random, 0, 0);
  }

  /** With comments everywhere, which do not change what doc comments belong to. */
  static String commented(List<String> tokens, Random random) {
    return write(tokens, random, 4, 0);
  }

  /** With comments and doc comments everywhere. */
  static String littered(List<String> tokens, Random random) {
    return write(tokens, random, 5, 8);
  }

  private static String write(
      List<String> tokens, Random random, int commentsInTen, int docsInHundred) {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      if (random.nextInt(10) < commentsInTen && random.nextInt(4) == 0) {
        text.append(COMMENTS[random.nextInt(COMMENTS.length)])
            .append(BLANKS[random.nextInt(BLANKS.length)]);
      }
      if (random.nextInt(100) < docsInHundred) {
        text.append(DOCS[random.nextInt(DOCS.length)]);
      }
      boolean doc = token.startsWith("///");
      text.append(doc ? "\n\n" + token + "\n" : token)
          .append(BLANKS[random.nextInt(BLANKS.length)]);
    }
    return text.toString();
  }
}
