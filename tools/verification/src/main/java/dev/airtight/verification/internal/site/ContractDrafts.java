package dev.airtight.verification.internal.site;

import dev.airtight.grammar.format.ContractFormatter;
import dev.airtight.grammar.format.FormatResult;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.verification.internal.handler.MethodNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a contract for each type that answers are made into: what the schema of the type says,
 * with sizes and ranges left to the developer. Files that are there already stay as they are.
 */
public final class ContractDrafts {
  private static final Pattern NAME = Pattern.compile("^contract .*$", Pattern.MULTILINE);

  private final Hierarchy hierarchy;
  private final Path directory;
  private final Map<String, JavaType> written = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param directory made when the first contract is written
   */
  public ContractDrafts(Hierarchy hierarchy, Path directory) {
    this.hierarchy = hierarchy;
    this.directory = directory;
  }

  /** Writes those of a call site. */
  void write(CallSite site) {
    List<DraftedTypes.Drafted> types = DraftedTypes.of(hierarchy.classPath(), site);
    types.forEach(each -> write(each.framework(), each.type()));
    if (types.isEmpty() && !site.calls().isEmpty()) {
      JavaMethod method = site.method();
      notes.add(
          "no contract written for "
              + MethodNames.of(hierarchy.classPath().load(method.owner()), method)
              + ": no type is seen there that answers are made into");
    }
  }

  private void write(ModelCalls framework, JavaType type) {
    Optional<OutputType> schema =
        framework.draft().flatMap(each -> each.of(hierarchy.classPath(), type));
    String name = name(type);
    if (schema.isEmpty()) {
      notes.add("no contract written for " + type + ": its schema is not known");
    } else if (written.putIfAbsent(name, type) == null) {
      write(name, framework, type, schema.get().type().clause().source().text());
    } else if (!type.equals(written.get(name))) {
      notes.add(
          "no contract written for "
              + type
              + ": "
              + name
              + ".contract is about "
              + written.get(name));
    }
  }

  /** What was not written, and why, one line each. */
  List<String> notes() {
    return notes.stream().distinct().toList();
  }

  private void write(String name, ModelCalls framework, JavaType type, String draft) {
    Path file = directory.resolve(name + ".contract");
    String text =
        "// What "
            + (framework.schema().isPresent()
                ? framework.name() + "'s schema of "
                : "the members of ")
            + type
            + (framework.schema().isPresent() ? " allows" : " hold")
            + ". Each question marks what it leaves open; answer it like this:\n"
            + "// string length 1..40, int in 0..100, decimal in 0.00..9.99, list of string size 1..5\n"
            + NAME.matcher(draft).replaceFirst("contract " + name).replaceAll("\\((\\w+)\\)", "$1");
    try {
      Files.createDirectories(directory);
      if (Files.exists(file)) {
        notes.add(file + ": is there already, and stays as it is");
      } else {
        Files.writeString(file, formatted(OpenPlaces.marked(formatted(text))));
      }
    } catch (IOException unwritable) {
      notes.add(file + ": cannot be written: " + unwritable.getMessage());
    }
  }

  private static String formatted(String text) {
    return ContractFormatter.format(new SourceText("draft", text))
            instanceof FormatResult.Formatted ready
        ? ready.text()
        : text;
  }

  /** {@code app.Ticket} is {@code ticket}, and a list of it {@code ticket_list}. */
  private static String name(JavaType type) {
    if (type instanceof JavaType.Of of && !of.arguments().isEmpty()) {
      return name(of.argument(of.arguments().size() - 1)) + "_" + simple(of);
    }
    return simple(type);
  }

  private static String simple(JavaType type) {
    String javaName = type.erasure().javaName();
    String simple = javaName.substring(javaName.lastIndexOf('.') + 1);
    return simple
        .substring(simple.lastIndexOf('$') + 1)
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9_]", "_")
        .toLowerCase(Locale.ROOT);
  }
}
