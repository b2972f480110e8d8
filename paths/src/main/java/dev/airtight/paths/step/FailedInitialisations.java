package dev.airtight.paths.step;

import dev.airtight.paths.snapshot.InitialisationResult;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;

/** What comes of asking for a class whose initialiser throws. */
final class FailedInitialisations {
  private static final String NOT_INITIALISED = "java/lang/NoClassDefFoundError";

  private final Interpreter machine;

  FailedInitialisations(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * What {@code ExceptionInInitializerError} wraps it does, but for errors (JVMS 5.5, step 10); an
   * earlier call may have had that already.
   */
  List<Successor> first(State state, String className) {
    String thrown = thrownBy(state, className);
    List<Successor> ends =
        new ArrayList<>(
            raise(
                state,
                machine.isInstance(thrown, "java/lang/Error")
                    ? thrown
                    : "java/lang/ExceptionInInitializerError"));
    ends.addAll(again(state));
    return ends;
  }

  /** The class is asked for after that. */
  List<Successor> again(State state) {
    return raise(state, NOT_INITIALISED);
  }

  /** Throws an exception of a JVM: only its class is known, not its message, cause or fields. */
  private List<Successor> raise(State state, String exceptionClass) {
    int identity = machine.freshIdentity();
    State with =
        state.withObject(
            identity,
            new HeapObject.Instance(exceptionClass, HashTreePMap.empty(), new FieldsOfThrown()));
    return machine.raise(
        with.withMemory(with.memory().withOrigin(identity, machine.originOf(with, identity))),
        new Reference(machine.terms().bool(false), identity));
  }

  /** Nothing is known of what an initialiser threw but its class. */
  private static final class FieldsOfThrown implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException(
          "the "
              + name
              + " of the "
              + state.memory().object(object).className().replace('/', '.')
              + " that a static initialiser ended with is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }

  /** Internal name of the class of what an initialiser ended with. */
  String thrownBy(State state, String className) {
    List<String> order = state.memory().staticObjects().world().order();
    List<String> before = order.subList(0, Math.max(0, order.lastIndexOf(className)));
    return machine.initialisedClasses().initialise(before, className)
            instanceof InitialisationResult.Threw threw
        ? threw.exceptionClass()
        : NOT_INITIALISED;
  }
}
