package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.testing.JavaSources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The provider in {@code docs/frameworks.md} compiles, and says what the text around it says. */
class WorkedExampleTest {
  private static final Path PAGE = Path.of("..", "docs", "frameworks.md");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final String LIBRARY =
      """
      package acme;
      public interface Model {
        String ask(String question);
        <T> T read(String question, Class<T> type);
        void close();
      }
      """;

  @Test
  void knowsTheCallsOfItsLibrary() throws IOException, ReflectiveOperationException {
    Path provider = JavaSources.compile(example());
    ClassPath classPath = ClassPath.open(List.of(JavaSources.compile(LIBRARY)), ClassOverlay.NONE);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {provider.toUri().toURL()})) {
      ModelCalls calls =
          (ModelCalls) loader.loadClass("acme.airtight.AcmeCalls").getConstructor().newInstance();
      assertThat(of(calls, classPath, "ask")).contains(new ModelCall.Text(true));
      assertThat(of(calls, classPath, "read"))
          .contains(
              new ModelCall.Decoded(
                  Optional.of("jackson"),
                  new ModelCall.OfArgument(1),
                  List.of("acme/NoAnswerException")));
      assertThat(of(calls, classPath, "close")).isEmpty();
    }
  }

  private static String example() throws IOException {
    Matcher block = JAVA.matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static Optional<ModelCall> of(ModelCalls calls, ClassPath classPath, String name) {
    JavaMethod method = classPath.load("acme/Model").methods(name).get(0);
    return calls.of(classPath, method);
  }
}
