package dev.airtight.frameworks.gson;

import dev.airtight.frameworks.MarkedOutputs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Outputs of a contract that applications decode by Gson, against the real one. */
class GsonOutputsTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 100);
  private static final long SEED = Long.getLong("airtight.seed", 7);

  private final MarkedOutputs application =
      new MarkedOutputs("libraries", "/gson/Outputs.java", "/gson/outputs.contract");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return application.verdicts();
  }

  /** What is proved throws nothing, whatever is answered. */
  @Test
  void whatIsProvedThrowsNothing() throws ReflectiveOperationException {
    application.runProved(SEED, TRIES);
  }
}
