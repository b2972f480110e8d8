package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guardrails, which LangChain4j hands what a model answered. */
class GuardrailsTest {
  private static final CallSites SITES =
      new CallSites(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.data.message.AiMessage;
          import dev.langchain4j.guardrail.*;
          public class Guards {
            public static class Careless implements OutputGuardrail {
              @Override public OutputGuardrailResult validate(AiMessage message) {
                return message.text().isBlank() ? failure("nothing said") : success();
              }
            }
            public static class Careful implements OutputGuardrail {
              @Override public OutputGuardrailResult validate(AiMessage message) {
                String text = message.text();
                return text == null || text.isBlank() ? failure("nothing said") : success();
              }
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({"Careless, NullPointerException", "Careful, PROVED"})
  void verdicts(String guard, String expected) throws InterruptedException {
    SITES.check("shop/Guards$" + guard, "validate", Deployment.TEXT, expected);
  }
}
