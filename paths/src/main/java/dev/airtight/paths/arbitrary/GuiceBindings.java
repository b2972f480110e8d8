package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.nullness.NullnessReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all modules of Guice on the class path bind, whichever of them an application installs: a
 * type that only one of them binds has no other object.
 */
final class GuiceBindings {
  private static final String GUICE = "com/google/inject/";

  /** Annotations of a method with a binding that leave its key as it is. */
  private static final Set<String> WITHOUT_KEY = Set.of("Provides", "Singleton");

  private final Hierarchy hierarchy;
  private @Nullable Optional<List<GuiceBinding>> all;

  GuiceBindings(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Of a type; empty where modules may bind it in ways that are not read. */
  Optional<List<GuiceBinding>> of(JavaClass type) {
    return all()
        .map(known -> known.stream().filter(each -> each.type().equals(type.name())).toList())
        .map(bound -> bound.isEmpty() ? byDefault(type) : bound);
  }

  /** Whether a class stands for itself. */
  boolean isBound(String className) {
    return all().stream()
        .flatMap(List::stream)
        .anyMatch(
            each ->
                each.type().equals(className)
                    && !each.className().filter(className::equals).isPresent());
  }

  private static List<GuiceBinding> byDefault(JavaClass type) {
    return JavaAnnotation.find(type.annotations(), GUICE + "ImplementedBy")
        .flatMap(found -> found.classLiteral("value"))
        .map(
            found ->
                new GuiceBinding(type.name(), Optional.empty(), Optional.of(found.internalName())))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<List<GuiceBinding>> all() {
    Optional<List<GuiceBinding>> known = all;
    if (known == null) {
      known = read();
      all = known;
    }
    return known;
  }

  private Optional<List<GuiceBinding>> read() {
    List<GuiceBinding> found = new ArrayList<>();
    for (String owner : hierarchy.implementations().producers()) {
      if (owner.startsWith(GUICE)) {
        continue;
      }
      JavaClass module = hierarchy.classPath().load(owner);
      boolean isPrivate = isPrivate(module);
      for (JavaMethod method : module.methods()) {
        Optional<MethodCode> code = method.code();
        Optional<List<GuiceBinding>> said =
            code.isEmpty() ? Optional.of(List.of()) : GuiceStatements.of(code.get());
        if (said.isEmpty()) {
          return Optional.empty();
        }
        List<GuiceBinding> bindings = new ArrayList<>(said.get());
        provided(method).ifPresent(bindings::add);
        bindings.stream()
            .map(each -> isPrivate ? GuiceBinding.unclear(each.type()) : each)
            .forEach(found::add);
      }
    }
    return Optional.of(found);
  }

  /** Whether some bindings of a module are its own. */
  private boolean isPrivate(JavaClass module) {
    Optional<String> next = module.superName();
    while (next.isPresent() && hierarchy.classPath().has(next.get())) {
      if (next.get().equals(GUICE + "PrivateModule")) {
        return true;
      }
      next = hierarchy.classPath().load(next.get()).superName();
    }
    return false;
  }

  private Optional<GuiceBinding> provided(JavaMethod method) {
    TypeDescriptor result = method.descriptor().returnType();
    boolean isProvider =
        method.annotations().stream()
            .anyMatch(
                each -> Set.of("Provides", "ProvidesIntoOptional").contains(each.simpleName()));
    if (!isProvider || !result.isReference() || result.isArray()) {
      return Optional.empty();
    }
    Optional<String> name =
        method.annotations().stream().flatMap(each -> Beans.nameIn(each).stream()).findFirst();
    boolean isClear =
        method.annotations().stream()
            .allMatch(
                each ->
                    WITHOUT_KEY.contains(each.simpleName())
                        || NullnessReader.isAboutNull(each)
                        || Beans.nameIn(each).isPresent());
    return Optional.of(
        isClear
            ? new GuiceBinding(result.internalName(), name, MadeByMethod.of(hierarchy, method))
            : GuiceBinding.unclear(result.internalName()));
  }
}
