package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import org.pcollections.HashTreePMap;

/** Throwing and catching (JVMS 2.10). */
final class Exceptions {
  private final Interpreter machine;

  Exceptions(Interpreter machine) {
    this.machine = machine;
  }

  /** An exception that the JVM or a library raises: its message may be anything. */
  List<Successor> raise(State state, String exceptionClass) {
    int identity = machine.freshIdentity();
    FieldSource messages = this::fieldOfRaised;
    State made =
        state.withMemory(
            state
                .memory()
                .withObject(
                    identity,
                    new HeapObject.Instance(exceptionClass, HashTreePMap.empty(), messages))
                .withOrigin(identity, machine.places().inApplication(state)));
    return unwind(made, new Reference(machine.terms().bool(false), identity));
  }

  private FieldSource.Made fieldOfRaised(
      State state, int object, String owner, String name, String descriptor) {
    if (descriptor.equals("Ljava/lang/String;")) {
      int identity = machine.freshIdentity();
      Value message = new Reference(machine.terms().freshBool("noMessage"), identity);
      HeapObject text = new HeapObject.Text(machine.terms().freshText("message"));
      return new FieldSource.Made(state.withObject(identity, text), message);
    }
    return new FieldSource.Made(state, machine.zero(new TypeDescriptor(descriptor)));
  }

  /** {@code athrow} (JVMS 6.5). */
  List<Successor> athrow(State state) {
    Frame frame = state.running();
    Reference exception = (Reference) frame.peek(0);
    return machine
        .references()
        .dereference(
            state.withFrame(frame.pop(1)),
            exception,
            (s, object) ->
                unwind(s, new Reference(machine.terms().bool(false), exception.object())));
  }

  /** Finds the handler; the exception is not null and made. */
  List<Successor> unwind(State state, Reference exception) {
    String thrown = state.memory().object(exception.object()).className();
    Frame frame = state.running();
    while (true) {
      for (ExceptionHandler handler : frame.code().exceptionTable()) {
        if (handler.covers(frame.position())
            && (handler.catchType() == null || machine.isInstance(thrown, handler.catchType()))) {
          return Interpreter.one(state.withFrame(frame.handling(handler.handler(), exception)));
        }
      }
      if (frame.method().isStaticInitializer()) {
        return Interpreter.stuck(
            state.withFrame(frame),
            "the static initialiser of "
                + frame.method().owner().replace('/', '.')
                + " throws "
                + thrown.replace('/', '.'));
      }
      Frame caller = frame.caller();
      if (caller == null) {
        return List.of(new Successor.Escaped(state.withFrame(null), exception));
      }
      frame = caller;
    }
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
