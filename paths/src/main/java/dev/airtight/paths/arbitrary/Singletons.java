package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.List;
import java.util.Optional;

/**
 * Classes without fields of which their own code makes one object, when they are initialised, and
 * keeps it in a static field: singletons, and what Kotlin and Scala make of {@code object}.
 */
final class Singletons {
  private static final String OBJECT = "java/lang/Object";
  private final ClassPath classPath;
  private final FieldStores stores;

  Singletons(ClassPath classPath, FieldStores stores) {
    this.classPath = classPath;
    this.stores = stores;
  }

  /** The static field that has the only object of a class; empty if there may be others. */
  Optional<JavaField> fieldOf(JavaClass type) {
    boolean isCandidate = type.isFinal() && !type.isEnum() && !type.isRecord() && !hasFields(type);
    List<JavaMethod> constructors = type.methods("<init>");
    if (!isCandidate || constructors.size() != 1 || !constructors.get(0).isPrivate()) {
      return Optional.empty();
    }
    List<JavaField> kept =
        type.fields().stream()
            .filter(field -> field.isStatic() && field.isFinal())
            .filter(field -> field.type().equals(type.type()))
            .toList();
    return kept.size() == 1 && isMadeOnce(type) ? Optional.of(kept.get(0)) : Optional.empty();
  }

  private boolean hasFields(JavaClass type) {
    if (type.name().equals(OBJECT)) {
      return false;
    }
    Optional<JavaClass> above =
        type.superName()
            .flatMap(
                name ->
                    classPath.find(name) instanceof ClassLookup.Found found
                        ? Optional.of(found.javaClass())
                        : Optional.empty());
    return type.fields().stream().anyMatch(field -> !field.isStatic())
        || above.isEmpty()
        || hasFields(above.get());
  }

  /** Only the classes of its nest can call a private constructor. */
  private boolean isMadeOnce(JavaClass type) {
    int made = 0;
    int madeInitially = 0;
    for (JavaClass nestmate : stores.nest(type.name())) {
      for (JavaMethod method : nestmate.methods()) {
        int here = method.code().map(code -> count(code.instructions(), type.name())).orElse(0);
        made += here;
        madeInitially +=
            method.owner().equals(type.name()) && method.isStaticInitializer() ? here : 0;
      }
    }
    return made == 1 && madeInitially == 1;
  }

  private static int count(List<Instruction> instructions, String className) {
    return (int)
        instructions.stream()
            .filter(
                instruction ->
                    (instruction instanceof Instruction.New made
                            && made.className().equals(className))
                        || (instruction instanceof Instruction.InvokeDynamic dynamic
                            && dynamic.arguments().stream()
                                .anyMatch(argument -> makes(argument, className))))
            .count();
  }

  private static boolean makes(ConstantValue argument, String className) {
    return argument instanceof ConstantValue.HandleConstant handle
        && handle.handle() instanceof MethodHandleReference.OfConstructor constructor
        && constructor.constructor().owner().equals(className);
  }
}
