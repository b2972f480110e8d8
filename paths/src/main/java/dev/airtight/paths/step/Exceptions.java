package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.RuntimeClasses.Membership;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.pcollections.HashTreePMap;

/** Throwing and catching (JVMS 2.10). */
final class Exceptions {
  private static final String NULL_POINTER = "java/lang/NullPointerException";
  private static final Set<String> RAISED_BY_JVM =
      Set.of(
          "java/lang/ArithmeticException",
          "java/lang/ArrayIndexOutOfBoundsException",
          "java/lang/ArrayStoreException",
          "java/lang/ClassCastException",
          "java/lang/NegativeArraySizeException",
          "java/lang/StackOverflowError");
  private final Interpreter machine;

  Exceptions(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * An exception that the JVM or a library raises, made by its constructor. Its message may be any
   * text; those that the JVM raises itself may have none, since it makes some only once.
   */
  List<Successor> raise(State state, String exceptionClass) {
    if (exceptionClass.equals(NULL_POINTER)) {
      // The JVM says what was null when it is asked (JEP 358).
      return raise(state, constructor(exceptionClass, "()V"), List.of());
    }
    Terms terms = machine.terms();
    int message = machine.freshIdentity();
    State with = state.withObject(message, new HeapObject.Text(terms.freshText("message")));
    BoolTerm isMissing =
        RAISED_BY_JVM.contains(exceptionClass) ? terms.freshBool("noMessage") : terms.bool(false);
    return raise(
        with,
        constructor(exceptionClass, "(Ljava/lang/String;)V"),
        List.of(new Reference(isMissing, message)));
  }

  /**
   * An exception that an instruction raises (JVMS 6.5), into which the JVM writes what was wrong
   * (JEP 358). Library code that others stand in for may ask for what is missing in words of its
   * own.
   */
  List<Successor> raiseByInstruction(State state, String exceptionClass) {
    if (new StandInExceptions(machine).isOfStandIn(state)) {
      return raise(state, exceptionClass);
    }
    int message = machine.freshIdentity();
    State with =
        state.withObject(message, new HeapObject.Text(machine.terms().freshText("message")));
    Reference said = new Reference(machine.terms().freshBool("noMessage"), message);
    return raise(
        with,
        constructor(exceptionClass, "(Ljava/lang/String;)V"),
        List.of(said),
        new MessagesOfJvm(machine.terms())::written);
  }

  private static MethodReference constructor(String exceptionClass, String descriptor) {
    return new MethodReference(exceptionClass, "<init>", MethodDescriptor.parse(descriptor), false);
  }

  /** See {@link dev.airtight.paths.machine.Machine#raise(State, MethodReference, List)}. */
  List<Successor> raise(State state, MethodReference constructor, List<Value> arguments) {
    return raise(state, constructor, arguments, (made, exception) -> made);
  }

  private List<Successor> raise(
      State state,
      MethodReference constructor,
      List<Value> arguments,
      BiFunction<State, Integer, State> finish) {
    List<Successor> successors = new ArrayList<>();
    for (State ready : machine.initialise(state, constructor.owner())) {
      int identity = machine.freshIdentity();
      Reference exception = new Reference(machine.terms().bool(false), identity);
      State allocated =
          ready.withObject(
              identity, new HeapObject.Instance(constructor.owner(), HashTreePMap.empty(), null));
      List<Value> all = new ArrayList<>();
      all.add(exception);
      all.addAll(arguments);
      successors.addAll(
          machine.callExactly(
              allocated,
              constructor,
              all,
              (made, nothing) -> unwind(finish.apply(made, identity), exception)));
    }
    return successors;
  }

  /** {@code athrow} (JVMS 6.5). */
  List<Successor> athrow(State state) {
    Frame frame = state.running();
    Reference exception = (Reference) frame.peek(0);
    return machine
        .references()
        .operand(
            state.withFrame(frame.pop(1)),
            exception,
            (s, object) ->
                unwind(s, new Reference(machine.terms().bool(false), exception.object())));
  }

  /** Finds the handler; the exception is not null and made. */
  List<Successor> unwind(State state, Reference exception) {
    HeapObject thrown = state.memory().object(exception.object());
    List<Successor> caught = new ArrayList<>();
    Frame frame = state.running();
    List<Frame> recursions = new ArrayList<>();
    while (true) {
      for (ExceptionHandler handler : frame.code().exceptionTable()) {
        Membership catches =
            handler.covers(frame.position()) ? catches(state, handler, thrown) : Membership.NO;
        if (catches != Membership.NO && !recursions.isEmpty()) {
          List<Successor> left = machine.recursion().left(state, recursions, exception);
          if (!left.isEmpty()) {
            caught.addAll(left);
            return caught;
          }
        }
        if (catches != Membership.NO) {
          caught.add(
              new Successor.Running(state.withFrame(frame.handling(handler.handler(), exception))));
        }
        if (catches == Membership.YES) {
          return caught;
        }
      }
      if (frame.method().isStaticInitializer()) {
        caught.add(
            new Successor.Stuck(
                state.withFrame(frame),
                "the static initialiser of "
                    + frame.method().owner().replace('/', '.')
                    + " throws "
                    + thrown.className().replace('/', '.')));
        return caught;
      }
      if (machine.recursion().begins(state, frame)) {
        recursions.add(frame);
      }
      Frame caller = frame.caller();
      if (caller == null) {
        caught.add(new Successor.Escaped(state.withFrame(null), exception));
        return caught;
      }
      frame = caller;
    }
  }

  /** Where it is open whether an exception of a caller is caught, both are followed. */
  private Membership catches(State state, ExceptionHandler handler, HeapObject thrown) {
    return handler.catchType() == null
        ? Membership.YES
        : machine.classes().isOf(state, thrown, TypeDescriptor.ofInternalName(handler.catchType()));
  }

  /** Where a Throwable is being made: below the constructors that run on it. */
  Location originOf(State state, int exception) {
    Frame frame = state.running();
    while (frame.caller() != null
        && frame.method().isConstructor()
        && frame.localOrNull(0) instanceof Reference self
        && self.object() == exception) {
      frame = frame.caller();
    }
    return machine.places().inApplication(state.withFrame(frame));
  }
}
