package dev.airtight.frameworks.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LangChain4jCallsTest {
  private static final ModelCall.Decoded DECODED =
      new ModelCall.Decoded(
          Optional.of("langchain4j"),
          new ModelCall.Result(),
          List.of("dev/langchain4j/service/output/OutputParsingException"));

  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.agent.tool.Tool;
          import dev.langchain4j.model.chat.ChatModel;
          import dev.langchain4j.service.*;
          import java.util.List;
          public class App {
            record Order(int amount) {}
            interface Annotated {
              @UserMessage("{{it}}") Order order(String text);
              @SystemMessage("Answer") String answer(@UserMessage String text);
              List<Order> several(@V("text") String text);
              @UserMessage("{{it}}") Result<Order> result(String text);
              @UserMessage("{{it}}") TokenStream stream(String text);
              Order other(String text);
            }
            interface Passed {
              Order order(String text);
            }
            interface Repository {
              Order order(String text);
            }
            static Passed passed(ChatModel model) {
              return AiServices.builder(Passed.class).chatModel(model).build();
            }
            @Tool("pays") String pay(int amount) { return ""; }
            String paid(int amount) { return ""; }
          }
          """);

  private static Optional<ModelCall> call(String owner, String name, int parameters) {
    JavaMethod method =
        APPLICATION.hierarchy().classPath().load(owner).methods(name).stream()
            .filter(each -> each.descriptor().parameters().size() == parameters)
            .findFirst()
            .orElseThrow();
    return new LangChain4jCalls().of(APPLICATION.hierarchy().classPath(), method);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop/App$Annotated,order", "shop/App$Annotated,several", "shop/App$Passed,order"})
  void methodsOfAiServicesDecode(String method) {
    String[] parts = method.split(",", -1);
    assertThat(call(parts[0], parts[1], 1)).contains(DECODED);
  }

  @Test
  void textsAreWhatTheModelSays() {
    assertThat(call("shop/App$Annotated", "answer", 1)).contains(new ModelCall.Text(true));
    assertThat(
            APPLICATION
                .hierarchy()
                .classPath()
                .load("dev/langchain4j/model/chat/ChatModel")
                .methods("chat")
                .stream()
                .map(
                    method ->
                        new LangChain4jCalls().of(APPLICATION.hierarchy().classPath(), method))
                .toList())
        .hasSize(5)
        .allMatch(Optional::isPresent)
        .contains(Optional.of(new ModelCall.Text(true)));
  }

  @Test
  void objectsHoldAnswers() {
    assertThat(call("shop/App$Annotated", "result", 1).orElseThrow())
        .isInstanceOf(ModelCall.Holder.class);
  }

  @Test
  void whatComesInPiecesIsNotFollowed() {
    assertThat(call("shop/App$Annotated", "stream", 1).orElseThrow())
        .isInstanceOf(ModelCall.NotFollowed.class);
  }

  @Test
  void otherInterfacesAskNoModel() {
    assertThat(call("shop/App$Repository", "order", 1)).isEmpty();
  }

  @Test
  void toolsAreCalledByModels() {
    LangChain4jCalls calls = new LangChain4jCalls();
    ClassPath classPath = APPLICATION.hierarchy().classPath();
    var app = classPath.load("shop/App");
    assertThat(calls.isTool(classPath, app.methods("pay").get(0))).isTrue();
    assertThat(calls.isTool(classPath, app.methods("paid").get(0))).isFalse();
  }
}
