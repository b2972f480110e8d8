package dev.airtight.paths.prove;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.ModelMethod;
import dev.airtight.paths.extension.StandInClass;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.summary.BadDescriptionException;
import dev.airtight.paths.summary.DescribedMethod;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.summary.SummaryRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What of extensions fits the classes that they are about.
 *
 * @param problems one line for each thing that is left out
 */
public record UsableExtensions(Extensions extensions, List<String> problems) {

  /** Copies the list. */
  public UsableExtensions {
    problems = List.copyOf(problems);
  }

  /**
   * Checks all that extensions say.
   *
   * @param open the class path of a run with some extensions
   */
  public static UsableExtensions of(Extensions extensions, Function<Extensions, ClassPath> open) {
    if (extensions.all().isEmpty()) {
      return new UsableExtensions(extensions, List.of());
    }
    Check check = new Check();
    Extensions fitting = check.standIns(open, extensions);
    return new UsableExtensions(
        withOpen(
            open,
            fitting.with(each -> each.withSummaries(List.of()).withModels(List.of())),
            classPath -> check.methods(classPath, fitting)),
        check.problems);
  }

  private static <R> R withOpen(
      Function<Extensions, ClassPath> open,
      Extensions extensions,
      Function<ClassPath, R> question) {
    try (ClassPath classPath = open.apply(extensions)) {
      return question.apply(classPath);
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }

  private static final class Check {
    private final List<String> problems = new ArrayList<>();

    /** Who said something of a method or class first. */
    private final Map<String, String> saidBy = new HashMap<>();

    Extensions standIns(Function<Extensions, ClassPath> open, Extensions extensions) {
      return extensions.with(
          extension ->
              extension.withStandIns(
                  extension.standIns().stream()
                      .filter(
                          each ->
                              fits(
                                  extension,
                                  each.standIn() + " in place of " + each.replaced(),
                                  problem(open, extension, each)))
                      .toList()));
    }

    Extensions methods(ClassPath classPath, Extensions extensions) {
      Set<String> known = SummaryRegistry.of(classPath).methods();
      return extensions.with(
          extension ->
              extension
                  .withSummaries(
                      extension.summaries().stream()
                          .filter(
                              each ->
                                  fits(
                                      extension,
                                      each.method(),
                                      problem(classPath, known, extension, each)))
                          .toList())
                  .withModels(
                      extension.models().stream()
                          .filter(
                              each ->
                                  fits(
                                      extension,
                                      each.method(),
                                      problem(classPath, extension, each)))
                          .toList()));
    }

    private boolean fits(Extensions.Known extension, String what, Optional<String> problem) {
      problem.ifPresent(
          clause -> problems.add("extension " + extension.name() + ": " + what + ": " + clause));
      return problem.isEmpty();
    }

    private Optional<String> problem(
        ClassPath classPath,
        Set<String> known,
        Extensions.Known extension,
        MethodSummary described) {
      try {
        DescribedMethod method = DescribedMethod.of(classPath, described, Optional.empty());
        return known.contains(method.key()) || method.key().startsWith(StandInNames.HOME)
            ? Optional.of("Airtight knows the method itself; leave the summary out")
            : taken(method.key(), extension);
      } catch (BadDescriptionException unusable) {
        return Optional.of(String.valueOf(unusable.getMessage()));
      }
    }

    private Optional<String> problem(
        ClassPath classPath, Extensions.Known extension, ModelMethod described) {
      return KnownModelCalls.problem(classPath, described)
          .or(() -> taken("model " + described.method().replace(" ", ""), extension));
    }

    /** Whether somebody else has said it; the first one is used. */
    private Optional<String> taken(String key, Extensions.Known extension) {
      String other = saidBy.putIfAbsent(key, extension.name());
      return other == null
          ? Optional.empty()
          : Optional.of(
              (other.equals(extension.name()) ? "it" : "extension " + other)
                  + " says something of it already, which is used; leave one of them out");
    }

    /** On a class path where it is the only one. */
    private Optional<String> problem(
        Function<Extensions, ClassPath> open, Extensions.Known extension, StandInClass standIn) {
      Extensions.Known alone =
          new Extensions.Known(
              extension.name(), List.of(), List.of(standIn), List.of(), extension.classFiles());
      return withOpen(
              open,
              new Extensions(List.of(alone)),
              classPath -> problem(classPath, extension, standIn))
          .or(() -> taken(standIn.replaced(), extension));
    }

    private static Optional<String> problem(
        ClassPath classPath, Extensions.Known extension, StandInClass standIn) {
      String name = standIn.replaced().replace('.', '/');
      if (StandIns.isOfEngine(name) || isSummarised(classPath, name)) {
        return Optional.of("Airtight knows the class itself; leave the stand-in out");
      }
      if (extension.classFiles().apply(standIn.standIn().replace('.', '/')).isEmpty()) {
        return Optional.of("the extension's jar has no class " + standIn.standIn());
      }
      if (!(classPath.withoutStandIns().find(name) instanceof ClassLookup.Found real)) {
        return Optional.of("the class path has no class " + standIn.replaced());
      }
      if (!(classPath.find(name) instanceof ClassLookup.Found replacing)) {
        return Optional.of("its class file cannot be read");
      }
      return misfit(classPath, extension, replacing.javaClass(), real.javaClass());
    }

    private static boolean isSummarised(ClassPath classPath, String className) {
      return SummaryRegistry.of(classPath.withoutStandIns()).methods().stream()
          .anyMatch(key -> key.startsWith(className + "."));
    }

    private static Optional<String> misfit(
        ClassPath classPath, Extensions.Known extension, JavaClass standIn, JavaClass real) {
      if (!kind(standIn).equals(kind(real))) {
        return Optional.of("one is " + kind(standIn) + ", the other " + kind(real));
      }
      Set<String> others =
          new TreeSet<>(new Hierarchy(classPath).selfAndSupertypes(standIn.name()));
      others.removeAll(new Hierarchy(classPath.withoutStandIns()).selfAndSupertypes(real.name()));
      others.removeIf(
          type ->
              extension.classFiles().apply(type).isPresent()
                  && !classPath.withoutStandIns().has(type));
      return others.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "it is of type "
                  + others.iterator().next().replace('/', '.')
                  + ", which that is not");
    }

    private static String kind(JavaClass type) {
      return type.isInterface()
          ? "an interface"
          : type.isEnum()
              ? "an enum"
              : type.isRecord() ? "a record" : type.isAbstract() ? "an abstract class" : "a class";
    }
  }
}
