package dev.airtight.frameworks.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.step.Limits;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model said, decoded by a mapper of the application's own. */
class MapperSitesTest {
  private static final String SHOP =
      """
          package shop;
          import com.fasterxml.jackson.core.JsonProcessingException;
          import com.fasterxml.jackson.databind.DeserializationFeature;
          import com.fasterxml.jackson.databind.ObjectMapper;
          import dev.langchain4j.model.chat.ChatModel;
          import java.util.*;
          public class Shop {
            public record Order(String article, int amount) {}
            public record Article(String article) {}
            public record Maybe(Optional<String> article, int amount) {}
            private static final ObjectMapper MAPPER = new ObjectMapper();
            private static final ObjectMapper TOLERANT =
                new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            private final ChatModel model;
            public Shop(ChatModel model) { this.model = Objects.requireNonNull(model); }
            int caught(String text) {
              try {
                String answer = model.chat(text);
                Order order = answer == null ? null : MAPPER.readValue(answer, Order.class);
                return order == null ? 0 : 10 / (Math.abs(order.amount() / 2) + 1);
              } catch (JsonProcessingException refused) {
                return -1;
              }
            }
            int refused(String text) {
              try {
                String answer = model.chat(text);
                return answer == null || MAPPER.readValue(answer, Order.class) == null ? 0 : 1;
              } catch (JsonProcessingException refused) {
                throw new IllegalStateException(refused);
              }
            }
            int article(String text) {
              try {
                String answer = model.chat(text);
                Order order = answer == null ? null : MAPPER.readValue(answer, Order.class);
                return order == null ? 0 : order.article().charAt(0);
              } catch (JsonProcessingException refused) {
                return -1;
              }
            }
            int less(String text) {
              try {
                String answer = model.chat(text);
                return answer == null || MAPPER.readValue(answer, Article.class) == null ? 0 : 1;
              } catch (JsonProcessingException refused) {
                throw new IllegalStateException(refused);
              }
            }
            int tolerant(String text) {
              try {
                String answer = model.chat(text);
                Article read = answer == null ? null : TOLERANT.readValue(answer, Article.class);
                return read == null ? 0 : read.article().charAt(5);
              } catch (JsonProcessingException refused) {
                return -1;
              }
            }
            int whatever(String text) {
              try {
                String answer = model.chat(text);
                return answer == null || TOLERANT.readValue(answer, Article.class) == null ? 0 : 1;
              } catch (JsonProcessingException refused) {
                return -1;
              }
            }
            int stripped(String text) {
              try {
                String answer = model.chat(text);
                Order order = answer == null ? null : MAPPER.readValue(answer.strip(), Order.class);
                return order == null ? 0 : order.article().charAt(0);
              } catch (JsonProcessingException refused) {
                return -1;
              }
            }
            int tree(String text) {
              try {
                String answer = model.chat(text);
                return answer == null ? 0 : MAPPER.readTree(answer).path("amount").asInt();
              } catch (JsonProcessingException refused) {
                return -1;
              }
            }
            int optional(String text) {
              try {
                String answer = model.chat(text);
                return answer == null || MAPPER.readValue(answer, Maybe.class) == null ? 0 : 1;
              } catch (JsonProcessingException refused) {
                throw new IllegalStateException(refused);
              }
            }
          }
          """;

  private static final CallSites SITES = new CallSites("langchain4j", SHOP);

  private static final Contract CONTRACT =
      Answers.contract(
          """
          contract shop
          record Order { article: string length 1..5  amount: int in 1..9 }
          prompt order(text: string) returns Order {
            user \"""${text}\"""
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "caught, PROVED",
    "refused, IllegalStateException",
    "article, NullPointerException",
    "less, IllegalStateException",
    "tree, PROVED",
    "whatever, PROVED",
    "tolerant, NullPointerException"
  })
  void anyText(String method, String expected) throws InterruptedException {
    SITES.check("shop/Shop", method, Deployment.TEXT, expected);
    // No schema is sent where all that is asked for is a text.
    SITES.check("shop/Shop", method, Deployment.SCHEMA, expected);
  }

  @Test
  void aTextThatWasChangedIsTried() throws InterruptedException {
    CallSites tried = new CallSites(Limits.STANDARD, "langchain4j", SHOP);
    tried.check("shop/Shop", "stripped", Deployment.SCHEMA, "NullPointerException");
  }

  /** A mapper that is set up refuses other outputs, which are not known: nothing is proved. */
  @ParameterizedTest
  @CsvSource({
    "caught, Proved",
    "refused, Proved",
    "article, Proved",
    "less, Refuted",
    "tolerant, Refuted",
    "whatever, Unknown",
    "optional, Refuted",
    "tree, Proved"
  })
  void outputs(String method, String expected) throws InterruptedException {
    NamedPrompt prompt =
        new NamedPrompt(CONTRACT, Objects.requireNonNull(CONTRACT.prompts().get("order")));
    HandlerVerdict verdict = SITES.verdict("shop/Shop", method, prompt);
    assertThat(verdict.getClass().getSimpleName()).as(verdict.toString()).isEqualTo(expected);
  }
}
