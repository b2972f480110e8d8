package dev.airtight.verification.internal.regression;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.ReplayValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a JUnit 5 test for each refutation: it makes the witness, calls the handler and fails
 * until that returns. Safe for use by several threads.
 */
public final class RegressionTests {
  private final ClassPath classPath;
  private final Path directory;
  private final Set<String> written = new HashSet<>();
  private final Set<ReplayCall> tested = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param directory the root of the packages; made when the first test is written
   */
  public RegressionTests(ClassPath classPath, Path directory) {
    this.classPath = classPath;
    this.directory = directory;
  }

  /** What a test says about its witness, and demands. */
  private record Demand(String did, String name, String assertion, String first) {
    static Demand notToThrow(String exception) {
      return new Demand("threw " + exception, "doesNotThrow", "assertDoesNotThrow", "");
    }

    static Demand toEnd() {
      return new Demand(
          "did not come to an end",
          "comesToAnEnd",
          "assertTimeoutPreemptively",
          "Duration.ofSeconds(10),\n        ");
    }
  }

  /**
   * Writes one, where a verdict is a refutation. Where that cannot be done {@link #notes()} says
   * so; the verdict stays.
   */
  public void write(JavaMethod method, String subject, HandlerVerdict verdict) {
    if (verdict instanceof HandlerVerdict.Refuted refuted) {
      write(method, subject, refuted.call(), Demand.notToThrow(refuted.exception().className()));
    } else if (verdict instanceof HandlerVerdict.Endless endless) {
      write(method, subject, endless.call(), Demand.toEnd());
    }
  }

  private synchronized void write(
      JavaMethod method, String subject, ReplayCall call, Demand demand) {
    if (!tested.add(call)) {
      return;
    }
    try {
      JavaClass owner = classPath.load(method.owner());
      String name = className(owner, method);
      String source = source(name, owner, method, call, demand);
      Path folder = directory.resolve(owner.packageName());
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".java"), source);
    } catch (InexpressibleException inexpressible) {
      notes.add("no test written for " + subject + ": " + inexpressible.getMessage());
    } catch (IOException unwritable) {
      notes.add("no test written for " + subject + ": " + directory + " cannot be written into");
    }
  }

  /** What was not written, one line each. */
  public synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  private String className(JavaClass owner, JavaMethod method) {
    String base =
        owner.name().substring(owner.name().lastIndexOf('/') + 1).replace("$", "")
            + Character.toUpperCase(method.name().charAt(0))
            + method.name().substring(1);
    String name = base + "RefutedTest";
    for (int number = 2; !written.add(owner.packageName() + "/" + name); number++) {
      name = base + number + "RefutedTest";
    }
    return name;
  }

  private String source(
      String name, JavaClass owner, JavaMethod method, ReplayCall call, Demand demand)
      throws InexpressibleException {
    if (method.isPrivate()) {
      throw new InexpressibleException("the method is private");
    }
    JavaNames names = new JavaNames(classPath, owner.packageName());
    ValueSource values = new ValueSource(classPath, names);
    List<String> body = body(owner, method, call, names, values);
    StringBuilder text = new StringBuilder();
    if (!owner.packageName().isEmpty()) {
      text.append("package ").append(owner.packageName().replace('/', '.')).append(";\n\n");
    }
    text.append("import static org.junit.jupiter.api.Assertions.")
        .append(demand.assertion())
        .append(";\n\n");
    if (!demand.first().isEmpty()) {
      text.append("import java.time.Duration;\n");
    }
    text.append("import org.junit.jupiter.api.Test;\n\n");
    text.append("/** An input for which ")
        .append(names.ofClass(owner.name()))
        .append('.')
        .append(method.name())
        .append(' ')
        .append(demand.did())
        .append(". */\n");
    text.append("class ").append(name).append(" {\n\n  @Test\n  void ");
    text.append(demand.name()).append("() {\n    ").append(demand.assertion());
    text.append("(\n        ").append(demand.first()).append("() -> {\n");
    body.forEach(line -> text.append("          ").append(line).append('\n'));
    text.append("        });\n  }\n");
    values.members().forEach(member -> text.append('\n').append(member));
    return text.append("}\n").toString();
  }

  private static List<String> body(
      JavaClass owner, JavaMethod method, ReplayCall call, JavaNames names, ValueSource values)
      throws InexpressibleException {
    String target = names.ofClass(owner.name());
    List<String> lines = new ArrayList<>();
    if (!method.isStatic()) {
      ReplayValue receiver = Objects.requireNonNull(call.receiver());
      String made = values.of(receiver, JavaType.of(owner.type()));
      lines.add(target + " receiver = " + made + ";");
      target = "receiver";
    }
    List<JavaType> types = method.genericParameters();
    List<String> arguments = new ArrayList<>();
    Set<String> used = new HashSet<>(Set.of("receiver"));
    for (int i = 0; i < types.size(); i++) {
      String variable = JavaNames.variable(method.parameterName(i).orElse("argument" + (i + 1)));
      while (!used.add(variable)) {
        variable += "_";
      }
      String made = values.of(call.arguments().get(i), types.get(i));
      lines.add(names.of(types.get(i)) + " " + variable + " = " + made + ";");
      arguments.add(variable);
    }
    lines.add(target + "." + method.name() + "(" + String.join(", ", arguments) + ");");
    List<String> all = new ArrayList<>(values.statements());
    all.addAll(lines);
    return all;
  }
}
