package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.MarkedOutputs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Outputs of a contract, and trees of them, against the real Jackson 2 and 3. */
class OutputTreesTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 100);
  private static final long SEED = Long.getLong("airtight.seed", 7);

  private final List<MarkedOutputs> applications =
      List.of(
          new MarkedOutputs(
              "spring-ai-1", "/jackson/OutputTrees.java", "/jackson/outputs.contract"),
          new MarkedOutputs(
              "spring-ai-2", "/jackson/OutputTrees3.java", "/jackson/outputs.contract"),
          new MarkedOutputs("spring-ai-2", "/jackson/Outputs3.java", "/jackson/outputs.contract"));

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return applications.stream().flatMap(MarkedOutputs::verdicts);
  }

  /** What is proved throws nothing, whatever is answered. */
  @Test
  void whatIsProvedThrowsNothing() throws ReflectiveOperationException {
    for (MarkedOutputs each : applications) {
      each.runProved(SEED, TRIES);
    }
  }
}
