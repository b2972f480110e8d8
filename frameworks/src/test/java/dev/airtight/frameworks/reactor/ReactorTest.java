package dev.airtight.frameworks.reactor;

import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the stand-ins of Reactor's publishers do, against the real jar. */
class ReactorTest {
  private static final List<Integer> NUMBERS =
      List.of(-2, -1, 0, 1, 2, 3, 5, 7, 9, 12, Integer.MIN_VALUE);

  private final MarkedApplication application =
      new MarkedApplication("spring-ai-1", "/reactor/Reactive.java");
  private final MarkedApplication services =
      new MarkedApplication("spring-ai-1", "/reactor/Answers.java");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return Stream.concat(
        application.verdicts(FollowedCode.STANDARD), services.verdicts(FollowedCode.STANDARD));
  }

  /** Without the stand-ins being asked: the real library throws nothing out of what is proved. */
  @Test
  void whatIsProvedThrowsNothing() {
    application.runProved(NUMBERS);
  }

  @Test
  void whatIsProvedOfServicesThrowsNothing() {
    services.runProved(NUMBERS.stream().map(number -> services.call("service", number)).toList());
  }
}
