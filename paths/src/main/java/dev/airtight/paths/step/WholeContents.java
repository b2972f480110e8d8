package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.EntrySource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of collections and maps of which any number
 * of elements may be there. One of them, whichever it is, is asked aside: what it throws comes out.
 * Where none changes anything, the answer is any.
 */
final class WholeContents {
  private static final String CALLER = StandInNames.HOME + "CallerCollection";
  private static final String CALLER_MAP = StandInNames.HOME + "CallerMap";
  private static final String LIST_OF = "java/util/ImmutableCollections$ListN";
  private static final String MAP = "java/util/HashMap";
  private static final String TABLE = StandInNames.HOME + "HashMapTable";

  /** So deep may collections lie inside each other that are asked. */
  private static final int MOST_NESTED = 8;

  private final Interpreter machine;

  WholeContents(Interpreter machine) {
    this.machine = machine;
  }

  /** One of some elements, or a value of some entries. */
  private record Part(State state, Reference value) {}

  /**
   * Asks the whole.
   *
   * @param method one of those three
   * @param arguments the receiver first
   * @return empty where the code of the class is to be followed
   */
  Optional<List<Successor>> said(
      State state,
      HeapObject object,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    boolean isOfMap = object.className().equals(CALLER_MAP);
    return (isOfMap || machine.loops().isFollowed()) && !isOfKnownSize(object)
        ? whole(state, s -> parts(s, object), object, method, arguments, continuation)
        : Optional.empty();
  }

  /**
   * Asks an array of objects for its hash code, of which nothing but the elements decides.
   *
   * @param method {@code Arrays.hashCode}
   * @return empty where its code is to be followed
   */
  Optional<List<Successor>> hashOfArray(State state, JavaMethod method, Reference array) {
    HeapObject object = state.memory().find(array.object()).orElse(null);
    return object instanceof HeapObject.Array all && !isOfFewKnown(state, all)
        ? whole(
            state,
            s -> elements(s, array, machine.terms().constant(0), new IntValue(all.length())),
            all,
            method,
            List.of(array),
            null)
        : Optional.empty();
  }

  /** Whether its code ends by itself, and asks nothing but values and what the program made. */
  private static boolean isOfFewKnown(State state, HeapObject.Array array) {
    return array.length().constantValue() != null
        && array.rest() instanceof HeapObject.Rest.Zero
        && array.cells().stream().allMatch(cell -> isKnown(state, cell.value()));
  }

  private static boolean isKnown(State state, Value value) {
    HeapObject object =
        value instanceof Reference reference
            ? state.memory().find(reference.object()).orElse(null)
            : null;
    return object instanceof HeapObject.Text
        || object instanceof HeapObject.Box
        || (object instanceof HeapObject.Instance made && made.arbitrary() == null)
        || (value instanceof Reference reference && reference.isNull().isTrue());
  }

  /**
   * Asks any one of the parts.
   *
   * @throws StuckException where parts of parts are asked without an end, as of a recursive type
   */
  private Optional<List<Successor>> whole(
      State state,
      Function<State, Optional<List<Part>>> parts,
      HeapObject object,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    if (machine.loops().exactRuns() >= MOST_NESTED) {
      throw new StuckException(
          "the "
              + method.name()
              + " of collections that lie deep inside each other is not followed");
    }
    return Attempt.at(() -> asked(state, parts, object, method, arguments, continuation))
        .orElse(notFollowed -> Optional.empty());
  }

  private Optional<List<Successor>> asked(
      State state,
      Function<State, Optional<List<Part>>> of,
      HeapObject object,
      JavaMethod method,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    State before = RunsAside.withoutChanges(state);
    Optional<List<Part>> parts = of.apply(before);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Successor> runs = new ArrayList<>();
    for (Part part : parts.get()) {
      for (Question question : questions(part, object, arguments)) {
        runs.addAll(run(question, method));
      }
    }
    return RunsAside.anyAnswer(
        machine, state, before, runs, method.descriptor().returnType(), continuation);
  }

  /**
   * What a part is asked.
   *
   * @param asked the part, and what it is compared to if it is
   */
  private record Question(State state, List<Value> asked) {}

  private List<Question> questions(Part part, HeapObject object, List<Value> arguments) {
    if (arguments.size() == 1) {
      return List.of(new Question(part.state(), List.of(part.value())));
    }
    Reference other = (Reference) arguments.get(1);
    List<Question> all = new ArrayList<>();
    for (State made : present(part.state(), other)) {
      HeapObject compared = made.memory().object(other.object());
      if (isMap(object) != isMap(compared)) {
        throw new StuckException("whether they are equal is for their classes to say");
      }
      for (Part another : parts(made, compared).orElseThrow(WholeContents::notKnown)) {
        all.add(new Question(another.state(), List.of(part.value(), another.value())));
      }
    }
    return all;
  }

  /** Then its code ends by itself. */
  private static boolean isOfKnownSize(HeapObject object) {
    return object instanceof HeapObject.Instance list
        && list.className().equals(AnyObjects.LIST)
        && list.fields().get(AnyObjects.LIST_SIZE) instanceof IntValue size
        && size.term().constantValue() != null;
  }

  private static StuckException notKnown() {
    return new StuckException("what a collection holds is not known");
  }

  private List<State> present(State state, Reference reference) {
    return state
        .assume(machine.terms().not(reference.isNull()))
        .map(present -> machine.force(present, reference.object()))
        .orElse(List.of());
  }

  private List<Successor> run(Question question, JavaMethod method) {
    Reference part = (Reference) question.asked().get(0);
    List<Successor> runs = new ArrayList<>();
    for (State made : present(question.state(), part)) {
      List<Value> asked = new ArrayList<>(question.asked());
      asked.set(0, new Reference(machine.terms().bool(false), part.object()));
      runs.addAll(RunsAside.virtual(machine, made, ofObject(method), asked));
    }
    return runs;
  }

  private static MethodReference ofObject(JavaMethod method) {
    MethodDescriptor descriptor =
        method.isStatic() ? MethodDescriptor.parse("()I") : method.descriptor();
    return new MethodReference("java/lang/Object", method.name(), descriptor, false);
  }

  private boolean isMap(HeapObject object) {
    return machine.isInstance(object.className(), "java/util/Map");
  }

  /** Any one of the elements or values; empty where that is not known. */
  private Optional<List<Part>> parts(State state, HeapObject object) {
    if (!(object instanceof HeapObject.Instance instance)) {
      return Optional.empty();
    }
    String className = instance.className();
    if (className.equals(AnyObjects.LIST)) {
      return elements(
          state,
          instance.fields().get(AnyObjects.LIST_ELEMENTS),
          machine.terms().constant(0),
          instance.fields().get(AnyObjects.LIST_SIZE));
    } else if (className.equals(LIST_OF)) {
      Value elements = instance.fields().get(LIST_OF + ".elements");
      return elements instanceof Reference reference
              && state.memory().object(reference.object()) instanceof HeapObject.Array array
          ? elements(state, reference, machine.terms().constant(0), new IntValue(array.length()))
          : Optional.empty();
    } else if (machine.isInstance(className, CALLER)) {
      return instance.fields().get(CALLER + ".offset") instanceof IntValue offset
          ? elements(
              state,
              instance.fields().get(CALLER + ".elements"),
              offset.term(),
              instance.fields().get(CALLER + ".size"))
          : Optional.empty();
    } else if (className.equals(CALLER_MAP)) {
      return values(state, instance.fields().get(CALLER_MAP + ".entries"));
    }
    if (!className.equals(MAP) && !className.equals("java/util/LinkedHashMap")) {
      return Optional.empty();
    }
    return instance.fields().get(MAP + ".table") instanceof Reference made
            && !made.isNull().isTrue()
            && state.memory().object(made.object()) instanceof HeapObject.Instance table
        ? values(state, table.fields().get(TABLE + ".input"))
        : values(state, instance.fields().get(MAP + ".input"));
  }

  private Optional<List<Part>> elements(
      State state, @Nullable Value array, IntTerm offset, @Nullable Value size) {
    if (!(array instanceof Reference reference)
        || !(size instanceof IntValue number)
        || !(state.memory().find(reference.object()).orElse(null) instanceof HeapObject.Array)) {
      return Optional.empty();
    }
    Terms terms = machine.terms();
    IntTerm index = terms.freshInt("index of some element", Interval.LENGTH);
    List<Part> parts = new ArrayList<>();
    state
        .assume(terms.lessThan(index, number.term()))
        .ifPresent(
            inside -> {
              IntTerm at = terms.add(offset, index);
              for (ElementSource.Made made : machine.cells().read(inside, reference.object(), at)) {
                parts.add(new Part(made.state(), (Reference) made.value()));
              }
            });
    return Optional.of(parts);
  }

  private Optional<List<Part>> values(State state, @Nullable Value entries) {
    if (!(entries instanceof Reference reference)
        || reference.isNull().isTrue()
        || !(state.memory().object(reference.object()) instanceof HeapObject.InputEntries all)) {
      return Optional.empty();
    }
    Terms terms = machine.terms();
    List<Part> parts = new ArrayList<>();
    List<InputParts.Entry> known = state.inputs().entriesOf(all.id());
    known.forEach(entry -> parts.add(new Part(state, (Reference) entry.value())));
    state
        .assume(terms.lessThan(terms.constant(known.size()), all.size()))
        .ifPresent(
            more -> {
              for (State added : EntrySource.addAny(more, all, terms)) {
                List<InputParts.Entry> now = added.inputs().entriesOf(all.id());
                parts.add(new Part(added, (Reference) now.get(now.size() - 1).value()));
              }
            });
    return Optional.of(parts);
  }
}
