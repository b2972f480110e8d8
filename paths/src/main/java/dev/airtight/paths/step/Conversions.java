package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Casts, boxing, unboxing and widening that LambdaMetafactory makes of arguments and results. */
final class Conversions {
  private final Interpreter machine;
  private final FloatingPoint floating;

  Conversions(Interpreter machine) {
    this.machine = machine;
    this.floating = new FloatingPoint(machine.terms());
  }

  /**
   * Converts a value.
   *
   * @param from its static type
   * @param functional what the type arguments of the functional interface make of that type: a
   *     reference is cast to it first
   * @param to what is wanted
   */
  List<Successor> convert(
      State state,
      Value value,
      TypeDescriptor from,
      TypeDescriptor functional,
      TypeDescriptor to,
      BiFunction<State, Value, List<Successor>> then) {
    if (!(value instanceof Reference reference)) {
      return to.isPrimitive()
          ? then.apply(state, widen(state, value, to))
          : box(state, value, from, to, then);
    }
    return cast(
        state,
        reference,
        from,
        functional.isPrimitive() ? from : functional,
        s ->
            to.isPrimitive()
                ? unbox(s, reference, to, then)
                : cast(s, reference, functional, to, cast -> then.apply(cast, reference)));
  }

  private List<Successor> cast(
      State state,
      Reference reference,
      TypeDescriptor from,
      TypeDescriptor to,
      Function<State, List<Successor>> then) {
    return to.equals(from) || to.equals(TypeDescriptor.OBJECT)
        ? then.apply(state)
        : machine.objects().cast(state, reference, to, then);
  }

  private List<Successor> box(
      State state,
      Value value,
      TypeDescriptor from,
      TypeDescriptor to,
      BiFunction<State, Value, List<Successor>> then) {
    String box = Boxes.classOf(from);
    if (!machine.isInstance(box, to.internalName())) {
      return Interpreter.stuck(
          state, "a method reference that makes " + to.javaName() + " of " + from.javaName());
    }
    int identity = machine.freshIdentity();
    State boxed = state.withObject(identity, new HeapObject.Box(box, value));
    return then.apply(boxed, new Reference(machine.terms().bool(false), identity));
  }

  private List<Successor> unbox(
      State state,
      Reference reference,
      TypeDescriptor to,
      BiFunction<State, Value, List<Successor>> then) {
    return machine
        .references()
        .dereference(
            state,
            reference,
            (s, object) ->
                object instanceof HeapObject.Box box && widens(box, to)
                    ? then.apply(s, widen(s, box.value(), to))
                    : Interpreter.stuck(
                        s,
                        "a method reference that makes "
                            + to.javaName()
                            + " of "
                            + object.className().replace('/', '.')));
  }

  /** JLS 5.1.2, where it needs no look at the value. */
  private static boolean widens(HeapObject.Box box, TypeDescriptor to) {
    if (box.className().equals(Boxes.classOf(to))) {
      return true;
    }
    return switch (box.className()) {
      case "java/lang/Integer" -> to.kind() != ValueKind.INT;
      case "java/lang/Long" -> to.kind() == ValueKind.FLOAT || to.kind() == ValueKind.DOUBLE;
      case "java/lang/Float" -> to.kind() == ValueKind.DOUBLE;
      case "java/lang/Byte", "java/lang/Short", "java/lang/Character" ->
          to.equals(TypeDescriptor.INT) || to.kind() != ValueKind.INT;
      default -> false;
    };
  }

  private Value widen(State state, Value value, TypeDescriptor to) {
    return switch (to.kind()) {
      case LONG -> value instanceof LongValue ? value : new LongValue(Numbers.whole(value));
      case FLOAT, DOUBLE -> {
        NumericType type = to.kind() == ValueKind.FLOAT ? NumericType.FLOAT : NumericType.DOUBLE;
        yield value instanceof FloatingValue
            ? floating.convert(state, value, type).value()
            : floating.ofWhole(state, value, type);
      }
      case INT, REFERENCE -> value;
    };
  }
}
