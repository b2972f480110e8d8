package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.value.LibraryValue;

/** Types of which no object ever changes, nor anything it leads to, going by their declarations. */
final class ImmutableTypes {
  private static final int DEEPEST = 8;

  private final Interpreter machine;

  ImmutableTypes(Interpreter machine) {
    this.machine = machine;
  }

  boolean has(TypeDescriptor type) {
    return has(type, 0);
  }

  private boolean has(TypeDescriptor type, int depth) {
    if (type.isPrimitive()) {
      return true;
    } else if (type.isArray() || depth > DEEPEST) {
      return false;
    }
    return type.internalName().equals("java/lang/Class")
        || LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, type.internalName())
        || (machine.classPath().find(type.internalName()) instanceof ClassLookup.Found found
            && has(found.javaClass(), depth));
  }

  private boolean has(JavaClass type, int depth) {
    if (type.isPlatform()) {
      return false;
    } else if (type.isSealed()) {
      return machine
          .hierarchy()
          .closedInstances(type.name())
          .filter(all -> !all.isEmpty())
          .filter(all -> all.stream().allMatch(each -> hasFixedFields(each, depth)))
          .isPresent();
    }
    return (type.isRecord() || type.isFinal()) && hasFixedFields(type, depth);
  }

  /** The class itself and its superclasses. */
  private boolean hasFixedFields(JavaClass type, int depth) {
    boolean isFixed =
        type.fields().stream()
            .allMatch(
                field -> field.isStatic() || (field.isFinal() && has(field.type(), depth + 1)));
    return isFixed
        && type.superName()
            .map(name -> machine.classPath().load(name))
            .filter(above -> !above.isPlatform())
            .map(above -> hasFixedFields(above, depth))
            .orElse(true);
  }
}
