package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trees that applications read by mappers of their own, against the real Jackson. */
class TreesTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final List<String> LEAVES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "99999999999",
          "1e999",
          "12345678901234567890",
          "1.5",
          "\"\"",
          "\"x\"",
          "\"\\ud800\"",
          "{",
          "]",
          "");
  private static final List<String> NAMES = List.of("choices", "content", "name", "amount", "a");

  private final MarkedApplication application =
      new MarkedApplication("langchain4j", "/jackson/Trees.java");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return application.verdicts(FollowedCode.STANDARD);
  }

  @Test
  void whatIsProvedThrowsNothing() {
    Random random = new Random(7);
    for (String method : application.proved()) {
      application.call(method, (Object) null);
      for (int i = 0; i < TRIES; i++) {
        application.call(method, tree(random, 4));
      }
    }
  }

  private static String tree(Random random, int depth) {
    int kind = depth == 0 ? 2 : random.nextInt(4);
    if (kind > 1) {
      return LEAVES.get(random.nextInt(LEAVES.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(3); parts > 0; parts--) {
      text.append(text.length() > 0 ? "," : "");
      String name = NAMES.get(random.nextInt(NAMES.size()));
      text.append(kind == 0 ? "" : '"' + name + "\":").append(tree(random, depth - 1));
    }
    return kind == 0 ? "[" + text + "]" : "{" + text + "}";
  }
}
