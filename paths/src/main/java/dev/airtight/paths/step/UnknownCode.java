package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.HandedOver;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/**
 * Calls of methods whose implementation is not known. What such code is handed it may keep and
 * change, now and at any later call, so nothing is known of it any more.
 */
final class UnknownCode {
  private final Interpreter machine;
  private final ImmutableTypes immutable;

  UnknownCode(Interpreter machine) {
    this.machine = machine;
    this.immutable = new ImmutableTypes(machine);
  }

  /**
   * Calls a method without a body.
   *
   * @param resolved what the call names
   * @param arguments the receiver first
   */
  List<Successor> call(
      State state,
      HeapObject.Instance receiver,
      CallSource source,
      JavaMethod resolved,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    JavaMethod method = declared(receiver.className(), resolved);
    return called(state, source, method, arguments, continuation);
  }

  /**
   * Runs a static method or a constructor whose code is taken to be unknown. What it does to an
   * object of a class below, whose methods it may call, is not followed.
   */
  List<Successor> callOpaque(
      State state, JavaMethod method, List<Value> arguments, @Nullable Continuation continuation) {
    JavaClass owner = machine.classPath().load(method.owner());
    CallSource source = machine.unknownObjects().methodsOf(machine, owner);
    if (method.isStatic()) {
      List<Value> all = new ArrayList<>(arguments);
      all.add(0, new Reference(machine.terms().bool(false), machine.freshIdentity()));
      return called(state, source, method, all, continuation);
    }
    int made = ((Reference) arguments.get(0)).object();
    if (!method.isConstructor() || !state.memory().object(made).className().equals(owner.name())) {
      return Interpreter.stuck(
          state,
          "what "
              + owner.javaName()
              + "."
              + method.name()
              + " does to an object of a class below is not followed, as its package is opaque");
    }
    State unknown =
        state.refined(made, new HeapObject.Instance(owner.name(), HashTreePMap.empty(), source));
    return called(unknown, source, method, arguments, continuation);
  }

  private List<Successor> called(
      State state,
      CallSource source,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    List<Successor> successors = new ArrayList<>();
    for (State made : made(state, arguments.subList(1, arguments.size()))) {
      successors.addAll(call(made, source, method, arguments, continuation));
    }
    return successors;
  }

  /** With the arguments there, so that what never changes in them is known afterwards, too. */
  private List<State> made(State state, List<Value> arguments) {
    List<State> states = List.of(state);
    for (Value argument : arguments) {
      List<State> next = new ArrayList<>();
      for (State each : states) {
        boolean isLazy =
            argument instanceof Reference reference
                && each.memory().find(reference.object()).orElse(null) instanceof HeapObject.Lazy;
        next.addAll(isLazy ? made(each, (Reference) argument) : List.of(each));
      }
      states = next;
    }
    return states;
  }

  private List<State> made(State state, Reference argument) {
    List<State> states = new ArrayList<>();
    state.assume(argument.isNull()).ifPresent(states::add);
    state
        .assume(machine.terms().not(argument.isNull()))
        .ifPresent(
            present ->
                states.addAll(
                    Attempt.at(() -> machine.force(present, argument.object()))
                        .orElse(notFollowed -> List.of(present))));
    return states;
  }

  private List<Successor> call(
      State state,
      CallSource source,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    String called = TypeDescriptor.ofInternalName(method.owner()).javaName() + "." + method.name();
    boolean asksModel = source.asksModel(method);
    Reachability.Reached reached =
        Reachability.reached(machine, state, arguments.subList(1, arguments.size()));
    if (!asksModel && reached.statics() != null) {
      return Interpreter.stuck(
          state,
          "what " + reached.statics() + " refers to may be changed by " + called + offer(source));
    }
    State handed = asksModel ? state : handedOver(state, reached, called, source);
    if (reached.functions().isEmpty()) {
      return ended(handed, source, method, arguments, continuation);
    }
    Callbacks.Outcome outcome =
        new Callbacks(machine, source, method, arguments).of(handed, reached.functions());
    if (outcome.mayReturnNull()
        && SignatureParser.resultVariable(method.header().signature()).isPresent()) {
      return Interpreter.stuck(
          state, "whether " + called + " returns null, as a lambda that it gets may, is not known");
    }
    List<Successor> successors = new ArrayList<>();
    for (Successor.Escaped escaped : outcome.thrown()) {
      successors.addAll(machine.raise(escaped.state(), escaped.exception()));
    }
    for (State each : outcome.called()) {
      successors.addAll(ended(each, source, method, arguments, continuation));
    }
    return successors;
  }

  private List<Successor> ended(
      State handed,
      CallSource source,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    List<Successor> successors = new ArrayList<>();
    int receiver = ((Reference) arguments.get(0)).object();
    for (CallSource.Answer answer :
        source.call(handed, receiver, method, arguments.subList(1, arguments.size()))) {
      if (answer instanceof CallSource.Thrown thrown) {
        successors.addAll(thrown(thrown.state(), thrown.exception()));
      } else {
        Value value = ((CallSource.Returned) answer).value();
        successors.addAll(returned(answer.state(), value, continuation));
      }
    }
    return successors;
  }

  /** The call is where it comes from, as far as anybody can see. */
  private List<Successor> thrown(State state, Reference exception) {
    int identity = exception.object();
    State noted =
        state.withMemory(state.memory().withOrigin(identity, machine.originOf(state, identity)));
    return machine.raise(noted, exception);
  }

  static List<Successor> returned(
      State state, @Nullable Value value, @Nullable Continuation continuation) {
    if (continuation != null) {
      return continuation.resume(state, value);
    }
    return Interpreter.one(value == null ? state.advance() : state.push(value));
  }

  /** As the type that is known of the object says it: annotations and type arguments count. */
  private JavaMethod declared(String className, JavaMethod resolved) {
    boolean isInterface = machine.classPath().load(className).isInterface();
    MethodReference asSeen =
        new MethodReference(className, resolved.name(), resolved.descriptor(), isInterface);
    return machine.methods().resolve(asSeen) instanceof MethodLookup.Found found
        ? found.method()
        : resolved;
  }

  private State handedOver(
      State state, Reachability.Reached reached, String called, CallSource source) {
    Set<Integer> all = new LinkedHashSet<>(reached.changeable());
    reached.unmade().stream().filter(id -> mayBeChanged(state, id)).forEach(all::add);
    State handed = state;
    for (int identity : all) {
      HeapObject object = handed.memory().object(identity);
      String name = TypeDescriptor.ofInternalName(object.className()).javaName();
      String reason =
          "what becomes of the "
              + shown(name)
              + " that "
              + called
              + " gets is not followed"
              + offer(source);
      // That another argument is the same object shows from now on.
      handed =
          handed
              .withMemory(
                  handed.memory().withAliasing(handed.memory().aliasing().withChanged(identity)))
              .refined(
                  identity,
                  new HeapObject.Lazy(object.className(), new HandedOver(object, reason)));
    }
    return handed;
  }

  /** How it could be known of which class an object is, in brackets; empty where nobody knows. */
  static String offer(HeapObject object) {
    return object instanceof HeapObject.Instance instance
            && instance.arbitrary() instanceof CallSource source
        ? offer(source)
        : "";
  }

  private static String offer(CallSource source) {
    return source.offer().map(offer -> " (" + offer + ")").orElse("");
  }

  /**
   * Parts that do not exist yet are as they are when they are first needed, and may change then.
   */
  private boolean mayBeChanged(State state, int identity) {
    HeapObject object = state.memory().object(identity);
    return !immutable.has(TypeDescriptor.ofInternalName(object.className()));
  }

  /** What stands in for a collection of a caller has no name that means anything to anybody. */
  private static String shown(String javaName) {
    return javaName.startsWith("dev.airtight.") ? "collection" : javaName;
  }
}
