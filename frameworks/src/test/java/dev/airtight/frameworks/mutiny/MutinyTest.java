package dev.airtight.frameworks.mutiny;

import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What becomes of Mutiny's {@code Uni}, against the real jar. */
class MutinyTest {
  private static final List<Integer> NUMBERS =
      List.of(-2, -1, 0, 1, 2, 3, 5, 7, 9, 12, Integer.MIN_VALUE);

  private final MarkedApplication application =
      new MarkedApplication("libraries", "/mutiny/Unis.java");
  private final MarkedApplication services =
      new MarkedApplication("libraries", "/mutiny/Answers.java");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return Stream.concat(
        application.verdicts(FollowedCode.STANDARD), services.verdicts(FollowedCode.STANDARD));
  }

  /** The real library throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    application.runProved(NUMBERS);
  }

  @Test
  void whatIsProvedOfServicesThrowsNothing() {
    services.runProved(NUMBERS.stream().map(number -> services.call("service", number)).toList());
  }
}
