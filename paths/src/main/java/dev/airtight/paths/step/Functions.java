package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** MethodCalls of lambdas and method references, with the adaptations of LambdaMetafactory. */
final class Functions {
  private final Interpreter machine;
  private final Conversions conversions;

  Functions(Interpreter machine) {
    this.machine = machine;
    this.conversions = new Conversions(machine);
  }

  /**
   * What runs when a method is called on a function object: a method that its interfaces or Object
   * give a body, or what the lambda or method reference stands for.
   */
  List<Successor> call(
      State state,
      HeapObject.Function function,
      JavaMethod called,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    Set<JavaMethod> bodies = bodies(function, called);
    if (bodies.size() == 1) {
      JavaMethod body = bodies.iterator().next();
      return machine.calls().summaryOrRun(state, body, arguments, continuation);
    }
    if (!bodies.isEmpty() || !called.name().equals(function.method())) {
      return Interpreter.stuck(
          state, "which method " + called + " is for a lambda of " + interfaces(function));
    }
    return implement(
        state, function, called.descriptor(), arguments.subList(1, arguments.size()), continuation);
  }

  private Set<JavaMethod> bodies(HeapObject.Function function, JavaMethod called) {
    Optional<JavaMethod> ofObject =
        machine
            .classPath()
            .load("java/lang/Object")
            .method(called.name(), called.descriptor())
            .filter(method -> !method.isPrivate());
    if (ofObject.isPresent()) {
      return Set.of(ofObject.get());
    }
    Set<JavaMethod> bodies = new LinkedHashSet<>();
    for (String type : interfaces(function)) {
      boolean inherits = machine.isInstance(type, called.owner());
      if (inherits && machine.methods().select(called, type) instanceof MethodLookup.Found found) {
        bodies.add(found.method());
      }
    }
    return bodies;
  }

  private static List<String> interfaces(HeapObject.Function function) {
    List<String> interfaces = new ArrayList<>(function.markers());
    interfaces.add(0, function.className());
    return interfaces;
  }

  /**
   * Runs the implementation.
   *
   * @param descriptor of the interface's method, or of a method of a superinterface that it
   *     overrides
   */
  private List<Successor> implement(
      State state,
      HeapObject.Function function,
      MethodDescriptor descriptor,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    MethodHandleReference implementation = function.implementation();
    List<TypeDescriptor> expected = expectedTypes(implementation);
    int captured = function.captured().size();
    Signature signature =
        new Signature(
            descriptor.parameters(),
            MethodDescriptor.parse(function.instantiated()).parameters(),
            expected.subList(Math.min(captured, expected.size()), expected.size()));
    return convert(
        state,
        signature,
        arguments,
        List.of(),
        (s, converted) -> {
          List<Value> all = new ArrayList<>(function.captured());
          all.addAll(converted);
          return start(
              s,
              implementation,
              all,
              new Finish(descriptor.returnType(), implementation, continuation));
        });
  }

  /** The types of arguments: as they come, as type arguments narrow them, and as they are taken. */
  private record Signature(
      List<TypeDescriptor> given, List<TypeDescriptor> narrowed, List<TypeDescriptor> taken) {}

  private List<Successor> convert(
      State state,
      Signature signature,
      List<Value> values,
      List<Value> done,
      BiFunction<State, List<Value>, List<Successor>> then) {
    int position = done.size();
    if (position == values.size()) {
      return then.apply(state, done);
    }
    return conversions.convert(
        state,
        values.get(position),
        signature.given().get(position),
        signature.narrowed().get(position),
        signature.taken().get(position),
        (s, value) -> {
          List<Value> more = new ArrayList<>(done);
          more.add(value);
          return convert(s, signature, values, more, then);
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
    return machine
        .references()
        .dereference(
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

  /** Converts the result, then goes on as the caller wants. */
  private final class Finish implements Continuation {
    private final TypeDescriptor wanted;
    private final MethodHandleReference implementation;
    private final @Nullable Continuation then;

    Finish(
        TypeDescriptor wanted, MethodHandleReference implementation, @Nullable Continuation then) {
      this.wanted = wanted;
      this.implementation = implementation;
      this.then = then;
    }

    @Override
    public List<Successor> resume(State state, @Nullable Value result) {
      return wanted.isVoid()
          ? end(state, null)
          : conversions.convert(
              state,
              Objects.requireNonNull(result),
              resultType(implementation),
              wanted,
              wanted,
              this::end);
    }

    private List<Successor> end(State state, @Nullable Value result) {
      return then == null
          ? Interpreter.one(result == null ? state.advance() : state.push(result))
          : then.resume(state, result);
    }

    @Override
    public boolean keepsNothing() {
      return then == null || then.keepsNothing();
    }
  }

  private static TypeDescriptor resultType(MethodHandleReference implementation) {
    if (implementation instanceof MethodHandleReference.OfMethod method) {
      return method.method().descriptor().returnType();
    }
    return implementation instanceof MethodHandleReference.OfConstructor constructor
        ? TypeDescriptor.ofInternalName(constructor.constructor().owner())
        : TypeDescriptor.OBJECT;
  }
}
