package dev.airtight.paths.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.summary.SummaryRegistry;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage.md} says what the engine knows of the JDK, and how that is checked. */
class CoveragePageTest {
  private static final int BASELINE = 17;
  private static final int MOST_CALLS = 30;
  private static final int MOST_REASONS = 3;
  private static final Path PAGE = Path.of("..", "docs", "coverage.md");
  private static final String COMMAND =
      "mvn -pl paths -am test -Dtest=CoveragePageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dairtight.coverage.write=true";

  @Test
  void isWhatTheAuditSays() throws IOException {
    assumeTrue(Runtime.version().feature() == BASELINE, "the page is that of JDK " + BASELINE);
    String page = page();
    if (Boolean.getBoolean("airtight.coverage.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/coverage.md is out of date; write it anew with: " + COMMAND)
        .isEqualTo(page);
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# What the engine knows of libraries");
    lines.add("");
    lines.add("Written by a test; after a change: `" + COMMAND + "`.");
    lines.add(
        "What is not named here runs as the JDK's own bytecode, or is undecided. [Methods of other"
            + " libraries](coverage-libraries.md) have a page of their own.");
    lines.add("");
    lines.add("## Summaries");
    lines.add("");
    lines.add(
        "Each is compared with the method that it speaks of: with all combinations of arguments"
            + " that the types allow, hostile ones among them, or with many of these. Exact: the"
            + " engine says what the JVM does. In part left open: it also allows more. By cases:"
            + " only the JDK calls it, and small programs that reach it are compared. The last"
            + " column says what leaves a call undecided.");
    SortedMap<String, List<String>> byClass = new TreeMap<>();
    Hierarchy classes = EngineRun.classes();
    for (String key :
        SummaryRegistry.of(EngineRun.classes().classPath()).methods().stream().sorted().toList()) {
      SummarisedMethod method = SummarisedMethod.parse(key);
      Optional<Executable> found = method.find();
      if (!method.isOfStandIns() && found.isPresent()) {
        byClass
            .computeIfAbsent(method.owner().replace('/', '.'), owner -> new ArrayList<>())
            .add(row(classes, method, found.get()));
      }
    }
    for (Map.Entry<String, List<String>> entry : byClass.entrySet()) {
      lines.add("");
      lines.add("### " + entry.getKey());
      lines.add("");
      lines.add("| method | compared | undecided |");
      lines.add("|---|---|---|");
      lines.addAll(entry.getValue());
    }
    lines.add("");
    lines.add("## Stand-ins");
    lines.add("");
    lines.add(
        "Plain Java that runs in place of these classes. Each is compared with the class by"
            + " reflection and by random sequences of operations; [their members, and which of them"
            + " are stuck](coverage-stand-ins.md).");
    lines.add("");
    StandIns.replaced()
        .forEach(
            name -> {
              String shown = name.replace('/', '.');
              String anchor = shown.toLowerCase(Locale.ROOT).replaceAll("[.$]", "");
              lines.add("- [" + shown + "](coverage-stand-ins.md#" + anchor + ")");
            });
    lines.add("");
    lines.add(
        "Collections that a caller passes may be of any class of the JDK. They are explored as"
            + " classes of the package `paths.standin` whose names begin with `Caller`, which"
            + " `CallersAgainstTheJdkTest` holds against each kind of class that the JDK has.");
    return String.join("\n", lines) + "\n";
  }

  private static String row(Hierarchy classes, SummarisedMethod method, Executable executable) {
    String parameters =
        List.of(executable.getParameterTypes()).stream()
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    String name = method.name().equals("<init>") ? "new" : method.name();
    if (!method.isForAll(executable)) {
      return "| `" + name + "(" + parameters + ")` | by cases | |";
    }
    Audit audit =
        Audit.of(
            new EngineRun(classes, EdgeArguments.STANDARD),
            method,
            executable,
            EdgeArguments.STANDARD.calls(executable, MOST_CALLS));
    String how =
        audit.compared() == 0
            ? "never decided"
            : audit.exact() == audit.compared() ? "exact" : "in part left open";
    String reasons =
        audit.stuck().stream()
            .map(CoveragePageTest::withoutPlace)
            .distinct()
            .limit(MOST_REASONS)
            .collect(Collectors.joining("; "));
    return "| `" + name + "(" + parameters + ")` | " + how + " | " + reasons + " |";
  }

  /** Where the call stands says nothing here; a bar would end the cell, some units the page. */
  private static String withoutPlace(String reason) {
    return reason
        .replaceAll(" at [A-Za-z0-9_$.]+\\.java:\\d+", "")
        .replaceAll("[A-Za-z]+\\.java:\\d+ calls ", "")
        .replaceAll("[^ -~]", "?")
        .replace("|", "\\|");
  }
}
