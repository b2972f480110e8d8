package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.summary.SummaryProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage-libraries.md} says what the engine knows of the methods of libraries. */
class LibraryCoveragePageTest {
  private static final Path PAGE = Path.of("..", "docs", "coverage-libraries.md");
  private static final List<String> JARS =
      List.of("libraries", "spring-ai-1", "spring-ai-2", "langchain4j", "openai");
  private static final String OF_OTHER_JARS = "com/fasterxml/jackson/module/paramnames/";
  private static final String COMMAND =
      "mvn -pl frameworks -am verify -Dtest=LibraryCoveragePageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dairtight.coverage.write=true";

  private final List<ClassPath> libraries =
      JARS.stream().map(jars -> ClassPath.open(Jars.of(jars), ClassOverlay.NONE)).toList();

  /** Some name what one version has under this name and another one with other parameters. */
  @Test
  void namesMethodsThatThereAre() {
    List<String> missing =
        keys().stream()
            .filter(key -> !key.contains("dev/airtight/") && !key.contains(".<clinit>("))
            .filter(key -> !key.startsWith(OF_OTHER_JARS) && !isThere(key))
            .toList();
    assertThat(missing).as("summaries of methods that no library has").isEmpty();
  }

  @Test
  void isWhatIsKnown() throws IOException {
    String page = page();
    if (Boolean.getBoolean("airtight.coverage.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("docs/coverage-libraries.md is out of date; write it anew with: " + COMMAND)
        .hasContent(page);
  }

  private static SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    for (SummaryProvider provider : ServiceLoader.load(SummaryProvider.class)) {
      if (provider.getClass().getName().startsWith("dev.airtight.frameworks.")) {
        keys.addAll(provider.summaries().keySet());
      }
    }
    return keys;
  }

  private boolean isThere(String key) {
    int dot = key.lastIndexOf('.', key.indexOf('('));
    String owner = key.substring(0, dot);
    String name = key.substring(dot + 1, key.indexOf('('));
    return libraries.stream()
        .filter(library -> library.has(owner))
        .flatMap(library -> library.load(owner).methods().stream())
        .anyMatch(each -> each.name().equals(name));
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# What the engine knows of the methods of libraries");
    lines.add("");
    lines.add("Written by a test; after a change: `" + COMMAND + "`.");
    lines.add("All other methods of a library run as its own bytecode, or are undecided.");
    lines.add("");
    lines.add(
        "Each of these is held against the library itself: methods that use it are verified, and"
            + " those that are proved are called with random and hostile texts and outputs"
            + " (`MappersTest`, `OutputTreesTest`, `GsonTest`, `OrgJsonTest` and their like in"
            + " `frameworks`). [What calls ask a model, and how answers are decoded](frameworks.md)"
            + " has a page of its own, and so have [methods of the JDK](coverage.md).");
    SortedMap<String, SortedSet<String>> byClass = new TreeMap<>();
    for (String key : keys()) {
      int dot = key.lastIndexOf('.', key.indexOf('('));
      byClass
          .computeIfAbsent(key.substring(0, dot).replace('/', '.'), owner -> new TreeSet<>())
          .add(shown(key.substring(dot + 1)));
    }
    for (Map.Entry<String, SortedSet<String>> entry : byClass.entrySet()) {
      lines.add("");
      lines.add("## " + entry.getKey());
      lines.add("");
      entry.getValue().forEach(method -> lines.add("- `" + method + "`"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String shown(String method) {
    int parameters = method.indexOf('(');
    String name = method.substring(0, parameters);
    if (name.equals("<clinit>")) {
      return "static initialiser";
    }
    return (name.equals("<init>") ? "new" : name)
        + MethodDescriptor.parse(method.substring(parameters)).parameters().stream()
            .map(type -> type.javaName().replaceFirst(".*\\.", ""))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
