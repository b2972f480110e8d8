package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers.Asked;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which type a call has its answer decoded into. */
final class DecodedTypes {
  private DecodedTypes() {}

  static JavaType of(Machine machine, State state, Asked call, ModelCall.Into into) {
    if (into instanceof ModelCall.ArgumentOfResult) {
      return ((JavaType.Of) call.result()).argument(0);
    }
    if (!(into instanceof ModelCall.OfArgument named)) {
      return call.result();
    }
    Value argument = call.arguments().get(named.index());
    return named
        .field()
        .<Optional<JavaType>>map(
            field ->
                isOfClassOf(field, object(state, argument))
                    ? HeldFields.ofFinal(machine, state, argument, field)
                        .flatMap(value -> saidBy(machine, state, value))
                    : Optional.<JavaType>empty())
        .orElseGet(() -> saidBy(machine, state, argument))
        .orElseThrow(
            () ->
                new StuckException("which type " + call.name() + " is decoded into is not known"));
  }

  /** A subclass may decode in another way. */
  private static boolean isOfClassOf(String field, @Nullable HeapObject holder) {
    return holder != null && holder.className().equals(field.substring(0, field.lastIndexOf('.')));
  }

  /** What a {@code Class} or a token stands for. */
  static Optional<JavaType> saidBy(Machine machine, State state, Value said) {
    HeapObject object = object(state, said);
    if (object instanceof HeapObject.ClassObject literal) {
      return Optional.of(JavaType.of(literal.type()));
    }
    return object == null
        ? Optional.empty()
        : SignatureParser.argumentOfSuperclass(
            machine.classPath().load(object.className()).header().signature());
  }

  private static @Nullable HeapObject object(State state, Value value) {
    return value instanceof Reference reference
        ? state.memory().find(reference.object()).orElse(null)
        : null;
  }
}
