package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call sites in one method, from the fluent client to their verdicts, on both versions. */
class SpringAiSitesTest {
  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import org.springframework.ai.chat.client.ChatClient;
      import org.springframework.ai.chat.model.ChatModel;
      import org.springframework.core.ParameterizedTypeReference;
      public class Shop {
        public enum Kind { BUY, SELL }
        public record Order(String article, Integer amount, int price, List<String> notes,
            Kind kind) {}
        private final ChatClient client;
        private final ChatModel model;
        public Shop(ChatClient client, ChatModel model) {
          this.client = Objects.requireNonNull(client);
          this.model = Objects.requireNonNull(model);
        }
        int there(String text) {
          try {
            Order order = client.prompt().user(text).call().entity(Order.class);
            return order == null ? 0 : order.article().length();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
        int whatever(String text) {
          try {
            Order order = client.prompt().user(text).call().entity(Order.class);
            return order == null || order.kind() == null ? 0 : order.kind().ordinal();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
        int range(String text) {
          Order order = client.prompt().user(text).call().entity(Order.class);
          return order == null ? 0 : 1;
        }
        int division(String text) {
          Order order;
          try {
            order = client.prompt().user(text).call().entity(Order.class);
          } catch (RuntimeException refused) {
            return -1;
          }
          return order == null || order.price() == 0 ? 0 : 100 / order.amount();
        }
        String first(String text) {
          List<String> all =
              client.prompt(text).call().entity(new ParameterizedTypeReference<List<String>>() {});
          return all.get(0);
        }
        int responseEntity(String text) {
          Order order;
          try {
            order = client.prompt().user(text).call().responseEntity(Order.class).getEntity();
          } catch (RuntimeException refused) {
            return -1;
          }
          return order == null || order.price() == 0 ? 0 : 100 / order.amount();
        }
        int entityThere(String text) {
          try {
            Order order = client.prompt().user(text).call().responseEntity(Order.class).entity();
            return order == null || order.article() == null ? 0 : order.article().length();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
        Object response(String text) {
          try {
            return client.prompt().user(text).call().responseEntity(Order.class).response()
                .getResult();
          } catch (RuntimeException refused) {
            return null;
          }
        }
        int content(String text) { return client.prompt(text).call().content().length(); }
        int contentIfAny(String text) {
          String content = client.prompt(text).call().content();
          return content == null ? 0 : content.length();
        }
        int number(String text) { return Integer.parseInt(model.call(text)); }
      }
      """;

  private static final Map<String, CallSites> SITES =
      Map.of(
          "spring-ai-1", new CallSites("spring-ai-1", SHOP),
          "spring-ai-2", new CallSites("spring-ai-2", SHOP));

  @ParameterizedTest
  @CsvSource({
    "spring-ai-1, there, SCHEMA, PROVED",
    "spring-ai-2, there, SCHEMA, PROVED",
    "spring-ai-1, range, SCHEMA, RuntimeException",
    "spring-ai-2, range, SCHEMA, InputCoercionException",
    "spring-ai-1, division, SCHEMA, ArithmeticException",
    "spring-ai-2, division, SCHEMA, ArithmeticException",
    "spring-ai-1, first, SCHEMA, IndexOutOfBoundsException",
    "spring-ai-2, first, SCHEMA, IndexOutOfBoundsException",
    "spring-ai-1, there, TEXT, PROVED",
    "spring-ai-2, there, TEXT, PROVED",
    "spring-ai-1, whatever, TEXT, PROVED",
    "spring-ai-2, whatever, TEXT, PROVED",
    "spring-ai-1, range, TEXT, RuntimeException",
    "spring-ai-2, range, TEXT, Exception",
    "spring-ai-2, first, TEXT, Exception",
    "spring-ai-1, responseEntity, SCHEMA, ArithmeticException",
    "spring-ai-2, responseEntity, SCHEMA, ArithmeticException",
    "spring-ai-1, responseEntity, TEXT, Exception",
    "spring-ai-1, entityThere, SCHEMA, PROVED",
    "spring-ai-2, entityThere, TEXT, PROVED",
    "spring-ai-1, response, SCHEMA, UNKNOWN",
    "spring-ai-1, content, TEXT, NullPointerException",
    "spring-ai-2, contentIfAny, TEXT, PROVED",
    "spring-ai-2, number, TEXT, NumberFormatException"
  })
  void verdicts(String jars, String method, Deployment deployment, String expected)
      throws InterruptedException {
    Objects.requireNonNull(SITES.get(jars)).check("shop/Shop", method, deployment, expected);
  }
}
