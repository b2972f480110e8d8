package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Converters that applications make and call themselves, on both versions. */
class SpringAiConvertersTest {
  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import org.springframework.ai.chat.client.*;
      import org.springframework.ai.chat.model.*;
      import org.springframework.ai.converter.BeanOutputConverter;
      import org.springframework.core.ParameterizedTypeReference;
      public class Shop {
        public record Order(String article, Integer amount) {}
        private final ChatClient client;
        private final ChatModel model;
        private final BeanOutputConverter<Order> orders = new BeanOutputConverter<>(Order.class);
        public Shop(ChatClient client, ChatModel model) {
          this.client = Objects.requireNonNull(client);
          this.model = Objects.requireNonNull(model);
        }
        int there(String text) {
          try {
            Order order = orders.convert(model.call(text + orders.getFormat()));
            return order == null ? 0 : order.article().length();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
        int division(String text) {
          String answer = model.call(text + orders.getFormat());
          if (answer == null) {
            return 0;
          }
          Order order;
          try {
            order = orders.convert(answer);
          } catch (RuntimeException refused) {
            return -1;
          }
          return order == null || order.amount() == null ? 0 : 100 / order.amount();
        }
        int refused(String text) {
          String answer = model.call(text);
          Order order = answer == null ? null : orders.convert(answer);
          return order == null ? 0 : 1;
        }
        int entity(String text) {
          try {
            Order order = client.prompt(text).call().entity(orders);
            return order == null ? 0 : order.article().length();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
        static class Refusing extends BeanOutputConverter<Order> {
          Refusing() { super(Order.class); }
          @Override public Order convert(String text) { throw new IllegalStateException(text); }
        }
        int own(String text) {
          Order order = client.prompt(text).call().entity(new Refusing());
          return order == null ? 0 : 1;
        }
        String first(String text) {
          var converter =
              new BeanOutputConverter<>(new ParameterizedTypeReference<List<String>>() {});
          String answer = model.call(text);
          return answer == null ? "" : converter.convert(answer).get(0);
        }
        static int elsewhere(String text) {
          Order order = new BeanOutputConverter<>(Order.class).convert(text);
          return order == null ? 0 : 1;
        }
        int trimmed(String text) {
          try {
            Order order = orders.convert(model.call(text).trim());
            return order == null || order.amount() == null ? 0 : 100 / order.amount();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
      }
      """;

  private static final Map<String, CallSites> SITES =
      Map.of(
          "spring-ai-1", new CallSites("spring-ai-1", SHOP),
          "spring-ai-2", new CallSites("spring-ai-2", SHOP));

  @ParameterizedTest
  @CsvSource({
    "there, SCHEMA, PROVED",
    "there, TEXT, PROVED",
    "division, SCHEMA, ArithmeticException",
    "division, TEXT, ArithmeticException",
    "refused, SCHEMA, Exception",
    "refused, TEXT, Exception",
    "entity, SCHEMA, PROVED",
    "own, SCHEMA, UNKNOWN",
    "own, TEXT, UNKNOWN",
    "first, SCHEMA, IndexOutOfBoundsException",
    "elsewhere, TEXT, Exception",
    "trimmed, SCHEMA, UNKNOWN",
    "trimmed, TEXT, PROVED"
  })
  void verdicts(String method, Deployment deployment, String expected) throws InterruptedException {
    for (String jars : SITES.keySet()) {
      Objects.requireNonNull(SITES.get(jars)).check("shop/Shop", method, deployment, expected);
    }
  }
}
