package dev.airtight.frameworks.springai;

import dev.airtight.paths.prompt.HeldFields;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Reference;
import java.util.List;
import org.pcollections.HashTreePMap;

/**
 * What a converter makes for itself, and leaves its work to.
 *
 * @param converter the class of the converter, as an internal name
 * @param field that holds it, as {@code declaring/Class.name}
 */
record OwnPart(String converter, String field) {

  /** As its constructor leaves it: whoever looks into it, or changes it, gets stuck. */
  private static final FieldSource UNCHANGED =
      (state, object, owner, name, descriptor) -> {
        throw new StuckException("what a part of a converter of Spring AI does is not followed");
      };

  /**
   * A constructor has made it.
   *
   * @param type its class
   */
  List<Successor> made(Call call, String type) {
    int holder = call.reference(0).object();
    int part = call.machine().freshIdentity();
    HeapObject.Instance instance = (HeapObject.Instance) call.state().memory().object(holder);
    State state =
        call.state()
            .withObject(part, new HeapObject.Instance(type, HashTreePMap.empty(), UNCHANGED))
            .changed(
                holder, instance.withField(field, new Reference(call.terms().bool(false), part)));
    return call.in(state).returns();
  }

  /** Whether the receiver of a call, no object of a subclass, still has it. */
  boolean isUnchanged(Call call) {
    State state = call.state();
    return state.memory().object(call.reference(0).object()).className().equals(converter)
        && HeldFields.read(call.machine(), state, call.reference(0), field)
            .map(held -> state.memory().object(((Reference) held.value()).object()))
            .filter(part -> part instanceof HeapObject.Instance of && of.arbitrary() == UNCHANGED)
            .isPresent();
  }
}
