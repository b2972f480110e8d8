package dev.airtight.paths.step;

import dev.airtight.paths.code.InvokeKind;
import dev.airtight.paths.code.JavaMethod;
import dev.airtight.paths.code.MethodDescriptor;
import dev.airtight.paths.code.MethodHandleReference;
import dev.airtight.paths.code.MethodReference;
import dev.airtight.paths.code.TypeDescriptor;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** Calls of lambdas and method references, with the adaptations of LambdaMetafactory. */
final class Functions {
  private final Interpreter machine;
  private final Boxes boxes;

  Functions(Interpreter machine) {
    this.machine = machine;
    this.boxes = new Boxes(machine);
  }

  /** Whether a method is the one abstract method that the function object implements. */
  boolean implementing(HeapObject.Function function, JavaMethod method) {
    return method.isAbstract() && method.name().equals(function.method());
  }

  List<Successor> call(
      State state,
      HeapObject.Function function,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    MethodDescriptor declared = MethodDescriptor.parse(function.instantiated());
    MethodHandleReference implementation = function.implementation();
    List<TypeDescriptor> expected = expectedTypes(implementation);
    int captured = function.captured().size();
    return adapt(
        state,
        arguments,
        declared.parameters(),
        expected.subList(Math.min(captured, expected.size()), expected.size()),
        (s, adapted) -> {
          List<Value> all = new ArrayList<>(function.captured());
          all.addAll(adapted);
          return start(s, implementation, all, finish(function, implementation, continuation));
        });
  }

  /** The types an implementation takes, its receiver first where it has one. */
  private static List<TypeDescriptor> expectedTypes(MethodHandleReference implementation) {
    List<TypeDescriptor> types = new ArrayList<>();
    if (implementation instanceof MethodHandleReference.OfMethod method) {
      if (method.kind() != InvokeKind.STATIC) {
        types.add(TypeDescriptor.ofInternalName(method.method().owner()));
      }
      types.addAll(method.method().descriptor().parameters());
    } else if (implementation instanceof MethodHandleReference.OfConstructor constructor) {
      types.addAll(constructor.constructor().descriptor().parameters());
    }
    return types;
  }

  private List<Successor> adapt(
      State state,
      List<Value> values,
      List<TypeDescriptor> from,
      List<TypeDescriptor> to,
      BiFunction<State, List<Value>, List<Successor>> then) {
    return adapt(state, values, from, to, 0, List.of(), then);
  }

  private List<Successor> adapt(
      State state,
      List<Value> values,
      List<TypeDescriptor> from,
      List<TypeDescriptor> to,
      int position,
      List<Value> done,
      BiFunction<State, List<Value>, List<Successor>> then) {
    if (position == values.size()) {
      return then.apply(state, done);
    }
    return boxes.adapt(
        state,
        values.get(position),
        from.get(position),
        to.get(position),
        (s, value) -> {
          List<Value> more = new ArrayList<>(done);
          more.add(value);
          return adapt(s, values, from, to, position + 1, more, then);
        });
  }

  private List<Successor> start(
      State state,
      MethodHandleReference implementation,
      List<Value> arguments,
      Continuation finish) {
    if (implementation instanceof MethodHandleReference.OfConstructor constructor) {
      return construct(state, constructor.constructor(), arguments, finish);
    }
    if (!(implementation instanceof MethodHandleReference.OfMethod method)) {
      return Interpreter.stuck(state, "a method handle on a field is not supported");
    }
    MethodReference reference = method.method();
    if (method.kind() == InvokeKind.STATIC || method.kind() == InvokeKind.SPECIAL) {
      return machine.callExactly(state, reference, arguments, finish);
    }
    Reference receiver = (Reference) arguments.get(0);
    return machine.dereference(
        state, receiver, (s, object) -> machine.callVirtual(s, reference, arguments, finish));
  }

  private List<Successor> construct(
      State state, MethodReference constructor, List<Value> arguments, Continuation finish) {
    List<Successor> successors = new ArrayList<>();
    for (State ready : machine.initialise(state, constructor.owner())) {
      int identity = machine.freshIdentity();
      Reference made = new Reference(machine.terms().bool(false), identity);
      State with =
          ready.withObject(
              identity, new HeapObject.Instance(constructor.owner(), HashTreePMap.empty(), null));
      List<Value> all = new ArrayList<>();
      all.add(made);
      all.addAll(arguments);
      successors.addAll(
          machine.callExactly(with, constructor, all, (s, nothing) -> finish.resume(s, made)));
    }
    return successors;
  }

  /** Adapts the result, then goes on as the caller wants. */
  private Continuation finish(
      HeapObject.Function function,
      MethodHandleReference implementation,
      @Nullable Continuation continuation) {
    TypeDescriptor wanted = MethodDescriptor.parse(function.descriptor()).returnType();
    TypeDescriptor given =
        implementation instanceof MethodHandleReference.OfMethod method
            ? method.method().descriptor().returnType()
            : TypeDescriptor.OBJECT;
    return (state, result) -> {
      if (wanted.isVoid() || result == null) {
        return continuation == null
            ? Interpreter.one(state.advance())
            : continuation.resume(state, null);
      }
      return boxes.adapt(
          state,
          result,
          given,
          wanted,
          (s, value) ->
              continuation == null
                  ? Interpreter.one(s.push(value))
                  : continuation.resume(s, value));
    };
  }
}
