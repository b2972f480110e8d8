package dev.airtight.paths.step;

import static java.util.Comparator.comparing;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopHead;
import dev.airtight.paths.state.LoopHead.Known;
import dev.airtight.paths.state.LoopHead.KnownFill;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** How far arrays are filled that rounds write. */
  private final List<KnownFill> fills = new ArrayList<>();

  LoopEntry(Interpreter machine, AnyObjects any, State entry) {
    this(machine, any, LoopSite.of(entry.running()), entry);
  }

  LoopEntry(Interpreter machine, AnyObjects any, LoopSite site, State entry) {
    this.machine = machine;
    this.any = any;
    this.site = site;
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
            (place, held) ->
                place
                    .match(new Find(objects))
                    .ifPresent(spot -> find(spot, held.renamed(byIdentity(objects)))));
    List<Known> kept =
        new LoopFacts(machine, site, entry, routes)
            .about(numbers()).stream()
                .filter(known -> !machine.loops().isLost(site, known.fact()))
                .toList();
    Set<LoopFact> plain = kept.stream().map(Known::fact).collect(Collectors.toSet());
    List<Known> facts =
        kept.stream()
            .filter(known -> !known.fact().orNone() || !plain.contains(known.fact().withoutNone()))
            .toList();
    fills.addAll(new LoopFills(machine).about(site, entry, written.keySet()));
    List<State> states = List.of(entry);
    // A variable that is written may be what has an entry of a table beside the table.
    List<Map.Entry<Spot, Held>> variablesFirst =
        written.entrySet().stream()
            .sorted(comparing(each -> each.getKey().place() instanceof LoopPlace.Contents))
            .toList();
    for (Map.Entry<Spot, Held> each : variablesFirst) {
      states =
          states.stream()
              .flatMap(state -> anything(state, each.getKey(), each.getValue()).stream())
              .toList();
    }
    List<State> heads = states.stream().flatMap(state -> knowing(state, facts).stream()).toList();
    if (heads.isEmpty()) {
      // The head has to stand for how the loop was entered, if for nothing else.
      throw new StuckException("what a loop without a bound begins with is not followed");
    }
    return heads.stream()
        .map(state -> new LoopHead(site, state, routes, written, facts, fills).at(state))
        .<Successor>map(Successor.Running::new)
        .toList();
  }

  /** With anything in some places, of which nothing else is known. */
  List<State> anythingIn(Map<Spot, Held> places) {
    List<State> states = List.of(entry);
    for (Map.Entry<Spot, Held> each : places.entrySet()) {
      states =
          states.stream()
              .flatMap(state -> anything(state, each.getKey(), each.getValue()).stream())
              .toList();
    }
    return states;
  }

  private static HeldObjects.Renaming byIdentity(Map<String, Integer> objects) {
    return name ->
        Optional.ofNullable(objects.get(((HeldObjects.ByRoute) name).route()))
            .map(HeldObjects.ByIdentity::new);
  }

  private Optional<State> knowing(State state, List<Known> facts) {
    Optional<State> knowing = Optional.of(state);
    for (Known known : facts) {
      // A bound may be of what is anything now.
      knowing =
          knowing.flatMap(
              s ->
                  Optional.ofNullable(new LoopSpots(machine, s).holds(known))
                      .map(s::assume)
                      .orElse(Optional.of(s)));
    }
    return knowing;
  }

  /** The spots of numbers; those of a list or table belong to what it holds. */
  private List<Spot> numbers() {
    return written.keySet().stream()
        .flatMap(
            spot ->
                spot.place() instanceof LoopPlace.Contents contents
                    ? AnyObjects.numbers(entry.memory().object(spot.object())).stream()
                        .map(key -> new LoopPlace.Field(contents.route(), key))
                        .map(place -> new Spot(place, spot.object()))
                    : Stream.of(spot))
        .toList();
  }

  private void find(Spot spot, Held held) {
    if (spot.place() instanceof LoopPlace.Contents) {
      HeapObject object = entry.memory().object(spot.object());
      if (object instanceof HeapObject.Array || AnyObjects.isContainer(object)) {
        written.put(spot, held.and(any.elements(entry, spot.object())));
      }
      return;
    }
    Value value = new LoopSpots(machine, entry).value(spot);
    boolean isRead =
        !(spot.place() instanceof LoopPlace.Local local)
            || machine.isLive(entry.running(), local.index());
    if (value != null && isRead) {
      written.put(spot, held.and(any.held(entry, value)));
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

  private List<State> anything(State state, Spot spot, Held held) {
    if (spot.place() instanceof LoopPlace.Contents) {
      return List.of(contents(state, spot.object(), held));
    }
    Value before = new LoopSpots(machine, state).value(spot);
    return value(state, spot, before, held).stream()
        .map(made -> new LoopSpots(machine, made.state()).with(spot, made.value()))
        .toList();
  }

  private List<FieldSource.Made> value(State state, Spot spot, @Nullable Value before, Held held) {
    if (before instanceof Reference) {
      return any.reference(state, held);
    } else if (before instanceof FloatingValue floating) {
      return List.of(new FieldSource.Made(state, FloatingValue.any(floating.type())));
    }
    TypeDescriptor type =
        spot.place() instanceof LoopPlace.Field field
            ? typeOf(field.key())
            : before instanceof LongValue ? TypeDescriptor.LONG : TypeDescriptor.INT;
    return List.of(new FieldSource.Made(state, any.primitive(type, "after some rounds")));
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
      List<IntTerm> filled = new LoopFills(machine).bounds(state, fills, identity);
      return state.changed(identity, any.array(array, held, filled));
    }
    if (((HeapObject.Instance) object).fields().get(AnyObjects.LIST_ELEMENTS)
            instanceof Reference array
        && isSeenElsewhere(array.object())) {
      throw new StuckException("a loop without a bound runs over a list that it changes");
    }
    State filled = any.container(state, identity, held);
    return filled.changed(identity, filled.memory().object(identity));
  }

  /** Whether code of the JDK has the array of a list in a variable; all may have an empty one. */
  private boolean isSeenElsewhere(int elements) {
    boolean isEmpty =
        entry.memory().object(elements) instanceof HeapObject.Array array
            && array.length().constantValue() != null
            && array.length().constantValue().signum() == 0;
    return !isEmpty && new OwnObjects(machine, entry).references(elements) > 1;
  }
}
