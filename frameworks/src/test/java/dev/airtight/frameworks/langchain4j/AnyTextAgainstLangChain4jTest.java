package dev.airtight.frameworks.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.AnyTextComparison;
import dev.airtight.frameworks.FrameworkApplication;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyTextAgainstLangChain4jTest {
  private static final String PARSING = "dev.langchain4j.service.output.OutputParsingException";
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("langchain4j", AnyTextComparison.TYPES);
  private static final AnyTextComparison COMPARISON =
      new AnyTextComparison(
          APPLICATION, new LangChain4jRules(APPLICATION.hierarchy()), new LangChain4jLibrary());

  @ParameterizedTest
  @CsvSource({
    "order,",
    "lines, values",
    "texts, values",
    "kinds, values",
    "kind, value",
    "number, value",
    "truth, value"
  })
  void everyTextIsDecodedAsAnOutput(String field, @Nullable String envelope) {
    assertThat(
            COMPARISON.compare(
                field,
                envelope,
                envelope == null ? Set.of(PARSING) : Set.of(PARSING, "java.lang.RuntimeException")))
        .isPositive();
  }
}
