package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What exceptions say that stand-ins make. Which class they are of is as in the JDK; which message
 * and numbers they have is left open, so that nobody has to remember them.
 */
final class StandInExceptions {
  private static final MethodDescriptor NOTHING = MethodDescriptor.parse("()V");
  private static final MethodDescriptor NUMBER = MethodDescriptor.parse("(I)V");
  private static final MethodDescriptor MESSAGE = MethodDescriptor.parse("(Ljava/lang/String;)V");

  /** The JVM says what was null when it is asked (JEP 358). */
  private static final String NULL_POINTER = "java/lang/NullPointerException";

  private final Interpreter machine;

  StandInExceptions(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * A constructor that runs, and what it gets.
   *
   * @param arguments the new object first
   */
  record Construction(State state, JavaMethod constructor, List<Value> arguments) {}

  /** What runs in place of a constructor that is called. */
  Construction opened(State state, JavaMethod constructor, List<Value> arguments) {
    Construction said = new Construction(state, constructor, arguments);
    if (!constructor.isConstructor()
        || !isOfStandIn(state)
        || !isMade(state, constructor, arguments)) {
      return said;
    }
    JavaClass exception = machine.classPath().load(constructor.owner());
    boolean saysNothing = constructor.descriptor().equals(NOTHING);
    if (saysNothing || constructor.descriptor().equals(NUMBER)) {
      Optional<JavaMethod> other = exception.method("<init>", MESSAGE);
      return constructor.owner().equals(NULL_POINTER) || other.isEmpty()
          ? said
          : withMessage(state, other.get(), arguments.get(0), saysNothing);
    }
    return withOthers(said);
  }

  /** Whether the code that runs stands in for a library's. */
  boolean isOfStandIn(State state) {
    JavaClass caller = machine.classPath().load(state.running().method().owner());
    return caller.origin() == ClassOrigin.OVERLAY || caller.name().startsWith(StandInNames.HOME);
  }

  /** Whether it is an exception of the JDK that is made, not one of the stand-in's own. */
  private boolean isMade(State state, JavaMethod constructor, List<Value> arguments) {
    int made = ((Reference) arguments.get(0)).object();
    return machine.isInstance(constructor.owner(), "java/lang/Throwable")
        && state.memory().object(made).className().equals(constructor.owner());
  }

  private Construction withMessage(
      State state, JavaMethod constructor, Value made, boolean mayBeMissing) {
    Terms terms = machine.terms();
    int message = machine.freshIdentity();
    State with = state.withObject(message, new HeapObject.Text(terms.freshText("message")));
    Reference said =
        new Reference(mayBeMissing ? terms.freshBool("noMessage") : terms.bool(false), message);
    return new Construction(with, constructor, List.of(made, said));
  }

  /** The first text is the message; a second one is what it is about, as the caller gave it. */
  private Construction withOthers(Construction said) {
    Terms terms = machine.terms();
    List<TypeDescriptor> types = said.constructor().descriptor().parameters();
    List<Value> arguments = new ArrayList<>(said.arguments());
    State state = said.state();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).equals(TypeDescriptor.INT)) {
        arguments.set(i + 1, new IntValue(terms.freshInt("a number", Interval.INT)));
      } else if (i == 0 && types.get(0).equals(TypeDescriptor.STRING)) {
        int message = machine.freshIdentity();
        boolean isSaid = ((Reference) arguments.get(1)).isNull().isFalse();
        state = state.withObject(message, new HeapObject.Text(terms.freshText("message")));
        arguments.set(
            1, new Reference(isSaid ? terms.bool(false) : terms.freshBool("noMessage"), message));
      }
    }
    return new Construction(state, said.constructor(), arguments);
  }
}
