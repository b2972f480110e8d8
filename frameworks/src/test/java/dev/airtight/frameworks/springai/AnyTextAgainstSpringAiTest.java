package dev.airtight.frameworks.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.AnyTextComparison;
import dev.airtight.frameworks.FrameworkApplication;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextAgainstSpringAiTest {
  private static final List<String> FIELDS =
      List.of("order", "lines", "texts", "kinds", "kind", "number", "truth");

  @ParameterizedTest
  @ValueSource(strings = {"spring-ai-1", "spring-ai-2"})
  void everyTextIsDecodedAsAnOutput(String jars) {
    FrameworkApplication application = new FrameworkApplication(jars, AnyTextComparison.TYPES);
    Set<String> refusals =
        SpringAiVersion.on(application.hierarchy().classPath()).orElseThrow().refusals().stream()
            .map(name -> name.replace('/', '.'))
            .collect(Collectors.toSet());
    AnyTextComparison comparison =
        new AnyTextComparison(
            application,
            new SpringAiDecoder().rules(application.hierarchy()),
            new SpringAiLibrary());
    for (String field : FIELDS) {
      assertThat(comparison.compare(field, null, refusals)).as(field).isPositive();
    }
  }
}
