package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;

/**
 * Objects whose {@code hashCode} and {@code equals} nobody can notice being called, and that agree
 * with each other: value classes of the JDK, objects that equal only themselves, and records of
 * such, with the methods that the compiler makes.
 */
final class PlainObjects {
  private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";
  private static final String OBJECT = "java/lang/Object";

  private PlainObjects() {}

  /** Whether an object in the heap is plain. */
  static boolean isPlain(Call call, HeapObject object) {
    if (object instanceof HeapObject.Text
        || object instanceof HeapObject.Box
        || object instanceof HeapObject.EnumConstant
        || object instanceof HeapObject.ClassObject
        || object instanceof HeapObject.Function) {
      return true;
    }
    if (!(object instanceof HeapObject.Instance instance)
        || !call.machine().classes().runsOwnMethods(object)) {
      return false;
    }
    String className = instance.className();
    if (LibraryValue.is(LibraryValue.Trait.COMPARED_UNNOTICED, className)) {
      return true;
    }
    JavaClass javaClass = call.machine().classPath().load(className);
    return javaClass.isRecord()
        ? isPlainRecord(call, javaClass, instance)
        : !isDeclared(call, javaClass, "hashCode", "()I")
            && !isDeclared(call, javaClass, "equals", "(Ljava/lang/Object;)Z");
  }

  private static boolean isPlainRecord(
      Call call, JavaClass javaClass, HeapObject.Instance instance) {
    if (!isGenerated(javaClass, "hashCode", "()I")
        || !isGenerated(javaClass, "equals", "(Ljava/lang/Object;)Z")) {
      return false;
    }
    for (RecordComponent component : javaClass.recordComponents()) {
      Value value = instance.fields().get(javaClass.name() + "." + component.name());
      boolean isPlain =
          value == null
              ? instance.arbitrary() == null
              : !(value instanceof Reference reference)
                  || reference.isNull().isTrue()
                  || isPlain(call, call.object(reference));
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  /** Enums and all classes that override nothing equal only themselves. */
  private static boolean isDeclared(Call call, JavaClass from, String name, String descriptor) {
    JavaClass at = from;
    while (!at.name().equals(OBJECT) && !at.name().equals("java/lang/Enum")) {
      if (declared(at, name, descriptor).stream().anyMatch(method -> !method.isAbstract())) {
        return true;
      }
      at = call.machine().classPath().load(at.superName().orElse(OBJECT));
    }
    return false;
  }

  private static boolean isGenerated(JavaClass javaClass, String name, String descriptor) {
    return declared(javaClass, name, descriptor).stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.instructions().stream())
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.InvokeDynamic dynamic
                    && dynamic.bootstrap() instanceof MethodHandleReference.OfMethod bootstrap
                    && bootstrap.method().owner().equals(RECORD_METHODS));
  }

  private static List<JavaMethod> declared(JavaClass javaClass, String name, String descriptor) {
    return javaClass.methods(name).stream()
        .filter(method -> method.descriptor().text().equals(descriptor))
        .toList();
  }
}
