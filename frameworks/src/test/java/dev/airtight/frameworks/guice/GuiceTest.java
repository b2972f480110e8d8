package dev.airtight.frameworks.guice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.MarkedApplication;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which classes modules bind types to, against the real Guice. */
class GuiceTest {
  private final MarkedApplication application =
      new MarkedApplication("libraries", "/guice/Modules.java");

  @TestFactory
  Stream<DynamicTest> verdicts() {
    return application.verdicts(new FollowedCode(true, List.of()));
  }

  /** What is proved of objects of a class holds of those that Guice makes. */
  @Test
  void whatIsProvedThrowsNothing() {
    for (String method : application.proved()) {
      Object receiver = application.call("injected", application.parameter(method));
      assertThat(application.call(method, receiver)).as(method).isEqualTo(1);
    }
  }
}
