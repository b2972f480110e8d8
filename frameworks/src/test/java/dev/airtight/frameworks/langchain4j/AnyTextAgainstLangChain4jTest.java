package dev.airtight.frameworks.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.AnyTextComparison;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.UntypedMapComparison;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
    "textSet, values",
    "kindSet, values",
    "lineSet, values",
    "whole, value",
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

  @Test
  void maps() {
    assertThat(
            new UntypedMapComparison(
                    APPLICATION, new LangChain4jLibrary(), LinkedHashMap.class, true, PARSING)
                .compare(APPLICATION.type("A", "map")))
        .isGreaterThan(10);
  }
}
