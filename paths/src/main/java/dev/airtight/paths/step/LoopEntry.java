package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopHead;
import dev.airtight.paths.state.LoopHead.Known;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.FloatValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A loop that is entered: its head is made to stand for any number of rounds. */
final class LoopEntry {
  private final Interpreter machine;
  private final AnyObjects any;
  private final LoopSite site;
  private final State entry;
  private final Map<Integer, String> routes;

  /** What rounds write that is there when the loop is entered. */
  private final Map<Spot, Held> written = new LinkedHashMap<>();

  LoopEntry(Interpreter machine, AnyObjects any, State entry) {
    this.machine = machine;
    this.any = any;
    this.site = LoopSite.of(entry.running());
    this.entry = entry;
    this.routes = LoopRoutes.of(entry);
  }

  List<Successor> widened() {
    Map<String, Integer> objects = new LinkedHashMap<>();
    routes.forEach((identity, route) -> objects.put(route, identity));
    machine
        .loops()
        .written(site)
        .forEach(
            (place, held) -> place.match(new Find(objects)).ifPresent(spot -> find(spot, held)));
    List<Known> kept =
        new LoopFacts(machine, entry, routes)
            .about(numbers()).stream()
                .filter(known -> !machine.loops().isLost(site, known.fact()))
                .toList();
    Set<LoopFact> plain = kept.stream().map(Known::fact).collect(Collectors.toSet());
    List<Known> facts =
        kept.stream()
            .filter(known -> !known.fact().orNone() || !plain.contains(known.fact().withoutNone()))
            .toList();
    State state = entry;
    for (Map.Entry<Spot, Held> each : written.entrySet()) {
      state = anything(state, each.getKey(), each.getValue());
    }
    for (Known known : facts) {
      var holds = new LoopSpots(machine, state).holds(known);
      // A bound may be of what is anything now.
      Optional<State> learned = holds == null ? Optional.of(state) : state.assume(holds);
      if (learned.isEmpty()) {
        return List.of();
      }
      state = learned.get();
    }
    LoopHead head = new LoopHead(site, state, routes, written, facts);
    return Interpreter.one(state.withLoops(state.loops().widened(head)));
  }

  /** The spots of numbers; the size of a list is one of what it holds. */
  private List<Spot> numbers() {
    return written.keySet().stream()
        .map(
            spot ->
                spot.place() instanceof LoopPlace.Contents contents
                    ? new Spot(
                        new LoopPlace.Field(contents.route(), AnyObjects.LIST_SIZE), spot.object())
                    : spot)
        .toList();
  }

  private void find(Spot spot, Held held) {
    if (spot.place() instanceof LoopPlace.Contents) {
      HeapObject object = entry.memory().object(spot.object());
      if (object instanceof HeapObject.Array
          || (object instanceof HeapObject.Instance list
              && list.className().equals(AnyObjects.LIST))) {
        written.put(spot, held.and(any.elements(entry, spot.object())));
      }
      return;
    }
    Value value = new LoopSpots(machine, entry).value(spot);
    if (value != null) {
      written.put(spot, held.and(Held.of(entry, value)));
    }
  }

  /** Where a place is in this state; empty where it is not there. */
  private record Find(Map<String, Integer> objects) implements LoopPlace.Cases<Optional<Spot>> {
    @Override
    public Optional<Spot> local(LoopPlace.Local place) {
      return Optional.of(new Spot(place, 0));
    }

    @Override
    public Optional<Spot> field(LoopPlace.Field place) {
      return Optional.ofNullable(objects.get(place.route())).map(object -> new Spot(place, object));
    }

    @Override
    public Optional<Spot> contents(LoopPlace.Contents place) {
      return Optional.ofNullable(objects.get(place.route())).map(object -> new Spot(place, object));
    }
  }

  private State anything(State state, Spot spot, Held held) {
    if (spot.place() instanceof LoopPlace.Contents) {
      return contents(state, spot.object(), held);
    }
    LoopSpots spots = new LoopSpots(machine, state);
    FieldSource.Made made = value(state, spot, spots.value(spot), held);
    return new LoopSpots(machine, made.state()).with(spot, made.value());
  }

  private FieldSource.Made value(State state, Spot spot, @Nullable Value before, Held held) {
    if (before instanceof Reference reference) {
      return held.isOfArray() && OwnArrays.has(entry, reference)
          ? any.ownArray(state, held)
          : any.reference(state, held);
    } else if (before instanceof FloatValue) {
      return new FieldSource.Made(state, FloatValue.ANY);
    } else if (before instanceof DoubleValue) {
      return new FieldSource.Made(state, DoubleValue.ANY);
    }
    TypeDescriptor type =
        spot.place() instanceof LoopPlace.Field field
            ? typeOf(field.key())
            : before instanceof LongValue ? TypeDescriptor.LONG : TypeDescriptor.INT;
    return new FieldSource.Made(state, any.primitive(type, "after some rounds"));
  }

  private TypeDescriptor typeOf(String key) {
    int end = key.lastIndexOf('.');
    return machine.classPath().load(key.substring(0, end)).fields().stream()
        .filter(field -> field.name().equals(key.substring(end + 1)))
        .findFirst()
        .map(JavaField::type)
        .orElseThrow();
  }

  private State contents(State state, int identity, Held held) {
    HeapObject object = state.memory().object(identity);
    if (object instanceof HeapObject.Array array) {
      return state.changed(identity, any.array(array, held));
    }
    if (((HeapObject.Instance) object).fields().get(AnyObjects.LIST_ELEMENTS)
            instanceof Reference array
        && isSeenElsewhere(array.object())) {
      throw new StuckException("a loop without a bound runs over a list that it changes");
    }
    State filled =
        any.list(state, identity, (HeapObject.Instance) object, held, machine.freshIdentity());
    return filled.changed(identity, filled.memory().object(identity));
  }

  /** Whether code of the JDK has the array of a list in a variable; all may have an empty one. */
  private boolean isSeenElsewhere(int elements) {
    boolean isEmpty =
        entry.memory().object(elements) instanceof HeapObject.Array array
            && array.length().constantValue() != null
            && array.length().constantValue().signum() == 0;
    return !isEmpty && OwnArrays.references(entry, elements) > 1;
  }
}
