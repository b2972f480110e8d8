package dev.airtight.paths.construct;

import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.CallerStandIns;
import dev.airtight.paths.state.EntrySource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/** Maps of the input with String keys, whose entries are made when they are first asked for. */
public final class InputMaps {
  private static final String ENTRIES_FIELD = "java/util/HashMap.input";
  private static final String CALLER_MAP = CallerStandIns.standIn(CollectionType.MAP);
  private final Machine machine;

  public InputMaps(Machine machine) {
    this.machine = machine;
  }

  /** Makes the value of an entry of an input map. */
  @FunctionalInterface
  public interface ValueMaker {

    /**
     * Makes a value.
     *
     * @param key of the entry; what the map demands of its keys is still to be assumed
     * @return alternatives that together cover every value the entry may have
     */
    List<Input> make(State state, TextTerm key);

    /** See {@link EntrySource#without}. */
    default Optional<State> without(State state, TextTerm key) {
      return Optional.of(state);
    }
  }

  /** The entries alone; the value of the input is meaningless. */
  public Input entries(State state, IntTerm size, ValueMaker maker) {
    int identity = machine.freshIdentity();
    EntrySource source =
        new EntrySource() {
          @Override
          public List<State> add(State with, TextTerm key) {
            List<State> all = new ArrayList<>();
            for (Input made : maker.make(with, key)) {
              InputParts.Entry entry = new InputParts.Entry(key, made.node(), made.value());
              all.add(made.state().withInputs(made.state().inputs().withEntry(identity, entry)));
            }
            return all;
          }

          @Override
          public Optional<State> without(State state, TextTerm key) {
            return maker.without(state, key);
          }
        };
    HeapObject entries =
        new HeapObject.InputEntries(identity, size, 0, TreePVector.empty(), source);
    return new Input(
        state.withObject(identity, entries),
        present(identity),
        new InputNode.Mapping(identity, size));
  }

  /**
   * A {@code java.util.HashMap} or {@code LinkedHashMap}.
   *
   * @param className which of them
   * @param size not negative
   */
  public Input map(State state, String className, IntTerm size, ValueMaker maker) {
    Input entries = entries(state, size, maker);
    int identity = machine.freshIdentity();
    HeapObject map =
        new HeapObject.Instance(
            className,
            HashTreePMap.<String, Value>empty().plus(ENTRIES_FIELD, entries.value()),
            null);
    return new Input(entries.state().withObject(identity, map), present(identity), entries.node());
  }

  /**
   * A map that a caller made, of any class.
   *
   * @param name what messages call it
   * @param size not negative
   */
  public Input ofCaller(State state, String name, IntTerm size, ValueMaker maker) {
    Input entries = entries(state, size, maker);
    Machine.Interned called = machine.literal(entries.state(), name);
    int identity = machine.freshIdentity();
    HeapObject map =
        new HeapObject.Instance(
            CALLER_MAP,
            HashTreePMap.<String, Value>empty()
                .plus(CALLER_MAP + ".name", called.reference())
                .plus(CALLER_MAP + ".entries", entries.value()),
            null);
    return new Input(called.state().withObject(identity, map), present(identity), entries.node());
  }

  private Reference present(int identity) {
    return new Reference(machine.terms().bool(false), identity);
  }
}
