package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that an application makes of a model itself, which a replay scripts. */
class ChatClientsTest {
  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import org.springframework.ai.chat.client.*;
      import org.springframework.ai.chat.model.*;
      public class Shop {
        public record Order(String article, Integer amount) {}
        private final ChatClient client;
        private final ChatModel model;
        public Shop(ChatModel model) {
          this.model = Objects.requireNonNull(model);
          this.client = ChatClient.builder(model).defaultSystem("Be brief.").build();
        }
        int content(String text) {
          return client.prompt().user("Q").call().content().length();
        }
        int there(String text) {
          try {
            Order order = client.prompt().user("Q").call().entity(Order.class);
            return order == null ? 0 : order.article().length();
          } catch (RuntimeException refused) {
            return -1;
          }
        }
        int division(String text) {
          Order order;
          try {
            order = ChatClient.create(model).prompt("Q").call().entity(Order.class);
          } catch (RuntimeException refused) {
            return -1;
          }
          return order == null || order.amount() == null ? 0 : 100 / order.amount();
        }
        public static class Strict implements org.springframework.ai.chat.client.advisor.api.CallAdvisor {
          @Override public String getName() { return "strict"; }
          @Override public int getOrder() { return 0; }
          @Override public ChatClientResponse adviseCall(ChatClientRequest request,
              org.springframework.ai.chat.client.advisor.api.CallAdvisorChain chain) {
            throw new IllegalStateException("not allowed");
          }
        }
        int advised(String text) {
          String said = ChatClient.builder(model).defaultAdvisors(new Strict()).build()
              .prompt("Q").call().content();
          return said == null ? 0 : 1;
        }
        int handed(ChatClient handed) {
          String said = handed == null ? null : handed.prompt("Q").call().content();
          return said == null ? 0 : 1;
        }
        int ownModel(String text) {
          ChatModel own = prompt -> { throw new IllegalStateException("no answer"); };
          String said = ChatClient.create(own).prompt("Q").call().content();
          return said == null ? 0 : 1;
        }
        String response(String text) {
          return client.prompt("Q").call().chatResponse().getResult().getOutput().getText();
        }
      }
      """;

  private static final Map<String, CallSites> SITES =
      Map.of(
          "spring-ai-1", new CallSites("spring-ai-1", SHOP),
          "spring-ai-2", new CallSites("spring-ai-2", SHOP));

  @ParameterizedTest
  @CsvSource({
    "content, TEXT, NullPointerException",
    "there, SCHEMA, PROVED",
    "there, TEXT, PROVED",
    "division, SCHEMA, ArithmeticException",
    "division, TEXT, ArithmeticException",
    "advised, TEXT, UNKNOWN",
    "handed, TEXT, UNKNOWN",
    "ownModel, TEXT, UNKNOWN",
    "response, TEXT, NullPointerException"
  })
  void verdicts(String method, Deployment deployment, String expected) throws InterruptedException {
    for (CallSites sites : SITES.values()) {
      sites.check("shop/Shop", method, deployment, expected);
    }
  }
}
