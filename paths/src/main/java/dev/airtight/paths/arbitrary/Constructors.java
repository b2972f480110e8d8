package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.construct.Records;
import java.util.List;
import java.util.Optional;

/** By which code objects of a class come into being. */
final class Constructors {
  private static final String NAME = "<init>";
  private final FieldStores stores;

  Constructors(FieldStores stores) {
    this.stores = stores;
  }

  /**
   * Constructors that together make every object of a class. All of a record's lead to its
   * canonical one (JLS 8.10.4); one that only others of the class call makes nothing of its own.
   */
  List<JavaMethod> of(JavaClass type) {
    if (type.isRecord()) {
      return List.of(Records.canonicalConstructor(type));
    }
    return type.methods(NAME).stream()
        .filter(constructor -> !constructor.isSynthetic())
        .filter(constructor -> !constructor.isPrivate() || mayMakeObjects(constructor))
        .toList();
  }

  private boolean mayMakeObjects(JavaMethod constructor) {
    if (constructor.descriptor().parameters().isEmpty()) {
      // What frameworks call by reflection.
      return true;
    }
    return stores.nest(constructor.owner()).stream()
        .flatMap(nestmate -> nestmate.methods().stream())
        .filter(method -> !isDelegating(method, constructor))
        .anyMatch(
            method ->
                method.code().filter(code -> mentions(code, constructor.reference())).isPresent());
  }

  private static boolean isDelegating(JavaMethod method, JavaMethod constructor) {
    return method.isConstructor()
        && method.owner().equals(constructor.owner())
        && method
            .code()
            .filter(
                code ->
                    code.instructions().stream()
                        .noneMatch(
                            i ->
                                i instanceof Instruction.New made
                                    && made.className().equals(constructor.owner())))
            .isPresent();
  }

  private static boolean mentions(MethodCode code, MethodReference constructor) {
    return code.instructions().stream().anyMatch(each -> refersTo(each, constructor));
  }

  /** Whether an instruction calls a constructor or method, or makes a method reference of it. */
  static boolean refersTo(Instruction instruction, MethodReference called) {
    return (instruction instanceof Instruction.Invoke call && isSame(call.method(), called))
        || (instruction instanceof Instruction.InvokeDynamic dynamic
            && dynamic.arguments().stream().anyMatch(argument -> isHandle(argument, called)));
  }

  private static boolean isHandle(ConstantValue argument, MethodReference called) {
    if (!(argument instanceof ConstantValue.HandleConstant handle)) {
      return false;
    }
    return handle.handle() instanceof MethodHandleReference.OfConstructor made
        ? isSame(made.constructor(), called)
        : handle.handle() instanceof MethodHandleReference.OfMethod method
            && isSame(method.method(), called);
  }

  private static boolean isSame(MethodReference called, MethodReference constructor) {
    return called.owner().equals(constructor.owner())
        && called.name().equals(constructor.name())
        && called.descriptor().equals(constructor.descriptor());
  }

  /**
   * How other code can make just what a constructor makes: by calling it, or a static method with
   * its parameters; empty if it cannot. A private constructor without parameters leaves no choice
   * to whoever calls it. Of an abstract class a subclass can.
   */
  Optional<MethodReference> accessible(JavaClass type, JavaMethod constructor) {
    boolean isLocal = type.outerClass().isEmpty() && type.name().matches(".*\\$\\d.*");
    if (isLocal || (type.isAbstract() && constructor.isPrivate())) {
      return Optional.empty();
    }
    if (!constructor.isPrivate() || constructor.descriptor().parameters().isEmpty()) {
      return Optional.of(constructor.reference());
    }
    return type.methods().stream()
        .filter(method -> method.isStatic() && !method.isPrivate() && !method.isSynthetic())
        .filter(method -> method.descriptor().returnType().equals(type.type()))
        .filter(
            method ->
                method.descriptor().parameters().equals(constructor.descriptor().parameters()))
        .map(JavaMethod::reference)
        .findFirst();
  }
}
