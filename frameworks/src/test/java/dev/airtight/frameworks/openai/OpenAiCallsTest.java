package dev.airtight.frameworks.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.Jars;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiCallsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com/openai/services/blocking/chat/ChatCompletionService",
        "com/openai/services/blocking/ResponseService",
        "com/openai/services/async/chat/ChatCompletionServiceAsync",
        "com/openai/services/async/ResponseServiceAsync"
      })
  void creatingAsksAModel(String service) {
    ClassPath classPath = ClassPath.open(Jars.of("openai"), ClassOverlay.NONE);
    List<?> calls =
        classPath.load(service).methods("create").stream()
            .flatMap(method -> new OpenAiCalls().of(classPath, method).stream())
            .toList();
    assertThat(calls).hasSameSizeAs(classPath.load(service).methods("create")).isNotEmpty();
  }
}
