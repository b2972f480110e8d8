package dev.airtight.paths.step;

import dev.airtight.paths.code.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.function.BiFunction;

/** Boxing and unboxing conversions that method handles make (JLS 5.1.7, 5.1.8). */
final class Boxes {
  private final Interpreter machine;

  Boxes(Interpreter machine) {
    this.machine = machine;
  }

  /** Converts between a primitive and its box where the types ask for it. */
  List<Successor> adapt(
      State state,
      Value value,
      TypeDescriptor from,
      TypeDescriptor to,
      BiFunction<State, Value, List<Successor>> then) {
    if (value instanceof Reference reference && to.isPrimitive()) {
      return machine.dereference(
          state,
          reference,
          (s, object) ->
              object instanceof HeapObject.Box box
                  ? then.apply(s, box.value())
                  : Interpreter.stuck(s, "unboxing " + object.className() + " is not supported"));
    }
    if (!(value instanceof Reference) && to.isReference()) {
      int identity = machine.freshIdentity();
      State boxed = state.withObject(identity, new HeapObject.Box(boxClass(from), value));
      return then.apply(boxed, new Reference(machine.terms().bool(false), identity));
    }
    if (!(value instanceof Reference) && !from.equals(to) && from.kind() != to.kind()) {
      return Interpreter.stuck(
          state,
          "a method reference that widens "
              + from.javaName()
              + " to "
              + to.javaName()
              + " is not supported");
    }
    return then.apply(state, value);
  }

  /** The box class of a primitive type, as an internal name. */
  static String boxClass(TypeDescriptor primitive) {
    return switch (primitive.text()) {
      case "Z" -> "java/lang/Boolean";
      case "B" -> "java/lang/Byte";
      case "C" -> "java/lang/Character";
      case "S" -> "java/lang/Short";
      case "I" -> "java/lang/Integer";
      case "J" -> "java/lang/Long";
      case "F" -> "java/lang/Float";
      case "D" -> "java/lang/Double";
      default -> throw new IllegalArgumentException("no box for " + primitive);
    };
  }
}
