package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.lookup.MethodResolution;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which calls that ask a model stand in the bodies of methods, those in their lambdas included. */
final class ModelCallsOf {
  private final ClassPath classPath;
  private final MethodResolution resolution;
  private final Map<MethodReference, Optional<Asked>> known = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();

  ModelCallsOf(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.resolution = new MethodResolution(hierarchy);
  }

  /** A method whose calls ask a model, and the framework that says so. */
  record Asked(JavaMethod method, KnownModelCalls.Known known) {}

  /** One such call. */
  record Found(JavaMethod caller, Asked asked) {}

  /** Classes that calls name and that are not there, so that one cannot tell. */
  Set<String> missing() {
    return missing;
  }

  List<Found> in(JavaMethod method) {
    List<Found> found = new ArrayList<>();
    add(classPath.load(method.owner()), method, new HashSet<>(), found);
    return found;
  }

  private void add(
      JavaClass owner, JavaMethod method, Set<MethodReference> seen, List<Found> found) {
    List<MethodReference> called =
        method.code().stream()
            .flatMap(code -> code.instructions().stream())
            .flatMap(ModelCallsOf::named)
            .toList();
    for (MethodReference each : called) {
      Optional<JavaMethod> own =
          each.owner().equals(owner.name())
              ? owner.method(each.name(), each.descriptor()).filter(JavaMethod::isSynthetic)
              : Optional.empty();
      if (own.isEmpty()) {
        known
            .computeIfAbsent(each, this::asked)
            .ifPresent(asked -> found.add(new Found(method, asked)));
      } else if (seen.add(each)) {
        add(owner, own.get(), seen, found);
      }
    }
  }

  private Optional<Asked> asked(MethodReference called) {
    if (called.owner().startsWith("java/") || called.owner().startsWith("[")) {
      return Optional.empty();
    }
    try {
      return resolution.resolve(called) instanceof MethodLookup.Found found
          ? KnownModelCalls.of(classPath, found.method())
              .map(known -> new Asked(found.method(), known))
          : Optional.empty();
    } catch (ClassProblemException notThere) {
      missing.add(TypeDescriptor.ofInternalName(called.owner()).javaName());
      return Optional.empty();
    }
  }

  /** The methods that an instruction calls or makes a lambda of. */
  private static Stream<MethodReference> named(Instruction instruction) {
    if (instruction instanceof Instruction.Invoke invoke) {
      return Stream.of(invoke.method());
    } else if (instruction instanceof Instruction.InvokeDynamic dynamic) {
      return dynamic.arguments().stream().flatMap(ModelCallsOf::named);
    }
    return Stream.empty();
  }

  private static Stream<MethodReference> named(ConstantValue constant) {
    return constant instanceof ConstantValue.HandleConstant handle
            && handle.handle() instanceof MethodHandleReference.OfMethod of
        ? Stream.of(of.method())
        : Stream.empty();
  }
}
