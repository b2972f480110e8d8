package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** {@code invokedynamic} as javac uses it, by bootstrap method. */
final class DynamicCalls {
  private final Interpreter machine;
  private final RecordMethods records;
  private final PatternSwitches switches;

  DynamicCalls(Interpreter machine) {
    this.machine = machine;
    this.records = new RecordMethods(machine);
    this.switches = new PatternSwitches(machine);
  }

  List<Successor> invoke(State state, Instruction.InvokeDynamic call) {
    String bootstrap =
        call.bootstrap() instanceof MethodHandleReference.OfMethod method
            ? method.method().owner() + "." + method.method().name()
            : "unknown";
    int count = call.descriptor().parameters().size();
    Frame frame = state.running();
    List<Value> arguments = frame.top(count);
    State popped = state.withFrame(frame.pop(count));
    return switch (bootstrap) {
      case "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
          lambda(popped, call, arguments);
      case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
          concatenate(popped, call, arguments);
      case "java/lang/runtime/ObjectMethods.bootstrap" -> records.call(popped, call, arguments);
      case "java/lang/runtime/SwitchBootstraps.typeSwitch" ->
          switches.ofTypes(popped, call, arguments);
      case "java/lang/runtime/SwitchBootstraps.enumSwitch" ->
          switches.ofEnum(popped, call, arguments);
      default ->
          Interpreter.stuck(
              state, "invokedynamic with " + bootstrap.replace('/', '.') + " is not supported");
    };
  }

  private List<Successor> lambda(
      State state, Instruction.InvokeDynamic call, List<Value> captured) {
    if (!(call.arguments().get(0) instanceof ConstantValue.MethodTypeConstant erased)
        || !(call.arguments().get(1) instanceof ConstantValue.HandleConstant implementation)
        || !(call.arguments().get(2) instanceof ConstantValue.MethodTypeConstant instantiated)) {
      return Interpreter.stuck(state, "a lambda of an unknown shape is not supported");
    }
    HeapObject.Function function =
        new HeapObject.Function(
            call.descriptor().returnType().internalName(),
            markers(call.arguments()),
            call.name(),
            erased.descriptor().text(),
            instantiated.descriptor().text(),
            implementation.handle(),
            captured);
    int identity = machine.freshIdentity();
    State made =
        state
            .withObject(identity, function)
            .push(new Reference(machine.terms().bool(false), identity));
    // A bound method reference evaluates its receiver first, and null throws there (JLS 15.13.3);
    // javac calls Objects.requireNonNull before, so nothing is left to check here.
    return Interpreter.one(made);
  }

  /**
   * What a lambda implements beside its functional interface: behind the three arguments that every
   * lambda has, {@code altMetafactory} gets flags and the interfaces that they announce.
   */
  private static List<String> markers(List<ConstantValue> arguments) {
    List<String> markers = new ArrayList<>();
    if (arguments.size() > 3 && arguments.get(3) instanceof ConstantValue.IntConstant flags) {
      if ((flags.value() & LambdaMetafactory.FLAG_SERIALIZABLE) != 0) {
        markers.add("java/io/Serializable");
      }
      if ((flags.value() & LambdaMetafactory.FLAG_MARKERS) != 0
          && arguments.get(4) instanceof ConstantValue.IntConstant count) {
        for (ConstantValue marker : arguments.subList(5, 5 + count.value())) {
          markers.add(((ConstantValue.ClassConstant) marker).type().internalName());
        }
      }
    }
    return markers;
  }

  /** JLS 15.18.1; the recipe marks arguments with U+0001 and constants with U+0002. */
  private List<Successor> concatenate(
      State state, Instruction.InvokeDynamic call, List<Value> arguments) {
    if (!(call.arguments().get(0) instanceof ConstantValue.StringConstant recipe)) {
      return Interpreter.stuck(state, "a string concatenation of an unknown shape");
    }
    List<ConstantValue> constants = call.arguments().subList(1, call.arguments().size());
    List<Part> parts = new ArrayList<>();
    int argument = 0;
    int constant = 0;
    for (char unit : recipe.value().toCharArray()) {
      if (unit == '\1') {
        parts.add(
            new Part.Dynamic(
                arguments.get(argument), call.descriptor().parameters().get(argument)));
        argument++;
      } else if (unit == '\2') {
        if (!(constants.get(constant++) instanceof ConstantValue.StringConstant text)) {
          return Interpreter.stuck(state, "a string concatenation with a constant of its own kind");
        }
        parts.add(new Part.Constant(text.value()));
      } else {
        parts.add(new Part.Constant(String.valueOf(unit)));
      }
    }
    return append(
        state,
        parts,
        0,
        machine.terms().text(""),
        (s, text) -> {
          int identity = machine.freshIdentity();
          return Interpreter.one(
              s.withObject(identity, new HeapObject.Text(text))
                  .push(new Reference(machine.terms().bool(false), identity)));
        });
  }

  private sealed interface Part {
    record Constant(String text) implements Part {}

    record Dynamic(Value value, TypeDescriptor type) implements Part {}
  }

  private List<Successor> append(
      State state,
      List<Part> parts,
      int position,
      TextTerm soFar,
      BiFunction<State, TextTerm, List<Successor>> then) {
    TextTerm text = soFar;
    for (int i = position; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Constant constant) {
        text = machine.terms().concat(text, machine.terms().text(constant.text()));
      } else if (parts.get(i) instanceof Part.Dynamic dynamic) {
        TextTerm before = text;
        int next = i + 1;
        return machine.toText(
            state,
            dynamic.value(),
            dynamic.type(),
            (s, piece) -> append(s, parts, next, machine.terms().concat(before, piece), then));
      }
    }
    return then.apply(state, text);
  }
}
