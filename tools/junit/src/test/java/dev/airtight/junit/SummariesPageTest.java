package dev.airtight.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/summaries.md} shows compiles, passes its checks, and decides a handler. */
class SummariesPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "summaries.md");
  private static final int MOST_LINES = 50;
  private static final String HANDLERS =
      """
      public class Handlers {
        static int share(String name) {
          if (name == null) { return 0; }
          java.util.concurrent.atomic.DoubleAdder seen = new java.util.concurrent.atomic.DoubleAdder();
          seen.add(name.length());
          try {
            if (java.nio.charset.Charset.isSupported(name)) { seen.add(1); }
          } catch (java.nio.charset.IllegalCharsetNameException bad) {
            return -1;
          }
          return 100 / (1 + seen.intValue());
        }
      }
      """;

  @TempDir static Path folder;

  @Test
  void isShort() throws IOException {
    long lines =
        blocks().stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank() && !line.startsWith("import"))
            .count();
    assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
  }

  @TestFactory
  Stream<DynamicTest> passesItsOwnTest() throws Exception {
    Path classes = compiledPage();
    @SuppressWarnings("resource") // The tests run after this method, and need it.
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, SummariesPageTest.class.getClassLoader());
    Class<?> test = loader.loadClass("org.example.JdkKnowledgeTest");
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    Method factory = test.getDeclaredMethod("agreesWithTheLibrary");
    factory.setAccessible(true);
    List<DynamicTest> tests = new ArrayList<>();
    ((Stream<?>) factory.invoke(constructor.newInstance()))
        .forEach(each -> tests.add((DynamicTest) each));
    assertThat(tests)
        .extracting(DynamicTest::getDisplayName)
        .contains(
            "java.nio.charset.Charset#isSupported(java.lang.String)",
            "java/util/concurrent/atomic/DoubleAdder.add(D)V");
    return tests.stream();
  }

  @Test
  void decidesWhatIsUnknownWithoutIt() throws IOException {
    Path handlers = compiled(List.of(HANDLERS));
    Path jar = folder.resolve("knowledge.jar");
    Path classes = compiledPage();
    String service =
        blocks().stream().filter(block -> !block.contains(";")).findFirst().orElseThrow();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
      out.putNextEntry(new ZipEntry("META-INF/services/dev.airtight.paths.extension.Extension"));
      out.write(service.getBytes(StandardCharsets.UTF_8));
    }
    String handler = "Handlers#share";
    assertThat(verify(handlers, handler)).contains("UNKNOWN  handler      Handlers#share");
    assertThat(verify(handlers, handler, "--extensions", jar.toString()))
        .contains(
            "PROVED   handler      Handlers#share",
            "java.util.concurrent.atomic.DoubleAdder is assumed to do what the extension",
            "java.nio.charset.Charset.isSupported(java.lang.String) is assumed to do what the");
  }

  private static String verify(Path classes, String handler, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("verify", "--classes", classes.toString(), "--handler", handler));
    arguments.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(stream, stream, arguments.toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What stands between fences. */
  private static List<String> blocks() throws IOException {
    return Pattern.compile("(?ms)^```[a-z]*\n(.*?)^```$")
        .matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private static Path compiledPage() throws IOException {
    return compiled(blocks().stream().filter(block -> block.contains(";")).toList());
  }

  private static Path compiled(List<String> sources) throws IOException {
    Path made = Files.createTempDirectory(folder, "classes");
    Path source = Files.createTempDirectory(folder, "sources");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-g",
                "--release",
                "17",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                made.toString()));
    for (String each : sources) {
      String name = each.replaceFirst("(?s).*?class (\\w+).*", "$1");
      arguments.add(Files.writeString(source.resolve(name + ".java"), each).toString());
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    return made;
  }
}
