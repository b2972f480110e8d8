package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A constructor that only stores its arguments, each in a field. Jackson stores a member that comes
 * again, after the object was made, past the constructor: of such a one, that is what another
 * output is decoded to.
 */
final class PlainCreator {
  private PlainCreator() {}

  /** The fields that the arguments are stored in, in order; empty where it does anything else. */
  static Optional<List<String>> fields(JavaMethod constructor, JavaClass type) {
    if (constructor.isStatic()) {
      return handedOn(constructor, type).flatMap(called -> fields(called, type));
    }
    List<Instruction> code = new ArrayList<>();
    constructor.code().orElseThrow().instructions().stream()
        .filter(instruction -> !(instruction instanceof Instruction.Nothing))
        .forEach(code::add);
    List<TypeDescriptor> parameters = constructor.descriptor().parameters();
    boolean isLongEnough = code.size() == 3 + 3 * parameters.size();
    if (!isLongEnough || !loads(code.get(0), 0) || !callsThatOfObject(code.get(1))) {
      return Optional.empty();
    }
    Map<Integer, String> stored = new HashMap<>();
    for (int at = 2; at < code.size() - 1; at += 3) {
      if (!loads(code.get(at), 0)
          || !(code.get(at + 1) instanceof Instruction.Load argument)
          || !(code.get(at + 2) instanceof Instruction.PutField put)) {
        return Optional.empty();
      }
      stored.put(argument.local(), put.field().name());
    }
    List<String> fields = new ArrayList<>();
    int local = 1;
    for (TypeDescriptor parameter : parameters) {
      String field = stored.get(local);
      if (field == null) {
        return Optional.empty();
      }
      fields.add(field);
      local += parameter.text().equals("J") || parameter.text().equals("D") ? 2 : 1;
    }
    return code.get(code.size() - 1) instanceof Instruction.ReturnVoid
        ? Optional.of(fields)
        : Optional.empty();
  }

  /** The constructor that a static method calls with its own arguments, as they are. */
  private static Optional<JavaMethod> handedOn(JavaMethod method, JavaClass type) {
    List<Instruction> code = new ArrayList<>();
    method.code().orElseThrow().instructions().stream()
        .filter(instruction -> !(instruction instanceof Instruction.Nothing))
        .forEach(code::add);
    int parameters = method.descriptor().parameters().size();
    if (code.size() != parameters + 4
        || !(code.get(0) instanceof Instruction.New)
        || !(code.get(parameters + 2) instanceof Instruction.Invoke invoke)
        || !(code.get(parameters + 3) instanceof Instruction.Return)) {
      return Optional.empty();
    }
    for (int index = 0; index < parameters; index++) {
      if (!loads(code.get(index + 2), method.parameterSlot(index))) {
        return Optional.empty();
      }
    }
    boolean isSame =
        invoke.method().owner().equals(type.name())
            && invoke.method().descriptor().parameters().equals(method.descriptor().parameters());
    return isSame ? type.method("<init>", invoke.method().descriptor()) : Optional.empty();
  }

  private static boolean callsThatOfObject(Instruction instruction) {
    return instruction instanceof Instruction.Invoke invoke
        && invoke.method().owner().equals("java/lang/Object");
  }

  private static boolean loads(Instruction instruction, int local) {
    return instruction instanceof Instruction.Load load && load.local() == local;
  }
}
