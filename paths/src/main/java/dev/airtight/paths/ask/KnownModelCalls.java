package dev.airtight.paths.ask;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.extension.ModelMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The frameworks that are known, found through {@link ServiceLoader}. */
public final class KnownModelCalls {
  private static final List<ModelCalls> FRAMEWORKS =
      ServiceLoader.load(ModelCalls.class, KnownModelCalls.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private static final ModelCalls ANNOTATED = new PromptedMethods();

  private KnownModelCalls() {}

  /** A framework knows better than the annotation how it decodes, so it is asked before. */
  private static Stream<ModelCalls> of(ClassPath classPath) {
    return Stream.of(FRAMEWORKS.stream(), ExtensionCalls.of(classPath), Stream.of(ANNOTATED))
        .flatMap(each -> each);
  }

  /** Why an extension's description cannot be used on a class path, as one clause. */
  public static Optional<String> problem(ClassPath classPath, ModelMethod described) {
    return ExtensionCalls.problem(classPath, described);
  }

  /** A call that asks a model, and the framework that says so. */
  public record Known(ModelCalls framework, ModelCall call) {}

  /** What the first framework that knows a method says of its calls. */
  public static Optional<Known> of(ClassPath classPath, JavaMethod method) {
    return of(classPath)
        .flatMap(
            framework ->
                framework.of(classPath, method).map(call -> new Known(framework, call)).stream())
        .findFirst();
  }

  /** What the first framework hands to a method that hands it answers. */
  public static Map<Integer, AnswerPart> handedTo(ClassPath classPath, JavaMethod method) {
    return FRAMEWORKS.stream()
        .map(framework -> framework.handed(classPath, method))
        .filter(handed -> !handed.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /** The first framework that knows a call to decode a text, see {@link ModelCalls#decodes}. */
  public static Optional<ModelCalls> decoding(MethodReference method) {
    return FRAMEWORKS.stream().filter(framework -> framework.decodes(method)).findFirst();
  }

  /** The first framework of which a method is a tool. */
  public static Optional<ModelCalls> toolOf(ClassPath classPath, JavaMethod method) {
    return FRAMEWORKS.stream().filter(framework -> framework.isTool(classPath, method)).findFirst();
  }
}
