package dev.airtight.frameworks;

import java.util.List;
import java.util.Random;

/** Random texts that are JSON, or nearly. */
public final class JsonTexts {
  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "-1",
          "99999999999",
          "12345678901234567890",
          "1.5",
          "1e999",
          "\"\"",
          "\"x\"",
          "\"1\"",
          "\"low\"",
          "\"NaN\"",
          "\"2024-02-29\"",
          "\"10:15:30\"",
          "\"2024-02-29T10:15:30Z\"",
          "\"29.02.2024\"",
          "[2024,2,30]",
          "\"123e4567-e89b-12d3-a456-426614174000\"",
          "\"https://example.com\"",
          "\"\\ud800\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          " ",
          "\n",
          "\\",
          "\"",
          "'",
          "NaN",
          "\ufeff",
          "\u00a0",
          "/* */",
          "\ud83d",
          "");
  private static final List<String> NAMES =
      List.of(
          "name", "amount", "level", "items", "text", "ratio", "other", "choices", "content", "a",
          "order", "orders", "article", "tags");

  private final Random random;

  public JsonTexts(Random random) {
    this.random = random;
  }

  /** Another one. */
  public String next() {
    return random.nextInt(3) == 0 ? pieces() : tree(4);
  }

  private String pieces() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(8); parts > 0; parts--) {
      text.append(pick(PIECES));
    }
    return text.toString();
  }

  private String tree(int depth) {
    boolean isObject = random.nextBoolean();
    if (depth == 0 || random.nextInt(3) == 0) {
      return pick(PIECES);
    }
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      text.append(text.length() > 0 ? "," : "");
      text.append(isObject ? '"' + pick(NAMES) + "\":" : "").append(tree(depth - 1));
    }
    return isObject ? "{" + text + "}" : "[" + text + "]";
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
