package dev.airtight.paths.prove;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Aliasing;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.KnownParts;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which arguments are one object.
 *
 * @param first for each parameter the first one that gets the same object
 */
record ArgumentPartition(List<Integer> first) {
  ArgumentPartition {
    first = List.copyOf(first);
  }

  /** Each argument is an object of its own. */
  static ArgumentPartition distinct(int parameters) {
    return new ArgumentPartition(IntStream.range(0, parameters).boxed().toList());
  }

  /**
   * The partitions next to this one, with two arguments made one, of which a path shows whether
   * they are: it compares them, or changes something that one of them leads to. On all other paths
   * two objects with the same content do the same as one.
   */
  List<ArgumentPartition> relevant(
      State end, List<Value> values, List<HandlerParameter> parameters) {
    return shown(end, values)
        .flatMap(two -> joined(two.earlier(), two.later(), parameters).stream())
        .toList();
  }

  /** Which arguments are taken to differ of which a path shows whether they do. */
  List<Assumption> takenToDiffer(State end, List<Value> values, List<HandlerParameter> parameters) {
    return shown(end, values)
        .flatMap(
            two ->
                IntStream.range(0, first.size())
                    .filter(i -> first.get(i) == two.later())
                    .mapToObj(parameters::get)
                    .filter(later -> later.isTakenToDifferFrom(parameters.get(two.earlier())))
                    .<Assumption>map(
                        later ->
                            new Assumption.Differ(
                                parameters.get(two.earlier()).name(), later.name())))
        .toList();
  }

  /** Two parameters that get objects of their own. */
  private record Two(int earlier, int later) {}

  private Stream<Two> shown(State end, List<Value> values) {
    Aliasing aliasing = end.memory().aliasing();
    return IntStream.range(0, values.size())
        .filter(later -> first.get(later) == later)
        .boxed()
        .flatMap(
            later ->
                IntStream.range(0, later)
                    .filter(earlier -> first.get(earlier) == earlier)
                    .filter(earlier -> shows(end, aliasing, values.get(earlier), values.get(later)))
                    .mapToObj(earlier -> new Two(earlier, later)));
  }

  private Optional<ArgumentPartition> joined(
      int earlier, int later, List<HandlerParameter> parameters) {
    List<Integer> joined = new ArrayList<>(first);
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i) == later) {
        if (!parameters.get(i).mayBeSameAs(parameters.get(earlier))) {
          return Optional.empty();
        }
        joined.set(i, earlier);
      }
    }
    return Optional.of(new ArgumentPartition(joined));
  }

  private static boolean shows(State end, Aliasing aliasing, Value one, Value other) {
    if (!(one instanceof Reference a) || !(other instanceof Reference b)) {
      return false;
    }
    return aliasing.compared().contains(new Aliasing.Pair(a.object(), b.object()))
        || aliasing.compared().contains(new Aliasing.Pair(b.object(), a.object()))
        || leadsToChanged(end, aliasing, a.object())
        || leadsToChanged(end, aliasing, b.object());
  }

  private static boolean leadsToChanged(State end, Aliasing aliasing, int argument) {
    KnownParts parts = new KnownParts(end.inputs());
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> pending = new ArrayDeque<>(List.of(argument));
    while (!pending.isEmpty()) {
      int identity = pending.pop();
      if (!seen.add(identity)) {
        continue;
      } else if (aliasing.changed().contains(identity)) {
        return true;
      }
      end.memory().find(identity).stream()
          .flatMap(object -> object.match(parts).stream())
          .filter(Reference.class::isInstance)
          .forEach(part -> pending.push(((Reference) part).object()));
    }
    return false;
  }

  /** With the arguments noted that are objects of their own. */
  static State noted(State state, List<Value> values) {
    Aliasing aliasing = Aliasing.NONE;
    for (Value value : values) {
      if (value instanceof Reference reference) {
        aliasing = aliasing.withArgument(reference.object());
      }
    }
    return state.withMemory(state.memory().withAliasing(aliasing));
  }

  /** What an argument is that is the same object as another: not null, which is no object. */
  static Optional<State> same(Machine machine, State state, Value value) {
    return value instanceof Reference reference
        ? state.assume(machine.terms().not(reference.isNull()))
        : Optional.of(state);
  }
}
