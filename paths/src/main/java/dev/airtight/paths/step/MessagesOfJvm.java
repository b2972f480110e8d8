package dev.airtight.paths.step;

import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Terms;

/**
 * Messages of the exceptions that instructions raise. HotSpot leaves them out where compiled code
 * raises the same one very often ({@code -XX:-OmitStackTraceInFastThrow} keeps them), and of null
 * pointers where it is told to; that it does not is assumed, but only where a message is read.
 */
final class MessagesOfJvm {
  private static final String MESSAGE = "java/lang/Throwable.detailMessage";

  /** No class has such a field: it is 1 where an instruction raised the exception. */
  private static final String WRITTEN = "java/lang/Throwable.isRaisedByInstruction";

  private final Terms terms;

  MessagesOfJvm(Terms terms) {
    this.terms = terms;
  }

  /** With a note that the JVM wrote the message of an exception. */
  State written(State state, int exception) {
    return state.memory().object(exception) instanceof HeapObject.Instance made
        ? state.refined(exception, made.withField(WRITTEN, new IntValue(terms.constant(1))))
        : state;
  }

  /** With a field's value on the operand stack; a message that the JVM wrote is there. */
  State push(State state, HeapObject.Instance object, String field, Value value) {
    return field.equals(MESSAGE) && value instanceof Reference message && isWritten(object)
        ? state
            .withAssumption(Assumption.Environment.MESSAGES_OF_JVM)
            .push(new Reference(terms.bool(false), message.object()))
        : state.push(value);
  }

  private boolean isWritten(HeapObject.Instance exception) {
    return exception.fields().get(WRITTEN) instanceof IntValue note
        && note.term().equals(terms.constant(1));
  }
}
