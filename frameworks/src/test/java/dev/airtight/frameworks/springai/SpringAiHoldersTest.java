package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call sites that take an answer out of the object that holds it, on both versions. */
class SpringAiHoldersTest {
  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import org.springframework.ai.chat.client.*;
      import org.springframework.ai.chat.messages.AssistantMessage;
      import org.springframework.ai.chat.model.*;
      import org.springframework.ai.chat.prompt.Prompt;
      public class Shop {
        private final ChatClient client;
        private final ChatModel model;
        public Shop(ChatClient client, ChatModel model) {
          this.client = Objects.requireNonNull(client);
          this.model = Objects.requireNonNull(model);
        }
        String generation(Prompt prompt) {
          return model.call(prompt).getResult().getOutput().getText();
        }
        String generationIfAny(Prompt prompt) {
          Generation generation = model.call(prompt).getResult();
          return generation == null ? null : generation.getOutput().getText();
        }
        int text(Prompt prompt) {
          ChatResponse response = model.call(prompt);
          return response.getResults().isEmpty()
              ? 0
              : response.getResult().getOutput().getText().length();
        }
        String tool(String text) {
          Generation generation = client.prompt(text).call().chatResponse().getResult();
          return generation == null
              ? ""
              : generation.getOutput().getToolCalls().get(0).name().trim();
        }
        String toolIfAny(String text) {
          Generation generation = client.prompt(text).call().chatResponse().getResult();
          if (generation == null || !generation.getOutput().hasToolCalls()) {
            return "";
          }
          AssistantMessage.ToolCall first = generation.getOutput().getToolCalls().get(0);
          return first.arguments() == null ? first.name() : first.name() + first.arguments();
        }
        boolean reason(Prompt prompt) {
          Generation generation = model.call(prompt).getResult();
          return generation != null && generation.getMetadata().getFinishReason().equals("stop");
        }
        boolean reasonIfAny(Prompt prompt) {
          Generation generation = model.call(prompt).getResult();
          return generation != null && "stop".equals(generation.getMetadata().getFinishReason());
        }
        String outer(String text) {
          return client.prompt(text).call().chatClientResponse().chatResponse().getResult()
              .getOutput().getText();
        }
        int usage(Prompt prompt) {
          return model.call(prompt).getMetadata().getUsage().getTotalTokens();
        }
      }
      """;

  private static final String ADVISOR =
      """
      package shop;
      import org.springframework.ai.chat.client.*;
      import org.springframework.ai.chat.client.advisor.api.*;
      public class Advisor implements CallAdvisor {
        public String getName() { return "advisor"; }
        public int getOrder() { return 0; }
        public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
          if (chain == null) {
            return null;
          }
          ChatClientResponse response = chain.nextCall(request);
          if (response.chatResponse().getResults().get(0).getOutput().hasToolCalls()) {
            return chain.nextCall(request);
          }
          return response;
        }
      }
      """;

  private static final Map<String, CallSites> SITES =
      Map.of(
          "spring-ai-1", new CallSites("spring-ai-1", SHOP),
          "spring-ai-2", new CallSites("spring-ai-2", SHOP));

  @ParameterizedTest
  @CsvSource({
    "spring-ai-1, generation, NullPointerException",
    "spring-ai-2, generation, NullPointerException",
    "spring-ai-1, generationIfAny, PROVED",
    "spring-ai-2, generationIfAny, PROVED",
    "spring-ai-1, text, NullPointerException",
    "spring-ai-2, text, NullPointerException",
    "spring-ai-1, tool, ArrayIndexOutOfBoundsException",
    "spring-ai-2, tool, ArrayIndexOutOfBoundsException",
    "spring-ai-1, toolIfAny, PROVED",
    "spring-ai-2, toolIfAny, PROVED",
    "spring-ai-1, reason, NullPointerException",
    "spring-ai-2, reason, NullPointerException",
    "spring-ai-1, reasonIfAny, PROVED",
    "spring-ai-2, reasonIfAny, PROVED",
    "spring-ai-1, outer, NullPointerException",
    "spring-ai-2, outer, NullPointerException",
    "spring-ai-1, usage, UNKNOWN",
    "spring-ai-2, usage, UNKNOWN"
  })
  void verdicts(String jars, String method, String expected) throws InterruptedException {
    Objects.requireNonNull(SITES.get(jars)).check("shop/Shop", method, Deployment.TEXT, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring-ai-1", "spring-ai-2"})
  void advisorsAskTheNextOne(String jars) throws InterruptedException {
    new CallSites(jars, ADVISOR)
        .check("shop/Advisor", "adviseCall", Deployment.TEXT, "IndexOutOfBoundsException");
  }
}
