package dev.airtight.frameworks.openai;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call sites that take an answer out of the object that holds it. */
class OpenAiSitesTest {
  private static final CallSites SITES =
      new CallSites(
          "openai",
          """
          package shop;
          import com.openai.client.OpenAIClient;
          import com.openai.errors.OpenAIInvalidDataException;
          import com.openai.models.ChatModel;
          import com.openai.models.chat.completions.*;
          import com.openai.models.responses.*;
          import java.util.*;
          public class Shop {
            public record Order(String article, int price) {}
            private final OpenAIClient client;
            public Shop(OpenAIClient client) {
              this.client = Objects.requireNonNull(client);
            }
            String text(ChatCompletionCreateParams params) {
              return client.chat().completions().create(params).choices().get(0).message()
                  .content().orElse("");
            }
            String textIfAny(ChatCompletionCreateParams params) {
              List<ChatCompletion.Choice> choices =
                  client.chat().completions().create(params).choices();
              return choices.isEmpty() ? "" : choices.get(0).message().content().orElse("");
            }
            String refusal(ChatCompletionCreateParams params) {
              List<ChatCompletion.Choice> choices =
                  client.chat().completions().create(params).choices();
              if (choices.isEmpty()) {
                return "";
              }
              ChatCompletionMessage message = choices.get(0).message();
              return message.refusal().isPresent() ? "no" : message.content().get();
            }
            String tool(ChatCompletionCreateParams params) {
              List<ChatCompletion.Choice> choices =
                  client.chat().completions().create(params).choices();
              return choices.isEmpty()
                  ? ""
                  : choices.get(0).message().toolCalls().orElseThrow().get(0).asFunction()
                      .function().arguments();
            }
            int others(ChatCompletionCreateParams params) {
              for (ChatCompletion.Choice choice :
                  client.chat().completions().create(params).choices()) {
                if (choice.message()._additionalProperties().containsKey("reasoning_content")) {
                  throw new IllegalStateException("thoughts");
                }
              }
              return 0;
            }
            int several(String text) {
              int size =
                  client.chat().completions()
                      .create(
                          ChatCompletionCreateParams.builder()
                              .model(ChatModel.GPT_4).addUserMessage("Q").n(2).build())
                      .choices()
                      .size();
              if (size == 2) {
                throw new IllegalStateException("two");
              }
              return size;
            }
            String built(String text) {
              ChatCompletionCreateParams params =
                  ChatCompletionCreateParams.builder()
                      .model(ChatModel.GPT_4)
                      .addUserMessage("Q")
                      .build();
              return client.chat().completions().create(params).choices().get(0).message()
                  .content().orElse("");
            }
            private StructuredChatCompletionCreateParams<Order> order() {
              return ChatCompletionCreateParams.builder()
                  .model(ChatModel.GPT_4)
                  .addUserMessage("Q")
                  .responseFormat(Order.class)
                  .build();
            }
            int structured(String text) {
              List<StructuredChatCompletion.Choice<Order>> choices =
                  client.chat().completions().create(order()).choices();
              if (choices.isEmpty()) {
                return 0;
              }
              Optional<Order> order = choices.get(0).message().content();
              return order.isEmpty() ? 0 : order.get().article().length();
            }
            String responded(ResponseCreateParams params) {
              return client.responses().create(params).output().get(0).asMessage().content().get(0)
                  .asOutputText().text();
            }
            String respondedIfAny(ResponseCreateParams params) {
              for (ResponseOutputItem item : client.responses().create(params).output()) {
                if (item.message().isPresent()) {
                  for (ResponseOutputMessage.Content content : item.message().get().content()) {
                    if (content.outputText().isPresent()) {
                      return content.outputText().get().text();
                    }
                  }
                }
              }
              return "";
            }
            int structuredResponse(String text) {
              StructuredResponseCreateParams<Order> params =
                  ResponseCreateParams.builder()
                      .model(ChatModel.GPT_4)
                      .input("Q")
                      .text(Order.class)
                      .build();
              try {
                return client.responses().create(params).output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .mapToInt(order -> order.article().length())
                    .findFirst().orElse(0);
              } catch (OpenAIInvalidDataException bad) {
                return -1;
              }
            }
            int division(String text) {
              for (StructuredChatCompletion.Choice<Order> choice :
                  client.chat().completions().create(order()).choices()) {
                return choice.message().content().map(order -> 100 / order.price()).orElse(0);
              }
              return 0;
            }
            int caught(String text) {
              try {
                return client.chat().completions().create(order()).choices().get(0).message()
                    .content().orElseThrow().price();
              } catch (OpenAIInvalidDataException | NoSuchElementException
                  | IndexOutOfBoundsException bad) {
                return -1;
              }
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "text, TEXT, IndexOutOfBoundsException",
    "textIfAny, TEXT, PROVED",
    "refusal, TEXT, NoSuchElementException",
    "tool, TEXT, Exception",
    "others, TEXT, UNKNOWN",
    "several, TEXT, UNKNOWN",
    "built, TEXT, IndexOutOfBoundsException",
    "responded, TEXT, Exception",
    "respondedIfAny, TEXT, PROVED",
    "structuredResponse, SCHEMA, PROVED",
    "structuredResponse, TEXT, NullPointerException",
    "structured, SCHEMA, OpenAIInvalidDataException",
    "structured, TEXT, Exception",
    "division, SCHEMA, Exception",
    "caught, SCHEMA, PROVED",
    "caught, TEXT, NullPointerException"
  })
  void verdicts(String method, Deployment deployment, String expected) throws InterruptedException {
    SITES.check("shop/Shop", method, deployment, expected);
  }
}
