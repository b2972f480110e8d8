package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classes whose objects keep what their constructors stored. */
final class FixedFields {
  private FixedFields() {}

  /** All instance fields of a class, those that it inherits included; empty if some may change. */
  static Optional<List<JavaField>> of(ClassPath classPath, String className) {
    if (className.startsWith(StandInNames.HOME) || HeapObject.isWithoutFields(className)) {
      return Optional.empty();
    }
    List<JavaField> fields = new ArrayList<>();
    Optional<String> at = Optional.of(className);
    while (at.isPresent()) {
      JavaClass declaring = classPath.load(at.get());
      if (declaring.isEnum()) {
        return Optional.empty();
      }
      declaring.fields().stream().filter(field -> !field.isStatic()).forEach(fields::add);
      at = declaring.superName();
    }
    return fields.stream().allMatch(JavaField::isFinal) ? Optional.of(fields) : Optional.empty();
  }

  static String key(JavaField field) {
    return field.owner() + "." + field.name();
  }
}
