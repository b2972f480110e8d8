package dev.airtight.paths.arbitrary;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.util.List;
import org.pcollections.HashTreePMap;

/** Any {@code java.util.Date}, as its constructor makes it of any time. */
final class ArbitraryDates {
  static final String DATE = "java/util/Date";

  private ArbitraryDates() {}

  /** Not null. */
  static Input of(Machine machine, State state, String name) {
    IntTerm time = machine.terms().freshInt(name + ".time", Interval.LONG);
    int identity = machine.freshIdentity();
    HeapObject date =
        new HeapObject.Instance(
            DATE,
            HashTreePMap.<String, Value>empty()
                .plus(DATE + ".fastTime", new LongValue(time))
                .plus(DATE + ".cdate", new Reference(machine.terms().bool(true), 0)),
            null);
    InputNode built =
        new InputNode.Built(
            identity,
            "<init>",
            "(J)V",
            List.of(
                new InputNode.Member(
                    "time", machine.terms().bool(true), new InputNode.Whole(time))));
    InputNode node = new InputNode.Typed(DATE, built);
    return new Input(
        state
            .withAssumption(new Assumption.ExactClass(name, "java.util.Date"))
            .withObject(identity, date)
            .withInputs(state.inputs().withMade(identity, node)),
        new Reference(machine.terms().bool(false), identity),
        node);
  }
}
