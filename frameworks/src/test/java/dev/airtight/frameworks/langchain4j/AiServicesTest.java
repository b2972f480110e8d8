package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * AI services that an application makes itself. A replay scripts the model, so that the framework's
 * own services, templates and parsers run.
 */
class AiServicesTest {
  private static final CallSites SITES =
      new CallSites(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.memory.chat.MessageWindowChatMemory;
          import dev.langchain4j.model.chat.ChatModel;
          import dev.langchain4j.service.*;
          import dev.langchain4j.service.output.OutputParsingException;
          import java.util.*;
          public class Shop {
            public record Order(String article, int price) {}
            public interface Clerk {
              @UserMessage("Read {{it}}") Order order(String text);
              String answer(String text);
              List<String> articles(String text);
              @UserMessage("{{it}} {{other}}") String broken(String text);
              @UserMessage("Read {{it}}") Result<Order> result(String text);
              @UserMessage("Read {{it}}") Result<String> said(String text);
              @UserMessage("Read {{it}}") dev.langchain4j.data.message.AiMessage message(String text);
            }
            private final Clerk clerk;
            private final ChatModel model;
            public Shop(ChatModel model) {
              this.model = Objects.requireNonNull(model);
              this.clerk = AiServices.create(Clerk.class, model);
            }
            private static String said(String text) {
              return text == null || text.isBlank() ? "Q" : text;
            }
            int missing(String text) {
              try {
                return clerk.order("Q").article().length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int present(String text) {
              try {
                String article = clerk.order("Q").article();
                return article == null ? 0 : article.length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int refused(String text) {
              Order order = clerk.order("Q");
              return order == null ? 0 : 1;
            }
            int answered(String text) { return clerk.answer("Q").length(); }
            int here(String text) {
              Clerk made = AiServices.builder(Clerk.class)
                  .chatModel(model)
                  .systemMessageProvider(id -> "Be brief.")
                  .build();
              try {
                return 100 / made.order("Q").price();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            String first(String text) {
              try {
                return AiServices.create(Clerk.class, model).articles("Q").get(0);
              } catch (OutputParsingException refused) {
                return "";
              }
            }
            public static class Till {
              @dev.langchain4j.agent.tool.Tool public int open() { return 1; }
            }
            int tools(String text) {
              return AiServices.builder(Clerk.class).chatModel(model).tools(new Till()).build()
                  .answer("Q").length();
            }
            public static class Scripted implements ChatModel {
              @Override public dev.langchain4j.model.chat.response.ChatResponse doChat(
                  dev.langchain4j.model.chat.request.ChatRequest request) {
                throw new IllegalStateException("no answer");
              }
            }
            int ownModel(String text) {
              String said = AiServices.create(Clerk.class, new Scripted()).answer("Q");
              return said == null ? 0 : 1;
            }
            int ownFunction(String text) {
              String said = AiServices.builder(Clerk.class).chatModel(model)
                  .systemMessageProvider(id -> { throw new IllegalStateException("no message"); })
                  .build().answer("Q");
              return said == null ? 0 : 1;
            }
            int ownTransformer(String text) {
              String said = AiServices.builder(Clerk.class).chatModel(model)
                  .chatRequestTransformer(r -> { throw new IllegalStateException("no request"); })
                  .build().answer("Q");
              return said == null ? 0 : 1;
            }
            public interface Remembering { String answer(@MemoryId int id, @UserMessage String text); }
            int memories(String text) {
              String said = AiServices.create(Remembering.class, model).answer(1, "Q");
              return said == null ? 0 : 1;
            }
            public interface Moderated { @Moderate String answer(@UserMessage String text); }
            int moderated(String text) {
              String said = AiServices.create(Moderated.class, model).answer("Q");
              return said == null ? 0 : 1;
            }
            int refusedByGuardrail(Guarded guarded) {
              if (guarded == null) return 0;
              String said = guarded.answer("Q");
              return said == null ? 0 : 1;
            }
            public interface Guarded {
              @dev.langchain4j.service.guardrail.OutputGuardrails(Guard.class)
              String answer(@UserMessage String text);
            }
            public static class Guard implements dev.langchain4j.guardrail.OutputGuardrail {}
            int result(String text) { return clerk.result("Q").content().price(); }
            int resultIfAny(String text) {
              try {
                Order order = clerk.result("Q").content();
                return order == null ? 0 : order.price();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int saidText(String text) { return clerk.said("Q").content().length(); }
            int saidTextIfAny(String text) {
              Result<String> result = clerk.said("Q");
              return result.content() == null || result.tokenUsage() == null ? 0 : 1;
            }
            int lastMessage(String text) { return clerk.message("Q").text().length(); }
            int handed(Clerk handed) {
              return handed == null ? 0 : handed.message("Q").text().length();
            }
            int handedIfAny(Clerk handed) {
              if (handed == null) return 0;
              dev.langchain4j.data.message.AiMessage message = handed.message("Q");
              return message.text() == null ? message.toolExecutionRequests().size() : 1;
            }
          }
          """);

  private static final CallSites WITH_TOOLS =
      new CallSites(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.agent.tool.*;
          import dev.langchain4j.service.*;
          import java.util.*;
          public class Shop {
            public interface Clerk {
              @UserMessage("Read {{it}}") Result<String> result(String text);
              @UserMessage("Read {{it}}") String answer(String text);
            }
            public static class Till {
              @Tool(returnBehavior = ReturnBehavior.IMMEDIATE) public int pay(int amount) { return amount; }
            }
            private final Clerk clerk;
            public Shop(Clerk clerk) { this.clerk = Objects.requireNonNull(clerk); }
            int content(String text) {
              Result<String> result = clerk.result("Q");
              return result.content().isEmpty() ? 0 : 1;
            }
            int contentIfAny(String text) {
              String content = clerk.result("Q").content();
              return content == null ? 0 : content.length();
            }
            int answer(String text) {
              String answer = clerk.answer("Q");
              return answer == null ? 0 : 1;
            }
          }
          """);

  /** A tool that returns at once leaves no answer. */
  @ParameterizedTest
  @CsvSource({
    "content, TEXT, NullPointerException",
    "contentIfAny, TEXT, PROVED",
    "answer, TEXT, UNKNOWN"
  })
  void verdictsWithTools(String method, Deployment deployment, String expected)
      throws InterruptedException {
    WITH_TOOLS.check("shop/Shop", method, deployment, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "missing, SCHEMA, NullPointerException",
    "present, SCHEMA, PROVED",
    "refused, SCHEMA, OutputParsingException",
    "refused, TEXT, OutputParsingException",
    "answered, TEXT, NullPointerException",
    "here, SCHEMA, ArithmeticException",
    "here, TEXT, Exception",
    "first, SCHEMA, IndexOutOfBoundsException",
    "tools, TEXT, UNKNOWN",
    "result, SCHEMA, OutputParsingException",
    "result, TEXT, Exception",
    "resultIfAny, SCHEMA, PROVED",
    "resultIfAny, TEXT, PROVED",
    "saidText, TEXT, NullPointerException",
    "saidTextIfAny, TEXT, PROVED",
    "lastMessage, TEXT, UNKNOWN",
    "handed, TEXT, NullPointerException",
    "handedIfAny, TEXT, PROVED",
    "ownModel, TEXT, UNKNOWN",
    "ownFunction, TEXT, UNKNOWN",
    "ownTransformer, TEXT, UNKNOWN",
    "memories, TEXT, UNKNOWN",
    "moderated, TEXT, UNKNOWN",
    "refusedByGuardrail, TEXT, UNKNOWN"
  })
  void verdicts(String method, Deployment deployment, String expected) throws InterruptedException {
    SITES.check("shop/Shop", method, deployment, expected);
  }
}
