package dev.airtight.frameworks.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.ask.ModelCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Which variables of templates get no value, against the real jar, which throws then. */
class PromptVariablesTest {
  private static final String CLERK = "shop/Shop$Clerk";

  private final FrameworkApplication application =
      new FrameworkApplication(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.data.message.AiMessage;
          import dev.langchain4j.model.chat.ChatModel;
          import dev.langchain4j.model.chat.request.ChatRequest;
          import dev.langchain4j.model.chat.response.ChatResponse;
          import dev.langchain4j.service.*;
          import java.util.Map;
          public class Shop {
            @SystemMessage("You serve {{shop}}")
            public interface Clerk {
              @UserMessage("Say {{a}}") String nobody(@V("shop") String shop);
              @UserMessage("Say {{a}} and {{ b }}") String some(@V("shop") String shop, @V("a") String a);
              @UserMessage("Say {{a}}") String all(@V("shop") String shop, @V("a") String a);
              @UserMessage("Say {{a}}") String byName(String shop, String a);
              @UserMessage("Say {{arg1}}") String madeUp(@V("shop") String shop, String a);
              @UserMessage("Say {{it}}") @SystemMessage("x") String only(String text);
              @UserMessage("Say {{it}}") @SystemMessage("x") String onlyNamed(@V("text") String text);
              @UserMessage("Say {{it}}") @SystemMessage("x") String onlyNamedSo(@V("it") String text);
              @UserMessage("Say {{it}}") String severalWithout(@V("shop") String a, @V("b") String b);
              @UserMessage("Say {{it}}") @SystemMessage("x") String none();
              @UserMessage("On {{current_date}} at {{current_time}}, {{current_date_time}}") String given(@V("shop") String shop);
              @UserMessage({"One {{a}}", "two {{b}}"}) String lines(@V("shop") String shop, @V("a") String a);
              @UserMessage("Say {{x}}") String ofMap(@V("shop") String shop, @V("m") Map<String, Object> m);
              @UserMessage("Say so") String ofClass(@V("other") String other);
              @UserMessage("Say so") @SystemMessage("x") String unnamed(@V("a") String a, String b);
            }
            public static class Scripted implements ChatModel {
              @Override public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder().aiMessage(AiMessage.from("said")).build();
              }
            }
            public static Clerk clerk() {
              return AiServices.create(Clerk.class, new Scripted());
            }
          }
          """);

  @TestFactory
  Stream<DynamicTest> areMissingWhereTheCallThrows() {
    Class<?> clerk = application.inside(() -> application.loader().loadClass("shop.Shop$Clerk"));
    assertThat(clerk.getDeclaredMethods()).hasSize(15);
    return Stream.of(clerk.getDeclaredMethods())
        .map(method -> DynamicTest.dynamicTest(method.getName(), holds(method)));
  }

  private Executable holds(Method method) {
    return () ->
        assertThat(
                new LangChain4jCalls()
                    .of(
                        application.hierarchy().classPath(),
                        application
                            .hierarchy()
                            .classPath()
                            .load(CLERK)
                            .methods(method.getName())
                            .get(0))
                    .orElseThrow())
            .matches(call -> call instanceof ModelCall.NotFollowed == throwsFor(method));
  }

  private boolean throwsFor(Method method) {
    return application.inside(
        () -> {
          Object clerk =
              application.loader().loadClass("shop.Shop").getMethod("clerk").invoke(null);
          Object[] arguments =
              Stream.of(method.getParameterTypes())
                  .map(type -> type.equals(String.class) ? "given" : java.util.Map.of("x", "y"))
                  .toArray();
          try {
            assertThat(method.invoke(clerk, arguments)).isEqualTo("said");
            return false;
          } catch (InvocationTargetException thrown) {
            assertThat(thrown)
                .cause()
                .extracting(cause -> cause.getClass().getSimpleName())
                .isIn("IllegalArgumentException", "IllegalConfigurationException");
            return true;
          }
        });
  }
}
