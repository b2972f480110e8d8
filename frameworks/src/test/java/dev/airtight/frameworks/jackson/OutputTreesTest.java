package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.MarkedOutputs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trees of outputs of a contract, against the real Jackson. */
class OutputTreesTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 100);
  private static final long SEED = Long.getLong("airtight.seed", 7);

  private final MarkedOutputs outputs =
      new MarkedOutputs("spring-ai-1", "/jackson/OutputTrees.java", "/jackson/outputs.contract");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return outputs.verdicts();
  }

  /** What is proved throws nothing, whatever is answered. */
  @Test
  void whatIsProvedThrowsNothing() throws ReflectiveOperationException {
    outputs.runProved(SEED, TRIES);
  }
}
