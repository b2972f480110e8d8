package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.signature.FieldReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which static fields of the application can be assigned after their class is initialised, going by
 * the code of all classes that may access them (JVMS 5.4.4). Safe for use by several threads.
 */
final class StaticWrites {
  /** Among more classes nobody looks for assignments. */
  private static final int MOST_CLASSES = 1_000;

  private final Hierarchy hierarchy;
  private final Map<FieldReference, Boolean> known = new ConcurrentHashMap<>();

  StaticWrites(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether anything but the static initialiser of its own class may assign a field. */
  boolean possible(JavaField field) {
    if (field.isFinal()) {
      return false;
    }
    return known.computeIfAbsent(field.reference(), reference -> isWritten(field));
  }

  private boolean isWritten(JavaField field) {
    String owner = field.owner();
    String packageName = owner.substring(0, owner.lastIndexOf('/') + 1);
    int nested = owner.indexOf('$', packageName.length());
    String outermost = nested < 0 ? owner : owner.substring(0, nested);
    List<String> candidates =
        hierarchy.classPath().applicationClasses().stream()
            .filter(
                name -> {
                  if (field.isPrivate()) {
                    return name.equals(outermost) || name.startsWith(outermost + "$");
                  }
                  return isOpen(field)
                      || (name.startsWith(packageName)
                          && name.indexOf('/', packageName.length()) < 0);
                })
            .toList();
    return candidates.size() > MOST_CLASSES
        || candidates.stream().anyMatch(name -> writes(name, field));
  }

  /** Accessible from other packages. */
  private static boolean isOpen(JavaField field) {
    return (field.access()
            & (java.lang.reflect.Modifier.PUBLIC | java.lang.reflect.Modifier.PROTECTED))
        != 0;
  }

  private boolean writes(String className, JavaField field) {
    if (!(hierarchy.classPath().find(className) instanceof ClassLookup.Found found)) {
      return true;
    }
    if (found.javaClass().isOpaque()) {
      return true;
    }
    for (JavaMethod method : found.javaClass().methods()) {
      boolean isOwnInitializer = method.isStaticInitializer() && className.equals(field.owner());
      if (!isOwnInitializer && method.code().filter(code -> writes(code, field)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean writes(MethodCode code, JavaField field) {
    return code.instructions().stream()
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.PutStatic put && isSame(put.field(), field));
  }

  private boolean isSame(FieldReference reference, JavaField field) {
    if (!reference.name().equals(field.name()) || !reference.type().equals(field.type())) {
      return false;
    }
    Optional<JavaField> resolved = hierarchy.resolveField(reference);
    return resolved.isEmpty() || resolved.get().owner().equals(field.owner());
  }
}
