package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What applications decode by mappers of their own, against the real Jackson. */
class MappersTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"name\"",
          "\"amount\"",
          "\"level\"",
          "\"items\"",
          "\"low\"",
          "\"\"",
          "\"x\"",
          "null",
          "0",
          "1",
          "-1",
          "99999999999",
          "1.5",
          "1e999",
          "true",
          "\"1\"",
          " ",
          "\n",
          "\\",
          "\"",
          "\ud83d",
          "'",
          "NaN",
          "\"unknown\"");

  private final MarkedApplication application =
      new MarkedApplication("langchain4j", "/jackson/Mappers.java");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return application.verdicts(FollowedCode.STANDARD);
  }

  /** The real mapper throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    Random random = new Random(7);
    for (String method : application.proved()) {
      application.call(method, (Object) null);
      for (int i = 0; i < TRIES; i++) {
        application.call(method, i % 2 == 0 ? any(random) : object(random));
      }
    }
  }

  private static String any(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(8); parts > 0; parts--) {
      text.append(pick(random));
    }
    return text.toString();
  }

  /** One that has a chance to be read. */
  private static String object(Random random) {
    StringBuilder text = new StringBuilder("{");
    for (String name : List.of("name", "amount", "level")) {
      if (random.nextInt(3) > 0) {
        text.append(text.length() > 1 ? "," : "").append('"').append(name).append("\":");
        text.append(pick(random));
      }
    }
    return text.append("}").toString();
  }

  private static String pick(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }
}
