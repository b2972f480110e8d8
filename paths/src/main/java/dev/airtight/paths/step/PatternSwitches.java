package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.RuntimeClasses.Membership;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code java.lang.runtime.SwitchBootstraps} links for a {@code switch} over patterns (JEP
 * 441): the index of the first label from a given one on that a value fits, the number of labels
 * where it fits none, and -1 for null.
 */
final class PatternSwitches {
  private static final String BOOLEAN = "java/lang/Boolean";
  private static final TypeDescriptor NUMBER = TypeDescriptor.ofInternalName("java/lang/Number");
  private static final TypeDescriptor CHARACTER =
      TypeDescriptor.ofInternalName("java/lang/Character");
  private final Interpreter machine;

  PatternSwitches(Interpreter machine) {
    this.machine = machine;
  }

  /** Labels are types, texts, ints and constants of enums. */
  List<Successor> ofTypes(State state, Instruction.InvokeDynamic call, List<Value> arguments) {
    TypeDescriptor own = call.descriptor().parameters().get(0);
    List<Label> labels = new ArrayList<>();
    for (ConstantValue label : call.arguments()) {
      Optional<Label> read = own.isPrimitive() ? ofPrimitive(own, label) : label(label);
      if (read.isEmpty()) {
        return Interpreter.stuck(state, "a case of an unknown kind in a switch is not supported");
      }
      labels.add(read.get());
    }
    return from(state, arguments, labels);
  }

  /** Labels are the enum and the names of its constants. */
  List<Successor> ofEnum(State state, Instruction.InvokeDynamic call, List<Value> arguments) {
    String enumClass = call.descriptor().parameters().get(0).internalName();
    List<Label> labels = new ArrayList<>();
    for (ConstantValue label : call.arguments()) {
      if (label instanceof ConstantValue.StringConstant name) {
        labels.add(new Label.OfEnum(enumClass, name.value()));
      } else if (label instanceof ConstantValue.ClassConstant type) {
        labels.add(new Label.OfType(type.type()));
      } else {
        return Interpreter.stuck(state, "a case of an unknown kind in a switch is not supported");
      }
    }
    return from(state, arguments, labels);
  }

  private sealed interface Label {
    /** Of a reference type. */
    record OfType(TypeDescriptor type) implements Label {}

    /** Of the primitive type that the value has, which it always fits. */
    record OfOwnType() implements Label {}

    record OfText(String text) implements Label {}

    record OfInt(int value) implements Label {}

    record OfEnum(String enumClass, String name) implements Label {}
  }

  private static Optional<Label> ofPrimitive(TypeDescriptor own, ConstantValue label) {
    return label instanceof ConstantValue.DynamicConstant type
            && nameOf(type.bootstrap()).equals("java/lang/invoke/ConstantBootstraps.primitiveClass")
            && type.name().equals(own.text())
        ? Optional.of(new Label.OfOwnType())
        : Optional.empty();
  }

  private static Optional<Label> label(ConstantValue label) {
    if (label instanceof ConstantValue.ClassConstant type) {
      return Optional.of(new Label.OfType(type.type()));
    } else if (label instanceof ConstantValue.StringConstant text) {
      return Optional.of(new Label.OfText(text.value()));
    } else if (label instanceof ConstantValue.IntConstant number) {
      return Optional.of(new Label.OfInt(number.value()));
    }
    return made(label, "java/lang/Enum$EnumDesc.of")
        .flatMap(
            parts ->
                made(parts.get(0), "java/lang/constant/ClassDesc.of")
                    .map(
                        name ->
                            new Label.OfEnum(
                                text(name.get(0)).replace('.', '/'), text(parts.get(1)))));
  }

  /** What a dynamic constant hands to a method that makes it. */
  private static Optional<List<ConstantValue>> made(ConstantValue value, String method) {
    return value instanceof ConstantValue.DynamicConstant constant
            && nameOf(constant.bootstrap()).equals("java/lang/invoke/ConstantBootstraps.invoke")
            && constant.arguments().get(0) instanceof ConstantValue.HandleConstant handle
            && nameOf(handle.handle()).equals(method)
        ? Optional.of(constant.arguments().subList(1, constant.arguments().size()))
        : Optional.empty();
  }

  private static String nameOf(MethodHandleReference handle) {
    return handle instanceof MethodHandleReference.OfMethod called
        ? called.method().owner() + "." + called.method().name()
        : "";
  }

  private static String text(ConstantValue value) {
    return ((ConstantValue.StringConstant) value).value();
  }

  private List<Successor> from(State state, List<Value> arguments, List<Label> labels) {
    Terms terms = machine.terms();
    IntTerm start = ((IntValue) arguments.get(1)).term();
    BoolTerm isLabel =
        terms.and(
            terms.lessOrEqual(terms.constant(0), start),
            terms.lessOrEqual(start, terms.constant(labels.size())));
    List<Successor> successors = new ArrayList<>();
    state
        .assume(terms.not(isLabel))
        .ifPresent(s -> successors.addAll(machine.raise(s, "java/lang/IndexOutOfBoundsException")));
    for (int i = 0; i <= labels.size(); i++) {
      int first = i;
      state
          .assume(terms.intEqual(start, terms.constant(i)))
          .ifPresent(s -> successors.addAll(from(s, arguments.get(0), labels, first)));
    }
    return successors;
  }

  private List<Successor> from(State state, Value value, List<Label> labels, int first) {
    return value instanceof Reference reference
        ? machine
            .references()
            .onNullness(
                state,
                reference,
                none -> found(none, -1),
                (present, object) ->
                    first(
                        present,
                        new Reference(machine.terms().bool(false), reference.object()),
                        labels,
                        first))
        : found(state, first);
  }

  private List<Successor> first(State state, Reference value, List<Label> labels, int position) {
    if (position == labels.size()) {
      return found(state, position);
    }
    Function<State, List<Successor>> fits = s -> found(s, position);
    Function<State, List<Successor>> next = s -> first(s, value, labels, position + 1);
    Label label = labels.get(position);
    if (label instanceof Label.OfType typed) {
      return machine.objects().whereOf(state, value, typed.type(), fits, next);
    } else if (label instanceof Label.OfText constant) {
      return machine
          .objects()
          .whereOf(
              state,
              value,
              TypeDescriptor.STRING,
              s -> split(s, isText(s, value, constant.text()), fits, next),
              next);
    } else if (label instanceof Label.OfEnum constant) {
      return machine
          .objects()
          .whereOf(
              state,
              value,
              TypeDescriptor.ofInternalName(constant.enumClass()),
              s -> split(s, isConstant(s, value, constant), fits, next),
              next);
    }
    return split(state, isInt(state, value, ((Label.OfInt) label).value()), fits, next);
  }

  private List<Successor> split(
      State state,
      Optional<BoolTerm> condition,
      Function<State, List<Successor>> whenTrue,
      Function<State, List<Successor>> whenFalse) {
    if (condition.isEmpty()) {
      return Interpreter.stuck(state, "whether an object fits a case of a switch is not known");
    }
    List<Successor> successors = new ArrayList<>();
    BoolTerm known = condition.get();
    state.assume(known).ifPresent(s -> successors.addAll(whenTrue.apply(s)));
    state.assume(machine.terms().not(known)).ifPresent(s -> successors.addAll(whenFalse.apply(s)));
    return successors;
  }

  private Optional<BoolTerm> isText(State state, Reference value, String text) {
    return state.memory().object(value.object()) instanceof HeapObject.Text known
        ? Optional.of(machine.terms().textEqual(known.text(), machine.terms().text(text)))
        : Optional.empty();
  }

  /** A class without a constant of the name fits nothing, instead of failing. */
  private Optional<BoolTerm> isConstant(State state, Reference value, Label.OfEnum constant) {
    String enumClass = constant.enumClass();
    int index = machine.classPath().load(enumClass).enumConstants().indexOf(constant.name());
    if (state.memory().object(value.object()) instanceof HeapObject.EnumConstant some) {
      return Optional.of(machine.terms().intEqual(some.ordinal(), machine.terms().constant(index)));
    }
    int ordinal = state.memory().constantsOf(enumClass).indexOf(value.object());
    return ordinal < 0 ? Optional.empty() : Optional.of(machine.terms().bool(ordinal == index));
  }

  /** A number is compared by its {@code intValue()}. */
  private Optional<BoolTerm> isInt(State state, Reference value, int number) {
    HeapObject object = state.memory().object(value.object());
    if (object instanceof HeapObject.Box box && box.value() instanceof IntValue whole) {
      return Optional.of(
          box.className().equals(BOOLEAN)
              ? machine.terms().bool(false)
              : machine.terms().intEqual(whole.term(), machine.terms().constant(number)));
    }
    return machine.classes().isOf(state, object, NUMBER) == Membership.NO
            && machine.classes().isOf(state, object, CHARACTER) == Membership.NO
        ? Optional.of(machine.terms().bool(false))
        : Optional.empty();
  }

  private List<Successor> found(State state, int label) {
    return Interpreter.one(state.push(new IntValue(machine.terms().constant(label))));
  }
}
