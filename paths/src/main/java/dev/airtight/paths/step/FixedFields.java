package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Reads a field of an object that never changes; empty where there is no such field. */
  static List<FieldSource.Made> read(ClassPath classPath, State there, int object, String key) {
    if (!(there.memory().object(object) instanceof HeapObject.Instance instance)) {
      return List.of();
    }
    Value known = instance.fields().get(key);
    if (known != null) {
      return List.of(new FieldSource.Made(there, known));
    }
    FieldSource source = instance.arbitrary();
    return of(classPath, instance.className()).stream()
        .flatMap(List::stream)
        .filter(each -> key(each).equals(key) && source != null)
        .map(
            each ->
                Objects.requireNonNull(source)
                    .make(there, object, each.owner(), each.name(), each.type().text()))
        .map(
            made ->
                new FieldSource.Made(
                    made.state().refined(object, instance.withField(key, made.value())),
                    made.value()))
        .toList();
  }

  static String key(JavaField field) {
    return field.owner() + "." + field.name();
  }
}
