package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** What Jackson makes of numbers where any object may be: the smallest type that they fit into. */
final class UntypedNumbers {
  private final Machine machine;
  private final Terms terms;

  UntypedNumbers(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
  }

  Input whole(State state, SymbolicJson.Whole json, OutputPlace place) {
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy("java/lang/Number", (s, object) -> ofInteger(s, object, json.value()));
    return new Input(
        state.withAssumption(new Assumption.PlainIntegers(true)).withObject(identity, lazy),
        new Reference(place.missing(), identity),
        new InputNode.Whole(json.value()));
  }

  /** A decimal without a fraction may be written like an integer, and is one then. */
  Input decimal(State state, SymbolicJson.Decimal json, OutputPlace place) {
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy(
            "java/lang/Number",
            (s, object) -> {
              List<State> states = new ArrayList<>();
              FloatingValue nearest =
                  new FloatingNumbers(terms)
                      .nearest(FloatingType.DOUBLE, json.value(), place.name());
              states.add(s.refined(object, new HeapObject.Box("java/lang/Double", nearest)));
              IntTerm integer = terms.freshInt(place.name() + " as an integer", Interval.ALL);
              s.assume(terms.realEqual(terms.ofInt(integer), json.value()))
                  .ifPresent(same -> states.addAll(ofInteger(same, object, integer)));
              return states;
            });
    return new Input(
        state.withObject(identity, lazy),
        new Reference(place.missing(), identity),
        new InputNode.Decimal(json.value()));
  }

  private List<State> ofInteger(State state, int object, IntTerm value) {
    BoolTerm isInt = within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    BoolTerm isLong = within(value, Long.MIN_VALUE, Long.MAX_VALUE);
    List<State> states = new ArrayList<>();
    add(states, state, isInt, object, new HeapObject.Box("java/lang/Integer", new IntValue(value)));
    add(
        states,
        state,
        terms.and(isLong, terms.not(isInt)),
        object,
        new HeapObject.Box("java/lang/Long", new LongValue(value)));
    add(states, state, terms.not(isLong), object, BigNumber.integer(terms, value).object());
    return states;
  }

  private BoolTerm within(IntTerm value, long least, long most) {
    return terms.and(
        terms.lessOrEqual(terms.constant(least), value),
        terms.lessOrEqual(value, terms.constant(most)));
  }

  private static void add(
      List<State> states, State state, BoolTerm condition, int object, HeapObject made) {
    state.assume(condition).map(s -> s.refined(object, made)).ifPresent(states::add);
  }
}
