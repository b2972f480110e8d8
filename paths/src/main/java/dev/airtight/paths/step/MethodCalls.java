package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LibrarySource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Method invocation and return (JVMS 2.11.8). */
final class MethodCalls {
  private static final Set<String> OF_ANY_OBJECT =
      Set.of("toString()Ljava/lang/String;", "hashCode()I", "equals(Ljava/lang/Object;)Z");

  private final Interpreter machine;
  private final Functions functions;
  private final UnknownCode unknown;
  private final WholeContents whole;
  private final OwnWords words;
  private final ArrayMethods arrays;
  private @Nullable Objections objections;

  MethodCalls(Interpreter machine) {
    this.machine = machine;
    this.functions = new Functions(machine);
    this.unknown = new UnknownCode(machine);
    this.whole = new WholeContents(machine);
    this.words = new OwnWords(machine);
    this.arrays = new ArrayMethods(machine, whole);
  }

  Functions functions() {
    return functions;
  }

  List<Successor> invoke(State state, Instruction.Invoke invoke) {
    MethodReference method = invoke.method();
    boolean isStatic = invoke.kind() == InvokeKind.STATIC;
    int count = method.descriptor().parameters().size() + (isStatic ? 0 : 1);
    Frame frame = state.running();
    List<Value> arguments = frame.top(count);
    if (isStatic) {
      return staticCall(state, method, arguments, count);
    }
    State popped = state.withFrame(frame.pop(count));
    Reference receiver = (Reference) arguments.get(0);
    return machine
        .references()
        .operand(
            popped,
            receiver,
            (s, object) -> {
              List<Value> present = new ArrayList<>(arguments);
              present.set(0, new Reference(machine.terms().bool(false), receiver.object()));
              return invoke.kind() == InvokeKind.SPECIAL
                  ? special(s, method, present)
                  : virtual(s, method, present, null);
            });
  }

  private List<Successor> staticCall(
      State state, MethodReference method, List<Value> arguments, int count) {
    MethodLookup lookup = machine.methods().resolve(method);
    if (!(lookup instanceof MethodLookup.Found found)) {
      return unresolved(state, method, lookup);
    }
    State popped = state.withFrame(state.running().pop(count));
    Summary summary = machine.summary(found.method().reference());
    if (summary != null) {
      return summary.apply(new Call(machine, popped, method, arguments));
    }
    Optional<List<Successor>> known = arrays.called(popped, found.method(), arguments);
    if (known.isPresent()) {
      return known.get();
    }
    return machine
        .initialisation()
        .before(
            state,
            found.method().owner(),
            s -> run(s.withFrame(s.running().pop(count)), found.method(), arguments, null));
  }

  private List<Successor> special(State state, MethodReference method, List<Value> arguments) {
    MethodLookup resolved = machine.methods().resolve(method);
    if (!(resolved instanceof MethodLookup.Found found)) {
      return unresolved(state, method, resolved);
    }
    JavaClass caller = machine.classPath().load(state.running().method().owner());
    MethodLookup selected = machine.methods().selectSpecial(found.method(), method, caller);
    if (!(selected instanceof MethodLookup.Found chosen)) {
      return unresolved(state, method, selected);
    }
    // Stand-ins, and what they inherit in its meaning, know what they ask of their superclasses.
    StandInExceptions.Construction made =
        new StandInExceptions(machine).opened(state, chosen.method(), arguments);
    return caller.isPlatform()
        ? summaryOrRun(made.state(), made.constructor(), made.arguments(), null)
        : onReceiver(state, chosen.method(), arguments, null);
  }

  private Objections objections() {
    Objections made = objections;
    if (made == null) {
      made = new Objections(machine.hierarchy());
      objections = made;
    }
    return made;
  }

  /** Runs the selected method, where a stand-in inherits it in its meaning. */
  private List<Successor> onReceiver(
      State state, JavaMethod method, List<Value> arguments, @Nullable Continuation continuation) {
    Reference receiver = (Reference) arguments.get(0);
    HeapObject object = state.memory().object(receiver.object());
    String objection = objections().objection(state, object.className(), method);
    return objection == null
        ? summaryOrRun(state, method, arguments, continuation)
        : Interpreter.stuck(state, objection + " at " + machine.places().inApplication(state));
  }

  /** The receiver is present and made. */
  List<Successor> virtual(
      State state,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    MethodLookup resolved = machine.methods().resolve(method);
    if (!(resolved instanceof MethodLookup.Found found)) {
      return unresolved(state, method, resolved);
    }
    Reference receiver = (Reference) arguments.get(0);
    HeapObject object = state.memory().object(receiver.object());
    if (object instanceof HeapObject.Function function) {
      return functions.call(state, function, found.method(), arguments, continuation);
    }
    if (object instanceof HeapObject.EnumConstant constant
        && machine.references().hasConstantBodies(state, constant.className())) {
      return machine
          .references()
          .eachConstant(
              state,
              constant,
              (s, chosen) -> {
                List<Value> exact = new ArrayList<>(arguments);
                exact.set(0, new Reference(machine.terms().bool(false), chosen));
                return virtual(s, method, exact, continuation);
              });
    }
    if (object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof LibrarySource source
        && !isFinalOfAnyObject(found.method())) {
      return ofLibrary(state, source, found.method(), arguments, continuation);
    }
    if (isOfAnyObject(found.method())) {
      Optional<List<Successor>> said =
          whole.said(state, object, found.method(), arguments, continuation);
      if (said.isPresent()) {
        return said.get();
      }
    }
    String receiverClass = object.className();
    if (!machine.classes().runsOwnMethods(object)) {
      if (isSame(found.method())) {
        return summaryOrRun(state, found.method(), arguments, continuation);
      }
      if (object instanceof HeapObject.Instance instance
          && isOfAnyObject(found.method())
          && OwnWords.isFollowed(machine, found.method(), receiverClass)) {
        return words.said(state, instance, found.method(), arguments, continuation);
      }
      if (object instanceof HeapObject.Instance instance
          && instance.arbitrary() instanceof CallSource source
          && !isOfTheJdk(found.method())) {
        return ofUnknownClass(state, instance, source, found.method(), arguments, continuation);
      }
      return Interpreter.stuck(
          state,
          "which class implements "
              + receiverClass.replace('/', '.')
              + " is not known, so the call of "
              + method
              + " cannot be followed"
              + UnknownCode.offer(object));
    }
    MethodLookup selected = machine.methods().select(found.method(), receiverClass);
    return selected instanceof MethodLookup.Found chosen
        ? onReceiver(state, chosen.method(), arguments, continuation)
        : unresolved(state, method, selected);
  }

  /**
   * A body that the known type has runs; whatever has none is answered for, and so is what only
   * says that it is not implemented, which whoever can be asked overrides. An interface to a model
   * may have bodies that end in that.
   */
  private List<Successor> ofUnknownClass(
      State state,
      HeapObject.Instance object,
      CallSource source,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    return !source.asksModel(method)
            && machine.methods().select(method, object.className())
                instanceof MethodLookup.Found chosen
            && canReturn(chosen.method())
        ? onReceiver(
            notOverridden(state, chosen.method()), chosen.method(), arguments, continuation)
        : unknown.call(state, object, source, method, arguments, continuation);
  }

  private List<Successor> ofLibrary(
      State state,
      LibrarySource source,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    int receiver = ((Reference) arguments.get(0)).object();
    return source
        .answer(state, receiver, method.reference(), arguments)
        .map(said -> UnknownCode.returned(said.state(), said.value(), continuation))
        .orElseGet(
            () ->
                Interpreter.stuck(state, machine.places().notModelled(state, method.reference())));
  }

  /** Such as {@code getClass}, which the class of an object decides. */
  private static boolean isFinalOfAnyObject(JavaMethod method) {
    return method.isFinal() && method.owner().equals("java/lang/Object");
  }

  /** What every object says of itself, in a way that its class may have of its own. */
  private static boolean isOfAnyObject(JavaMethod method) {
    return OF_ANY_OBJECT.contains(method.name() + method.descriptor());
  }

  private static boolean canReturn(JavaMethod method) {
    return method.code().stream()
        .flatMap(code -> code.instructions().stream())
        .anyMatch(
            instruction ->
                instruction instanceof Instruction.Return
                    || instruction instanceof Instruction.ReturnVoid);
  }

  /**
   * Whether classes of the JDK say what a method does, which others often say again; collections
   * ask some of them in ways that replays do not repeat.
   */
  private boolean isOfTheJdk(JavaMethod method) {
    JavaClass owner = machine.classPath().load(method.owner());
    boolean isOfObject =
        machine
            .classPath()
            .load("java/lang/Object")
            .method(method.name(), method.descriptor())
            .isPresent();
    return isOfObject || (owner.isPlatform() && !owner.isInterface());
  }

  static State notOverridden(State state, JavaMethod method) {
    return method.isFinal() || method.isPrivate()
        ? state
        : state.withAssumption(
            new Assumption.NotOverridden(
                TypeDescriptor.ofInternalName(method.owner()).javaName() + "." + method.name()));
  }

  /**
   * Whether a method is the same for all classes: one that none can override, or one without a body
   * of which the summary speaks for whatever implements it.
   */
  private boolean isSame(JavaMethod method) {
    return method.isFinal() || (method.isAbstract() && machine.summary(method.reference()) != null);
  }

  /** Without selection: static methods, constructors and private methods. */
  List<Successor> exactly(
      State state,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    MethodLookup resolved = machine.methods().resolve(method);
    if (!(resolved instanceof MethodLookup.Found found)) {
      return unresolved(state, method, resolved);
    }
    if (!found.method().isStatic() || machine.summary(found.method().reference()) != null) {
      return summaryOrRun(state, found.method(), arguments, continuation);
    }
    // The arguments are popped already, so the current instruction cannot simply run again.
    List<Successor> successors = new ArrayList<>();
    for (State ready : machine.initialisation().now(state, found.method().owner())) {
      successors.addAll(run(ready, found.method(), arguments, continuation));
    }
    return successors;
  }

  List<Successor> summaryOrRun(
      State state, JavaMethod method, List<Value> arguments, @Nullable Continuation continuation) {
    Summary summary = machine.summary(method.reference());
    return summary == null
        ? run(state, method, arguments, continuation)
        : apply(state, summary, method.reference(), arguments, continuation);
  }

  /**
   * Runs a summary. One whose result goes to a continuation gets a frame of its own, whose return
   * instruction hands the result over, so that the summary need not know.
   */
  private List<Successor> apply(
      State state,
      Summary summary,
      MethodReference method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    State at =
        continuation == null
            ? state
            : state.withFrame(
                Frame.enter(
                    state.frame(),
                    machine.declared(method),
                    bridge(method),
                    List.of(),
                    continuation));
    return summary.apply(new Call(machine, at, method, arguments));
  }

  /** Code that does nothing but hand over the result of what is called where it begins. */
  static MethodCode bridge(MethodReference method) {
    TypeDescriptor type = method.descriptor().returnType();
    Instruction end =
        type.isVoid() ? new Instruction.ReturnVoid() : new Instruction.Return(type.kind());
    return new MethodCode(
        0, List.of(new Instruction.Nothing(), end), List.of(), List.of(0, 0), List.of());
  }

  private List<Successor> run(
      State state, JavaMethod method, List<Value> arguments, @Nullable Continuation continuation) {
    if (machine.classPath().load(method.owner()).isOpaque()) {
      return unknown.callOpaque(state, method, arguments, continuation);
    }
    if (method.code().isEmpty()) {
      return Interpreter.stuck(state, machine.places().notModelled(state, method.reference()));
    }
    if (method.isStatic()) {
      return machine
          .initialisation()
          .before(state, method.owner(), s -> machine.enter(s, method, arguments, continuation));
    }
    return machine.enter(state, method, arguments, continuation);
  }

  private List<Successor> unresolved(State state, MethodReference method, MethodLookup lookup) {
    if (machine.hierarchy().replacements().nearest(method.owner()) != null) {
      // The class that is replaced may well have it.
      return Interpreter.stuck(state, machine.places().notModelled(state, method));
    }
    String detail =
        lookup instanceof MethodLookup.Failed failed ? " (" + failed.detail() + ")" : "";
    return Interpreter.stuck(state, "the method " + method + " was not found" + detail);
  }

  List<Successor> returnFrom(State state, @Nullable Value value) {
    Frame frame = state.running();
    Frame caller = frame.caller();
    Value narrowed =
        value == null
            ? null
            : machine.java().narrow(value, frame.method().descriptor().returnType(), state);
    List<Successor> left = machine.recursion().left(state, narrowed);
    if (!left.isEmpty()) {
      return left;
    }
    return returned(state.withFrame(caller), frame.continuation(), narrowed);
  }

  /** Goes on after a call, whose frame is gone. */
  static List<Successor> returned(
      State returned, @Nullable Continuation continuation, @Nullable Value narrowed) {
    if (continuation != null) {
      return continuation.resume(returned, narrowed);
    }
    if (returned.frame() == null) {
      return List.of(new Successor.Returned(returned, narrowed));
    }
    return Interpreter.one(narrowed == null ? returned.advance() : returned.push(narrowed));
  }
}
