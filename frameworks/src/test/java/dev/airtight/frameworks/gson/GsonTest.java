package dev.airtight.frameworks.gson;

import dev.airtight.frameworks.JsonTexts;
import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What applications read by Gson, against the real one. */
class GsonTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", 7);
  private static final List<String> EDGES =
      List.of(
          "null",
          "",
          "NaN",
          "1e99999",
          "{\"amount\":null}",
          "{\"n\":1e99999,\"a\":-0,\"items\":[[null,1]]}",
          "{\"amount\":1e99999,\"ratio\":Infinity}",
          "[[null,1]]",
          "[[{},1]]",
          "[[1,2],[3,4]]",
          "[[\"a\",null]]",
          "{\"all\":[null]}",
          "{a:b;name='c'}",
          "// nothing",
          ")]}'\n{}",
          "{\"name\":1,\"name\":{}}",
          "{\"name\":\"1\"} x");

  private final List<MarkedApplication> applications =
      List.of(
          new MarkedApplication("libraries", "/gson/Values.java"),
          new MarkedApplication("libraries", "/gson/Trees.java"));

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return applications.stream().flatMap(each -> each.verdictsWherever(FollowedCode.STANDARD));
  }

  /** The real Gson throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    JsonTexts texts = new JsonTexts(new Random(SEED));
    for (MarkedApplication each : applications) {
      each.runProved(
          Stream.of(
                  Stream.of((Object) null),
                  EDGES.stream(),
                  Stream.generate(texts::next).limit(TRIES))
              .flatMap(all -> all)
              .toList());
    }
  }
}
