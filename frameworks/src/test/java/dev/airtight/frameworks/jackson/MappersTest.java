package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.JsonTexts;
import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What applications read by mappers of their own, against the real Jackson 2 and 3. */
class MappersTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", 7);

  private final List<MarkedApplication> applications =
      List.of(
          new MarkedApplication("langchain4j", "/jackson/Mappers.java"),
          new MarkedApplication("spring-ai-1", "/jackson/Trees.java"),
          new MarkedApplication("langchain4j", "/jackson/Nodes.java"),
          new MarkedApplication("openai", "/jackson/Modules.java"),
          new MarkedApplication("spring-ai-2", "/jackson/Mappers3.java"),
          new MarkedApplication("spring-ai-2", "/jackson/Trees3.java"),
          new MarkedApplication("openai", "/jackson/Targets.java"),
          new MarkedApplication("openai", "/jackson/Creators.java"),
          new MarkedApplication("openai", "/jackson/Kinds.java"));

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return applications.stream().flatMap(each -> each.verdicts(FollowedCode.STANDARD));
  }

  /** The real mapper throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    JsonTexts texts = new JsonTexts(new Random(SEED));
    for (MarkedApplication each : applications) {
      each.runProved(
          Stream.concat(Stream.of((Object) null), Stream.generate(texts::next).limit(TRIES))
              .toList());
    }
  }
}
