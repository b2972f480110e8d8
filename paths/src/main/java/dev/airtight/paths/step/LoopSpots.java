package dev.airtight.paths.step;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopHead.Known;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the places that loops write, in one state.
 *
 * @param inParts whether the length of a text that the path has cut into parts is that of these
 */
record LoopSpots(Machine machine, State state, boolean inParts) {
  private static final String BUILDER_TEXT = "java/lang/StringBuilder.text";

  /** With texts in parts: their lengths are compared more easily, most often. */
  LoopSpots(Machine machine, State state) {
    this(machine, state, true);
  }

  /** Null where there is none, or where it is not a value but the contents of an object. */
  @Nullable Value value(Spot spot) {
    return spot.place().match(new Reading(spot.object())).orElse(null);
  }

  /** The value of a field; null where it was never made. */
  @Nullable Value field(HeapObject.Instance instance, String key) {
    Value value = instance.fields().get(key);
    if (value != null || instance.arbitrary() != null) {
      return value;
    }
    int end = key.lastIndexOf('.');
    String owner = key.substring(0, end);
    return machine.classPath().load(owner).fields().stream()
        .filter(field -> field.name().equals(key.substring(end + 1)))
        .findFirst()
        .map(field -> machine.zero(field.type()))
        .orElse(null);
  }

  private final class Reading implements LoopPlace.Cases<Optional<Value>> {
    private final int object;

    Reading(int object) {
      this.object = object;
    }

    @Override
    public Optional<Value> local(LoopPlace.Local place) {
      return Optional.ofNullable(state.running().localOrNull(place.index()));
    }

    @Override
    public Optional<Value> field(LoopPlace.Field place) {
      return state.memory().find(object).orElse(null) instanceof HeapObject.Instance instance
          ? Optional.ofNullable(LoopSpots.this.field(instance, place.key()))
          : Optional.empty();
    }

    @Override
    public Optional<Value> contents(LoopPlace.Contents place) {
      return Optional.empty();
    }
  }

  /** With another value, which the program is taken to have written. */
  State with(Spot spot, Value value) {
    if (spot.place() instanceof LoopPlace.Local local) {
      Frame frame = state.running();
      return state.withFrame(frame.withLocal(local.index(), value));
    }
    HeapObject.Instance instance = (HeapObject.Instance) state.memory().object(spot.object());
    String key = ((LoopPlace.Field) spot.place()).key();
    return state.changed(spot.object(), instance.withField(key, value));
  }

  /** The value as a number; null where it is none. */
  @Nullable IntTerm number(Spot spot) {
    Value value = value(spot);
    if (value instanceof IntValue whole) {
      return whole.term();
    }
    return value instanceof LongValue whole ? whole.term() : null;
  }

  /** How long what stands there is; null where it is no array or text that is known. */
  @Nullable IntTerm length(Spot spot) {
    return value(spot) instanceof Reference reference && state.isNotNull(reference)
        ? length(state.memory().object(reference.object()))
        : null;
  }

  private @Nullable IntTerm length(HeapObject object) {
    if (object instanceof HeapObject.Array array) {
      return array.length();
    } else if (object instanceof HeapObject.Text text) {
      return length(text.text());
    }
    return object instanceof HeapObject.Instance builder
            && builder.fields().get(BUILDER_TEXT) instanceof Reference text
            && state.memory().object(text.object()) instanceof HeapObject.Text content
        ? length(content.text())
        : null;
  }

  private IntTerm length(TextTerm text) {
    return machine
        .terms()
        .length(inParts ? state.knowledge().resolve(machine.terms(), text) : text);
  }

  /** What a fact says of this state; null where it says nothing. */
  @Nullable BoolTerm holds(Known known) {
    IntTerm number = number(known.number());
    return number == null
        ? null
        : known
            .fact()
            .bound()
            .match(new Bounding(known))
            .map(bound -> holds(known.fact(), number, bound))
            .orElse(null);
  }

  private BoolTerm holds(LoopFact fact, IntTerm number, IntTerm bound) {
    Terms terms = machine.terms();
    BoolTerm keeps =
        fact.atLeast() ? terms.lessOrEqual(bound, number) : terms.lessOrEqual(number, bound);
    return fact.orNone() ? terms.or(terms.intEqual(number, terms.constant(-1)), keeps) : keeps;
  }

  /** What a number is compared with in this state; empty where that is not there. */
  private final class Bounding implements LoopFact.Bound.Cases<Optional<IntTerm>> {
    private final Known known;

    Bounding(Known known) {
      this.known = known;
    }

    private IntTerm fixed() {
      return known.fixed().orElseThrow();
    }

    private Optional<IntTerm> other() {
      return Optional.ofNullable(LoopSpots.this.number(known.others().get(0)));
    }

    private Optional<IntTerm> before(IntTerm less) {
      return Optional.ofNullable(LoopSpots.this.length(known.others().get(0)))
          .map(length -> machine.terms().subtract(length, less));
    }

    @Override
    public Optional<IntTerm> constant(LoopFact.Constant bound) {
      return Optional.of(fixed());
    }

    @Override
    public Optional<IntTerm> entry(LoopFact.Entry bound) {
      return Optional.of(fixed());
    }

    @Override
    public Optional<IntTerm> number(LoopFact.Number bound) {
      return other();
    }

    @Override
    public Optional<IntTerm> length(LoopFact.Length bound) {
      return before(machine.terms().constant(bound.less()));
    }

    @Override
    public Optional<IntTerm> together(LoopFact.Together bound) {
      return other().map(number -> machine.terms().subtract(fixed(), number));
    }

    @Override
    public Optional<IntTerm> apart(LoopFact.Apart bound) {
      return other().map(number -> machine.terms().add(fixed(), number));
    }

    @Override
    public Optional<IntTerm> before(LoopFact.Before bound) {
      return before(fixed());
    }

    @Override
    public Optional<IntTerm> flagged(LoopFact.Flagged bound) {
      Terms terms = machine.terms();
      return other()
          .map(
              flag ->
                  terms.ifThenElse(
                      terms.intEqual(flag, terms.constant(bound.value())),
                      fixed(),
                      terms.constant(known.fact().atLeast() ? Long.MIN_VALUE : Long.MAX_VALUE)));
    }

    @Override
    public Optional<IntTerm> present(LoopFact.Present bound) {
      Terms terms = machine.terms();
      boolean atLeast = known.fact().atLeast();
      List<BoolTerm> areNull = new ArrayList<>();
      for (Spot each : known.others()) {
        if (!(LoopSpots.this.value(each) instanceof Reference reference)) {
          return Optional.empty();
        }
        areNull.add(reference.isNull());
      }
      return Optional.of(
          terms.ifThenElse(
              terms.and(areNull),
              terms.constant(atLeast ? 1 : 0),
              terms.constant(atLeast ? Long.MIN_VALUE : Long.MAX_VALUE)));
    }
  }
}
