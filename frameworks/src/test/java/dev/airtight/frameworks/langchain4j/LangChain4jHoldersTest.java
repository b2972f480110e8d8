package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call sites that take an answer out of the object that holds it. */
class LangChain4jHoldersTest {
  private static final CallSites SITES =
      new CallSites(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.agent.tool.ToolExecutionRequest;
          import dev.langchain4j.data.message.AiMessage;
          import dev.langchain4j.model.chat.ChatModel;
          import dev.langchain4j.model.chat.request.ChatRequest;
          import dev.langchain4j.model.chat.response.ChatResponse;
          import dev.langchain4j.model.language.LanguageModel;
          import dev.langchain4j.model.output.FinishReason;
          import dev.langchain4j.service.*;
          import dev.langchain4j.service.output.OutputParsingException;
          import java.util.*;
          public class Shop {
            public record Order(String article, int price) {}
            public interface Clerk {
              @UserMessage("{{it}}") Result<Order> order(String text);
              @UserMessage("{{it}}") Result<String> answer(String text);
              @UserMessage("{{it}}") Result<List<String>> articles(String text);
            }
            private final Clerk clerk;
            private final ChatModel model;
            private final LanguageModel language;
            public Shop(Clerk clerk, ChatModel model, LanguageModel language) {
              this.clerk = Objects.requireNonNull(clerk);
              this.model = Objects.requireNonNull(model);
              this.language = Objects.requireNonNull(language);
            }
            int text(String text) {
              return model.chat(List.of(dev.langchain4j.data.message.UserMessage.from("Q"))).aiMessage().text().length();
            }
            int textIfAny(String text) {
              String answer = model.chat(dev.langchain4j.data.message.UserMessage.from("Q")).aiMessage().text();
              return answer == null ? 0 : answer.length();
            }
            String firstTool(ChatRequest request) {
              AiMessage message = model.chat(request).aiMessage();
              return message.toolExecutionRequests().get(0).name();
            }
            String firstToolIfAny(ChatRequest request) {
              AiMessage message = model.chat(request).aiMessage();
              return message.hasToolExecutionRequests()
                  ? message.toolExecutionRequests().get(0).name().trim()
                  : "";
            }
            int knownTools(ChatRequest request) {
              int sum = 0;
              for (ToolExecutionRequest tool : model.chat(request).aiMessage().toolExecutionRequests()) {
                switch (tool.name()) {
                  case "add" -> sum++;
                  case "drop" -> sum--;
                  default -> throw new IllegalArgumentException(tool.name());
                }
              }
              return sum;
            }
            int arguments(ChatRequest request) {
              AiMessage message = model.chat(request).aiMessage();
              return message.hasToolExecutionRequests()
                  ? Integer.parseInt(message.toolExecutionRequests().get(0).arguments())
                  : 0;
            }
            int reason(ChatRequest request) {
              return model.chat(request).finishReason().ordinal();
            }
            String reasonIfAny(ChatRequest request) {
              ChatResponse response = model.chat(request);
              if (response.finishReason() == FinishReason.LENGTH) {
                return "cut off";
              }
              return response.tokenUsage() == null ? "" : response.tokenUsage().toString();
            }
            int usage(ChatRequest request) {
              return model.chat(request).tokenUsage().totalTokenCount();
            }
            public static class Priced extends dev.langchain4j.model.output.TokenUsage {}
            int ofProvider(ChatRequest request) {
              if (model.chat(request).tokenUsage() instanceof Priced) {
                throw new IllegalStateException("what does it cost?");
              }
              return 0;
            }
            int castToProviders(ChatRequest request) {
              return ((Priced) model.chat(request).tokenUsage()) == null ? 0 : 1;
            }
            int content(String text) {
              try {
                return clerk.order(text).content().article().length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int contentIfAny(String text) {
              try {
                Order order = clerk.order(text).content();
                return order == null || order.article() == null ? 0 : order.article().length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int answer(String text) { return clerk.answer(text).content().length(); }
            int sources(String text) { return clerk.answer(text).sources().size(); }
            String articles(String text) { return clerk.articles(text).content().get(0); }
            int generated(String text) { return language.generate("Q").content().length(); }
            char firstGenerated(String text) { return language.generate("Q").content().charAt(0); }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "text, TEXT, NullPointerException",
    "textIfAny, TEXT, PROVED",
    "firstTool, TEXT, IndexOutOfBoundsException",
    "firstToolIfAny, TEXT, PROVED",
    "knownTools, TEXT, IllegalArgumentException",
    "arguments, TEXT, NumberFormatException",
    "reason, TEXT, NullPointerException",
    "reasonIfAny, TEXT, PROVED",
    "usage, TEXT, NullPointerException",
    "ofProvider, TEXT, UNKNOWN",
    "castToProviders, TEXT, UNKNOWN",
    "content, SCHEMA, NullPointerException",
    "contentIfAny, SCHEMA, PROVED",
    "contentIfAny, TEXT, PROVED",
    "answer, TEXT, NullPointerException",
    "sources, TEXT, UNKNOWN",
    "articles, SCHEMA, IndexOutOfBoundsException",
    "generated, TEXT, PROVED",
    "firstGenerated, TEXT, StringIndexOutOfBoundsException",
  })
  void verdicts(String method, Deployment deployment, String expected) throws InterruptedException {
    SITES.check("shop/Shop", method, deployment, expected);
  }
}
