package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import java.util.ArrayList;
import java.util.List;

/** What an enum's own method finds for a text. */
final class FactoryDecoder {
  private final Machine machine;

  FactoryDecoder(Machine machine) {
    this.machine = machine;
  }

  /**
   * The constant, which is found when it is first looked at.
   *
   * @param text what the method gets; where it is missing, so is the constant
   */
  Input constant(
      Input text, OutputPlace place, JavaShape.Factory shape, DecodingFindings findings) {
    Reference argument =
        new Reference(machine.terms().bool(false), ((Reference) text.value()).object());
    findings.suspect(
        state ->
            state.assume(place.there()).map(s -> thrown(s, shape, argument)).orElse(List.of()));
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy(shape.className(), (s, object) -> found(s, object, shape, argument));
    return text.withValue(
        text.state().withObject(identity, lazy), new Reference(place.missing(), identity));
  }

  private List<State> found(State state, int object, JavaShape.Factory shape, Reference argument) {
    List<State> states = new ArrayList<>();
    for (Successor end : machine.runAside(state, shape.method(), List.of(argument))) {
      if (end instanceof Successor.Returned returned) {
        Reference result = result(returned, shape);
        SideEffects.check(state, returned.state(), shape.method().toString());
        State after = returned.state();
        states.add(after.refined(object, constant(after.memory(), result.object(), shape)));
      }
    }
    return states;
  }

  private HeapObject constant(Memory memory, int found, JavaShape.Factory shape) {
    int ordinal = memory.constantsOf(shape.className()).indexOf(found);
    if (ordinal >= 0) {
      return new HeapObject.EnumConstant(shape.className(), machine.terms().constant(ordinal));
    } else if (memory.object(found) instanceof HeapObject.EnumConstant constant) {
      return constant;
    }
    throw new StuckException("what " + shape.method() + " returns is not followed");
  }

  /** Whether or not anybody looks at the constant, the method has run. */
  private List<DecodingFindings.Refusal> thrown(
      State state, JavaShape.Factory shape, Reference argument) {
    List<DecodingFindings.Refusal> refusals = new ArrayList<>();
    for (Successor end : machine.runAside(state, shape.method(), List.of(argument))) {
      SideEffects.check(state, end.state(), shape.method().toString());
      if (end instanceof Successor.Escaped escaped) {
        String exception =
            escaped.state().memory().object(escaped.exception().object()).className();
        refusals.add(
            new DecodingFindings.Refusal(
                escaped.state(), shape.method() + " may throw " + exception.replace('/', '.')));
      } else if (end instanceof Successor.Returned returned) {
        result(returned, shape);
      }
    }
    return refusals;
  }

  private static Reference result(Successor.Returned returned, JavaShape.Factory shape) {
    if (returned.value() instanceof Reference reference
        && returned.state().assume(reference.isNull()).isEmpty()) {
      return reference;
    }
    throw new StuckException("decoding where " + shape.method() + " may return null");
  }
}
