package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.step.Limits;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are outputs of a contract, in the hands of an application. */
class WrittenOutputsTest {
  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "shop.contract",
                  """
                  contract shop

                  record Order {
                    article: string length 1..20
                    price: int in 1..100
                  }

                  enum Size { small, large }

                  prompt order(text: string) returns Order {
                    user \"""${text}\"""
                  }

                  prompt orders(text: string) returns list of Order {
                    user \"""${text}\"""
                  }

                  prompt price(text: string) returns int in 1..100 {
                    user \"""${text}\"""
                  }

                  prompt size(text: string) returns Size {
                    user \"""${text}\"""
                  }
                  """)
              .contract());

  private static final CallSites SITES =
      new CallSites(
          "spring-ai-1",
          """
          package shop;
          import java.util.*;
          import org.springframework.ai.chat.client.ChatClient;
          import org.springframework.ai.converter.BeanOutputConverter;
          public class Shop {
            public record Order(String article, int price) {}
            private final ChatClient client;
            public Shop(ChatClient client) { this.client = Objects.requireNonNull(client); }
            private String said() { return client.prompt("Q").call().content(); }
            int isThere(String text) { return 1 / said().length(); }
            int isNotBlank(String text) {
              if (said().isBlank()) { throw new IllegalStateException(); }
              return 0;
            }
            int begins(String text) {
              String said = said().trim();
              if (!said.startsWith("{") || !said.endsWith("}")) { throw new IllegalStateException(); }
              return 0;
            }
            int number(String text) { return Integer.parseInt(said().strip()); }
            int isLong(String text) {
              if (said().length() > 1_000_000) { throw new IllegalStateException(); }
              return 0;
            }
            int decoded(String text) {
              return 100 / new BeanOutputConverter<>(Order.class).convert(said()).price();
            }
            int decodedTrimmed(String text) {
              return 100 / new BeanOutputConverter<>(Order.class).convert(said().trim()).price();
            }
            int decodedStripped(String text) {
              return 100 / (new BeanOutputConverter<>(Order.class).convert(said().strip()).price() - 7);
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "isThere, order, PROVED",
    "isNotBlank, order, PROVED",
    "isNotBlank, price, PROVED",
    "begins, order, PROVED",
    "begins, orders, IllegalStateException",
    "begins, price, IllegalStateException",
    "number, order, NumberFormatException",
    "number, size, UNKNOWN",
    "isLong, order, UNKNOWN",
    "decoded, order, PROVED",
    "decodedTrimmed, order, PROVED",
    "decodedStripped, order, ArithmeticException"
  })
  void verdicts(String method, String prompt, String expected) throws InterruptedException {
    HandlerVerdict verdict =
        SITES.verdict(
            "shop/Shop",
            method,
            new NamedPrompt(CONTRACT, Objects.requireNonNull(CONTRACT.prompts().get(prompt))));
    String kind = verdict.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    if (verdict instanceof HandlerVerdict.Refuted refuted) {
      assertThat(refuted.exception().className()).as(verdict.toString()).endsWith(expected);
      String sent = Objects.requireNonNull(refuted.cause().orElseThrow().sent().get(0).text());
      assertThat(new JsonReader().read(sent)).isInstanceOf(JsonText.Document.class);
    } else {
      assertThat(kind).as(verdict.toString()).isEqualTo(expected);
    }
  }

  private static final CallSites TRIED =
      new CallSites(
          Limits.STANDARD,
          "langchain4j",
          """
          package shop;
          import java.util.*;
          import dev.langchain4j.model.chat.ChatModel;
          public class Tried {
            private final ChatModel model;
            public Tried(ChatModel model) { this.model = Objects.requireNonNull(model); }
            int shortOnes(String text) {
              String said = model.chat(text);
              return said.contains(":1}") ? 1 / (said.length() - said.length()) : 0;
            }
            int others(String text) {
              String said = model.chat(text);
              return said.endsWith(":0}") ? 1 / (said.length() - said.length()) : 0;
            }
          }
          """);

  /** No output has such a price. */
  @ParameterizedTest
  @CsvSource({"shortOnes, Refuted", "others, Unknown"})
  void outputsAreTried(String method, String expected) throws InterruptedException {
    HandlerVerdict verdict =
        TRIED.verdict(
            "shop/Tried",
            method,
            new NamedPrompt(CONTRACT, Objects.requireNonNull(CONTRACT.prompts().get("order"))));
    assertThat(verdict.getClass().getSimpleName()).as(verdict.toString()).isEqualTo(expected);
  }
}
