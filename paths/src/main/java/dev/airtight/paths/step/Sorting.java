package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePVector;

/**
 * Sorting of any number of objects, as {@code TimSort} and {@code ComparableTimSort} do it. Any two
 * and any three of them are compared aside: what that throws comes out. Where they are in no order,
 * long arrays may be refused ("Comparison method violates its general contract!"). After it each
 * element is one of those that were there.
 */
final class Sorting {
  private static final MethodReference BY_ORDER =
      sort(
          "java/util/TimSort",
          "([Ljava/lang/Object;IILjava/util/Comparator;[Ljava/lang/Object;II)V");
  private static final MethodReference BY_THEMSELVES =
      sort("java/util/ComparableTimSort", "([Ljava/lang/Object;II[Ljava/lang/Object;II)V");
  private static final String COMPARISONS = StandInNames.HOME + "SortComparisons";
  private static final BigInteger FEW = BigInteger.valueOf(3);

  /** Shorter arrays are sorted in a way that notices nothing (MIN_MERGE in TimSort). */
  private static final int NOTICED = 32;

  private final Interpreter machine;

  Sorting(Interpreter machine) {
    this.machine = machine;
  }

  private Terms terms() {
    return machine.terms();
  }

  private static MethodReference sort(String owner, String descriptor) {
    return new MethodReference(owner, "sort", MethodDescriptor.parse(descriptor), false);
  }

  static boolean is(JavaMethod method) {
    return method.reference().equals(BY_ORDER) || method.reference().equals(BY_THEMSELVES);
  }

  /** What is sorted: elements from an index on, and below another one. */
  private record Sorted(
      int array, HeapObject.Array elements, IntTerm from, IntTerm to, Value order) {}

  /**
   * Sorts.
   *
   * @param arguments of one of those methods
   * @return empty where its code is to be followed, as few elements are there
   */
  Optional<List<Successor>> sort(State state, JavaMethod method, List<Value> arguments) {
    int array = ((Reference) arguments.get(0)).object();
    IntTerm from = ((IntValue) arguments.get(1)).term();
    IntTerm to = ((IntValue) arguments.get(2)).term();
    IntTerm count = terms().subtract(to, from);
    BigInteger known = count.constantValue();
    if (!machine.loops().isFollowed()
        || (known != null && known.compareTo(FEW) <= 0)
        || !(state.memory().find(array).orElse(null) instanceof HeapObject.Array elements)) {
      return Optional.empty();
    }
    Value order = method.reference().equals(BY_ORDER) ? arguments.get(3) : machine.nullReference();
    Sorted sorted = new Sorted(array, elements, from, to, order);
    List<Successor> successors = new ArrayList<>();
    BoolTerm several = terms().lessThan(terms().constant(1), count);
    state.assume(terms().not(several)).map(Sorting::returned).ifPresent(successors::add);
    state.assume(several).ifPresent(many -> successors.addAll(several(many, sorted)));
    return Optional.of(successors);
  }

  private List<Successor> several(State state, Sorted sorted) {
    State before = RunsAside.withoutChanges(state);
    List<Successor> pairs = compared(before, sorted, "areOpposed", 2);
    BoolTerm isNoticed =
        terms()
            .lessOrEqual(terms().constant(NOTICED), terms().subtract(sorted.to(), sorted.from()));
    List<Successor> triples =
        before
            .assume(isNoticed)
            .map(noticed -> compared(noticed, sorted, "goRound", 3))
            .orElse(List.of());
    List<Successor> runs = Stream.concat(pairs.stream(), triples.stream()).toList();
    if (runs.stream().anyMatch(run -> RunsAside.changesAnything(machine, before, run.state()))) {
      throw new StuckException(
          "sorting any number of elements by what changes objects when it compares them");
    }
    List<Successor> successors = new ArrayList<>();
    successors.add(returned(permuted(RunsAside.knowing(state, state, runs), sorted)));
    for (Successor run : runs) {
      State after = RunsAside.knowing(run.state(), state, runs);
      if (run instanceof Successor.Escaped escaped) {
        successors.addAll(machine.raise(after, escaped.exception()));
      } else if (run instanceof Successor.Returned returned
          && returned.value() instanceof IntValue contradicts) {
        after
            .assume(isNoticed)
            .flatMap(s -> s.assume(terms().intEqual(contradicts.term(), terms().constant(1))))
            .map(s -> machine.raise(s, "java/lang/IllegalArgumentException"))
            .ifPresent(successors::addAll);
      }
    }
    return successors;
  }

  private static Successor returned(State state) {
    return new Successor.Running(state.advance());
  }

  /** Runs a method on the order and on different elements, to all its ends. */
  private List<Successor> compared(State state, Sorted sorted, String method, int count) {
    List<Chosen> all = List.of(new Chosen(state, List.of(), List.of()));
    for (int i = 0; i < count; i++) {
      all = all.stream().flatMap(chosen -> oneMore(chosen, sorted).stream()).toList();
    }
    JavaMethod comparison = machine.classPath().load(COMPARISONS).methods(method).get(0);
    List<Successor> runs = new ArrayList<>();
    for (Chosen chosen : all) {
      List<Value> arguments = new ArrayList<>(List.of(sorted.order()));
      arguments.addAll(chosen.elements());
      runs.addAll(machine.runAside(chosen.state(), comparison, arguments));
    }
    return runs;
  }

  /** Some elements, and where they are. */
  private record Chosen(State state, List<IntTerm> indices, List<Value> elements) {}

  private List<Chosen> oneMore(Chosen chosen, Sorted sorted) {
    IntTerm index = terms().freshInt("index of some element", Interval.LENGTH);
    BoolTerm another = within(sorted, index);
    for (IntTerm other : chosen.indices()) {
      another = terms().and(another, terms().not(terms().intEqual(index, other)));
    }
    List<IntTerm> indices = new ArrayList<>(chosen.indices());
    indices.add(index);
    return chosen.state().assume(another).stream()
        .flatMap(inside -> machine.readElement(inside, sorted.array(), index).stream())
        .map(
            made -> {
              List<Value> elements = new ArrayList<>(chosen.elements());
              elements.add(made.value());
              return new Chosen(made.state(), indices, elements);
            })
        .toList();
  }

  private BoolTerm within(Sorted sorted, IntTerm index) {
    return terms()
        .and(terms().lessOrEqual(sorted.from(), index), terms().lessThan(index, sorted.to()));
  }

  /** Each element is any of those that were there. */
  private State permuted(State state, Sorted sorted) {
    HeapObject.Array before = sorted.elements();
    if (before.rest() instanceof HeapObject.Rest.Made rest
        && rest.elements().compareTo(HeapObject.Elements.OWN) >= 0) {
      return state.changed(sorted.array(), machine.withAnyOfItsElements(state, sorted.array()));
    }
    int original = machine.freshIdentity();
    ElementSource elements =
        (s, index) -> {
          BoolTerm moved = within(sorted, index);
          IntTerm from = terms().freshInt("index before sorting", Interval.LENGTH);
          List<ElementSource.Made> all = new ArrayList<>();
          s.assume(moved)
              .flatMap(in -> in.assume(within(sorted, from)))
              .ifPresent(in -> all.addAll(machine.readElement(in, original, from)));
          s.assume(terms().not(moved))
              .ifPresent(out -> all.addAll(machine.readElement(out, original, index)));
          return all;
        };
    ElementSource.OfCopy copy =
        new ElementSource.OfCopy(
            elements,
            List.of(new ElementSource.Original(before, sorted.to(), sorted.to())),
            before.length());
    HeapObject.Array after =
        new HeapObject.Array(
            before.className(),
            before.length(),
            TreePVector.empty(),
            new HeapObject.Rest.Made(copy, HeapObject.Elements.SHARED));
    return state
        .withObject(original, before)
        .changed(sorted.array(), before.open() ? after.opened() : after);
  }
}
