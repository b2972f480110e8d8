package dev.airtight.frameworks.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.Jars;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpringAiCallsTest {
  private static final String SPEC =
      "org/springframework/ai/chat/client/ChatClient$CallResponseSpec";

  private static ClassPath classPath(String jars) {
    return ClassPath.open(Jars.of(jars), ClassOverlay.NONE);
  }

  private static List<Optional<ModelCall>> calls(ClassPath classPath, String owner, String name) {
    return classPath.load(owner).methods(name).stream()
        .filter(method -> !method.isSynthetic())
        .map(method -> new SpringAiCalls().of(classPath, method))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring-ai-1", "spring-ai-2"})
  void contentIsWhatTheModelSays(String jars) {
    assertThat(calls(classPath(jars), SPEC, "content"))
        .containsExactly(Optional.of(new ModelCall.Text(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring-ai-1", "spring-ai-2"})
  void everyWayToGetAnAnswerIsKnown(String jars) {
    ClassPath classPath = classPath(jars);
    for (JavaMethod method : classPath.load(SPEC).methods()) {
      assertThat(new SpringAiCalls().of(classPath, method)).as(method.toString()).isPresent();
    }
    assertThat(calls(classPath, "org/springframework/ai/chat/model/ChatModel", "call"))
        .hasSize(3)
        .allMatch(Optional::isPresent);
  }

  @Test
  void entitiesAreDecodedAsTheVersionDoes() {
    assertThat(refusals("spring-ai-1")).containsExactly("java/lang/RuntimeException");
    assertThat(refusals("spring-ai-2"))
        .contains("tools/jackson/databind/exc/MismatchedInputException")
        .allSatisfy(name -> assertThat(classPath("spring-ai-2").has(name)).as(name).isTrue());
  }

  private static List<String> refusals(String jars) {
    return calls(classPath(jars), SPEC, "entity").stream()
        .flatMap(Optional::stream)
        .filter(ModelCall.Decoded.class::isInstance)
        .map(call -> ((ModelCall.Decoded) call).refusals())
        .findFirst()
        .orElseThrow();
  }
}
