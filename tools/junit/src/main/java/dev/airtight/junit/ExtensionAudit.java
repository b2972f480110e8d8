package dev.airtight.junit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.airtight.paths.audit.Audit;
import dev.airtight.paths.audit.EdgeArguments;
import dev.airtight.paths.audit.EngineRun;
import dev.airtight.paths.audit.RandomCalls;
import dev.airtight.paths.audit.SummarisedMethod;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.NamedMethod;
import dev.airtight.paths.extension.Extension;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.StandInClass;
import dev.airtight.paths.prove.UsableExtensions;
import dev.airtight.paths.summary.StandIns;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One comparison of an extension with its library. */
final class ExtensionAudit {
  private static final int MOST_SHOWN = 5;

  private final Extensions.Known extension;
  private final UsableExtensions usable;
  private final Hierarchy classes;
  private final EdgeArguments edges;
  private final int calls;
  private final long seed;

  ExtensionAudit(Extension extension, List<Class<?>> factories, int calls, long seed) {
    ClassLoader loader = extension.getClass().getClassLoader();
    this.extension = Extensions.Known.of(extension, name -> classFile(loader, name));
    this.usable =
        UsableExtensions.of(new Extensions(List.of(this.extension)), ExtensionAudit::open);
    this.classes = new Hierarchy(open(usable.extensions()));
    List<Class<?>> all = new ArrayList<>(EdgeArguments.STANDARD.factories());
    all.addAll(factories);
    this.edges = new EdgeArguments(all);
    this.calls = calls;
    this.seed = seed;
  }

  private static Optional<byte[]> classFile(ClassLoader loader, String name) {
    try (InputStream file = loader.getResourceAsStream(name + ".class")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ClassPath open(Extensions extensions) {
    Set<Path> places = new LinkedHashSet<>(EngineRun.places());
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.exists(Path.of(place))) {
        places.add(Path.of(place));
      }
    }
    return ClassPath.open(
        List.copyOf(places), StandIns.overlay(extensions), FollowedCode.STANDARD, extensions);
  }

  Stream<DynamicTest> tests() {
    List<DynamicTest> all = new ArrayList<>();
    all.add(DynamicTest.dynamicTest("all of it fits the library", this::fits));
    Extensions.Known known = usable.extensions().all().get(0);
    for (MethodSummary summary : known.summaries()) {
      all.add(
          DynamicTest.dynamicTest(
              summary.method(), () -> compare(key(summary), summary.toString())));
    }
    for (StandInClass standIn : known.standIns()) {
      JavaClass replacing = classes.classPath().load(standIn.replaced().replace('.', '/'));
      for (JavaMethod method : replacing.methods()) {
        if (method.isPublic() && !method.isSynthetic()) {
          SummarisedMethod key = key(method);
          all.add(DynamicTest.dynamicTest(key.toString(), () -> compare(key, standIn.standIn())));
        }
      }
    }
    return all.stream();
  }

  private void fits() {
    if (!usable.problems().isEmpty()) {
      fail(String.join("\n", usable.problems()));
    }
  }

  private SummarisedMethod key(MethodSummary summary) {
    return key(
        ((NamedMethod.Found) NamedMethod.find(classes.classPath(), summary.method())).method());
  }

  private static SummarisedMethod key(JavaMethod method) {
    return new SummarisedMethod(method.owner(), method.name(), method.descriptor().text());
  }

  private void compare(SummarisedMethod method, String said) {
    Executable executable =
        method
            .find()
            .orElseGet(() -> fail("the library has no such method, which " + said + " has"));
    Likely likely = new Likely(extension.summaries(), seed);
    RandomCalls random = new RandomCalls(seed, edges, makers(), likely.texts(), likely.numbers());
    Audit audit =
        Audit.of(new EngineRun(classes, edges), method, executable, random.of(executable, calls));
    if (!audit.wrong().isEmpty()) {
      fail(
          audit.wrong().size()
              + " of "
              + audit.compared()
              + " calls end in another way than "
              + said
              + " says:\n"
              + String.join("\n", audit.wrong().stream().limit(MOST_SHOWN).toList()));
    } else if (audit.compared() == 0) {
      fail(
          "no call could be compared; withArguments names more objects: "
              + String.join("; ", audit.stuck().stream().limit(MOST_SHOWN).toList()));
    }
  }

  /** What of the classes spoken of makes and changes objects. */
  private List<Executable> makers() {
    Stream<String> owners =
        Stream.concat(
            extension.summaries().stream().map(each -> each.method().replaceFirst("#.*", "")),
            extension.standIns().stream().map(StandInClass::replaced));
    return owners
        .distinct()
        .flatMap(name -> loaded(name).stream())
        .flatMap(
            type ->
                Stream.concat(
                    Modifier.isAbstract(type.getModifiers())
                        ? Stream.of()
                        : Arrays.stream(type.getDeclaredConstructors()),
                    Arrays.stream(type.getDeclaredMethods())))
        .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
        .sorted((left, right) -> left.toString().compareTo(right.toString()))
        .toList();
  }

  /** Empty where there is none, which is a test of its own. */
  private static Optional<Class<?>> loaded(String name) {
    try {
      return Optional.of(Class.forName(name, false, ExtensionAudit.class.getClassLoader()));
    } catch (ClassNotFoundException absent) {
      return Optional.empty();
    }
  }
}
