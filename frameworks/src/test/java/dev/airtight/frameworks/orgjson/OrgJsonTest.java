package dev.airtight.frameworks.orgjson;

import dev.airtight.frameworks.JsonTexts;
import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What applications read by org.json, against the real one. */
class OrgJsonTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", 7);

  private final MarkedApplication application =
      new MarkedApplication("libraries", "/orgjson/Texts.java");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return application.verdicts(FollowedCode.STANDARD);
  }

  /** The real parser throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    JsonTexts texts = new JsonTexts(new Random(SEED));
    application.runProved(
        Stream.concat(
                Stream.of((Object) null, "{\"a\":null,\"b\":-0,\"amount\":1e9}", "{a:b;name='c'}"),
                Stream.generate(texts::next).limit(TRIES))
            .toList());
  }
}
