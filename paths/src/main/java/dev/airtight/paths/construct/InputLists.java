package dev.airtight.paths.construct;

import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.CallerStandIns;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/** Arrays and lists of the input, whose elements are made when they are first read. */
public final class InputLists {
  private static final String LIST = "java/util/ArrayList";
  private static final String COPY = "java/util/ImmutableCollections$ListN";
  private final Machine machine;

  public InputLists(Machine machine) {
    this.machine = machine;
  }

  /** Makes one element of an input sequence. */
  @FunctionalInterface
  public interface ElementMaker {

    /**
     * Makes an element.
     *
     * @param index where it stands, different from all indices made before
     * @return alternatives that together cover every value the element may have
     */
    List<Input> make(State state, IntTerm index);
  }

  /**
   * An array.
   *
   * @param className its descriptor
   * @param size not negative
   */
  public Input array(State state, String className, IntTerm size, ElementMaker maker) {
    return array(state, className, false, size, maker);
  }

  /**
   * An array that a caller made.
   *
   * @param className the descriptor of its declared type
   * @param open whether it may be of a narrower type
   * @param size not negative
   */
  public Input array(
      State state, String className, boolean open, IntTerm size, ElementMaker maker) {
    int identity = machine.freshIdentity();
    HeapObject array =
        new HeapObject.Array(
            className,
            size,
            TreePVector.empty(),
            new HeapObject.Rest.Made(source(identity, maker), HeapObject.Elements.NEW),
            open);
    return new Input(
        state.withObject(identity, array),
        present(identity),
        new InputNode.Sequence(identity, size));
  }

  /**
   * A {@code java.util.ArrayList}.
   *
   * @param size not negative
   */
  public Input list(State state, IntTerm size, ElementMaker maker) {
    Input array = array(state, "[Ljava/lang/Object;", size, maker);
    int identity = machine.freshIdentity();
    PMap<String, Value> fields =
        HashTreePMap.<String, Value>empty()
            .plus(LIST + ".elementData", array.value())
            .plus(LIST + ".size", new IntValue(size))
            .plus("java/util/AbstractList.modCount", new IntValue(machine.terms().constant(0)));
    return new Input(
        array.state().withObject(identity, new HeapObject.Instance(LIST, fields, null)),
        present(identity),
        array.node());
  }

  /**
   * A list that nobody can change, as {@code List.copyOf} makes it.
   *
   * @param size not negative
   * @param maker makes no null
   */
  public Input unchangeable(State state, IntTerm size, ElementMaker maker) {
    Input array = array(state, "[Ljava/lang/Object;", size, maker);
    int identity = machine.freshIdentity();
    PMap<String, Value> fields =
        HashTreePMap.<String, Value>empty()
            .plus(COPY + ".elements", array.value())
            .plus(COPY + ".allowNulls", new IntValue(machine.terms().constant(0)));
    return new Input(
        array.state().withObject(identity, new HeapObject.Instance(COPY, fields, null)),
        present(identity),
        new InputNode.Typed(COPY, array.node()));
  }

  /**
   * A collection that a caller made, of any class of its kind.
   *
   * @param type no map
   * @param name what messages call it
   * @param size not negative
   */
  public Input ofCaller(
      State state, CollectionType type, String name, IntTerm size, ElementMaker maker) {
    DistinctElements distinct = new DistinctElements(machine.terms(), maker);
    Input array =
        array(state, "[Ljava/lang/Object;", size, type == CollectionType.SET ? distinct : maker);
    distinct.keptUnder(((InputNode.Sequence) array.node()).id());
    Machine.Interned called = machine.literal(array.state(), name);
    int identity = machine.freshIdentity();
    PMap<String, Value> fields =
        HashTreePMap.<String, Value>empty()
            .plus(StandInNames.HOME + "CallerView.name", called.reference())
            .plus(StandInNames.HOME + "CallerCollection.elements", array.value())
            .plus(
                StandInNames.HOME + "CallerCollection.offset",
                new IntValue(machine.terms().constant(0)))
            .plus(StandInNames.HOME + "CallerCollection.size", new IntValue(size));
    String className = CallerStandIns.standIn(type);
    return new Input(
        called.state().withObject(identity, new HeapObject.Instance(className, fields, null)),
        present(identity),
        array.node());
  }

  private Reference present(int identity) {
    return new Reference(machine.terms().bool(false), identity);
  }

  /** Finds an element that was made before, or makes it. */
  private ElementSource source(int sequence, ElementMaker maker) {
    return (state, index) -> {
      Terms terms = machine.terms();
      List<ElementSource.Made> all = new ArrayList<>();
      State different = state;
      for (InputParts.Element known : state.inputs().elementsOf(sequence)) {
        BoolTerm equal = terms.intEqual(known.index(), index);
        different.assume(equal).ifPresent(s -> all.add(new ElementSource.Made(s, known.value())));
        var without = different.assume(terms.not(equal));
        if (without.isEmpty()) {
          return all;
        }
        different = without.get();
      }
      for (Input made : maker.make(different, index)) {
        InputParts.Element element = new InputParts.Element(index, made.node(), made.value());
        all.add(
            new ElementSource.Made(
                made.state().withInputs(made.state().inputs().withElement(sequence, element)),
                made.value()));
      }
      return all;
    };
  }
}
