package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/** The tables of hash maps, with any entries. */
final class AnyTables {
  private static final String TABLE = StandInNames.HOME + "HashMapTable";
  private static final String NODE = "java/util/HashMap$Node";
  private static final String NODES = TABLE + ".nodes";
  private static final String OTHERS = TABLE + ".others";
  private static final String SIZE = TABLE + ".size";
  private static final String ARRAY = "[L" + NODE + ";";
  private static final int LARGEST = 1 << 30;
  private static final int ROOM = 8;

  /** Where a map has its table. */
  static final String OF_MAP = "java/util/HashMap.table";

  /** What tells that a table was changed. */
  private static final List<String> COUNTS =
      List.of(TABLE + ".changes", TABLE + ".removals", TABLE + ".moves");

  /** See {@link AnyObjects#numbers}. */
  static final List<String> NUMBERS = Stream.concat(Stream.of(SIZE), COUNTS.stream()).toList();

  private final Interpreter machine;
  private final AnyObjects any;
  private final State state;

  AnyTables(Interpreter machine, AnyObjects any, State state) {
    this.machine = machine;
    this.any = any;
    this.state = state;
  }

  static boolean is(HeapObject object) {
    return object instanceof HeapObject.Instance table && table.className().equals(TABLE);
  }

  /** Whether a field of a table says nothing of what it holds, but how it is kept. */
  static boolean isOfKeeping(String field) {
    return field.startsWith(TABLE) && !field.equals(SIZE);
  }

  /** Whether a field says how lists or tables are made, and stays as it is. */
  static boolean isFixed(JavaField field) {
    return FixedFields.key(field).equals(TABLE + ".isLinked");
  }

  /** Whether of a number only that it stays the same says anything. */
  static boolean isCount(LoopPlace place) {
    return place instanceof LoopPlace.Field field && COUNTS.contains(field.key());
  }

  /** An entry that no map has yet. */
  static HeapObject entry(Machine machine, Value key, Value value) {
    Value zero = new IntValue(machine.terms().constant(0));
    return new HeapObject.Instance(NODE, HashTreePMap.empty(), null)
        .withField(NODE + ".key", key)
        .withField(NODE + ".value", value)
        .withField(NODE + ".hash", zero)
        .withField(NODE + ".rank", zero);
  }

  /** Whether a table has entries of its own, with keys that do not notice how they are compared. */
  static boolean isPlain(HeapObject.Instance table) {
    return OwnObjects.present(table.fields().get(TABLE + ".input")).findAny().isEmpty()
        && !(table.fields().get(TABLE + ".isNoticed") instanceof IntValue noticed
            && !isZero(noticed));
  }

  /** What the entries of a table hold. */
  static Held held(
      Memory memory,
      HeapObject.Instance table,
      Map<ElementSource, AnyObjects.Left> made,
      BiFunction<HeapObject.Cell, @Nullable Value, Held> values) {
    if (table.fields().get(TABLE + ".input") instanceof Reference input
        && !input.isNull().isTrue()) {
      throw new StuckException("a loop without a bound changes a map of the input");
    } else if (table.fields().get(TABLE + ".isNoticed") instanceof IntValue noticed
        && !isZero(noticed)) {
      throw new StuckException(
          "a loop without a bound puts keys with an equals of their own into a HashMap");
    }
    Held all = new Held(new HeldObjects.Entries(Held.NONE, Held.NONE), false);
    for (HeapObject.Cell cell : cells(memory, table)) {
      for (HeapObject.Instance node : nodes(memory, cell).toList()) {
        Held key = values.apply(cell, node.fields().get(NODE + ".key"));
        Held value = values.apply(cell, node.fields().get(NODE + ".value"));
        all = all.and(new Held(new HeldObjects.Entries(key, value), false));
      }
    }
    HeapObject.Array others = array(memory, table, OTHERS);
    return others != null && others.rest() instanceof HeapObject.Rest.Made rest
        ? all.and(made.getOrDefault(rest.source(), AnyObjects.Left.ANY).elements())
        : all;
  }

  private static boolean isZero(IntValue number) {
    return number.term().constantValue() != null && number.term().constantValue().signum() == 0;
  }

  private static HeapObject.@Nullable Array array(
      Memory memory, HeapObject.Instance table, String field) {
    return table.fields().get(field) instanceof Reference reference
            && !reference.isNull().isTrue()
            && memory.object(reference.object()) instanceof HeapObject.Array array
        ? array
        : null;
  }

  private static List<HeapObject.Cell> cells(Memory memory, HeapObject.Instance table) {
    HeapObject.Array nodes = array(memory, table, NODES);
    return nodes == null ? List.of() : nodes.cells();
  }

  private static Stream<HeapObject.Instance> nodes(Memory memory, HeapObject.Cell cell) {
    return OwnObjects.present(cell.value())
        .map(memory::object)
        .map(HeapObject.Instance.class::cast);
  }

  /** Whether it is a table that a map of the input has only to look at its entries. */
  static boolean isUntouched(HeapObject object) {
    return is(object)
        && ((HeapObject.Instance) object).fields().get(TABLE + ".input") instanceof Reference input
        && input.isNull().isFalse();
  }

  /** The objects that a table consists of. */
  static Set<Integer> parts(Memory memory, HeapObject object) {
    Set<Integer> parts = new LinkedHashSet<>();
    if (object instanceof HeapObject.Instance table && is(object)) {
      OwnObjects.present(table.fields().get(OTHERS)).forEach(parts::add);
      OwnObjects.present(table.fields().get(NODES)).forEach(parts::add);
      HeapObject.Array nodes = array(memory, table, NODES);
      if (nodes != null) {
        nodes.cells().forEach(cell -> OwnObjects.present(cell.value()).forEach(parts::add));
      }
    }
    return parts;
  }

  /** A table with any entries, where nobody else has any of them. */
  State with(int identity, HeapObject.Instance table, Held entries) {
    if (isSeenElsewhere(identity, table)) {
      throw new StuckException(
          "a loop without a bound changes a HashMap of which an entry is elsewhere, too");
    }
    return filled(identity, table, entries);
  }

  /** A table with any entries. */
  State filled(int identity, HeapObject.Instance table, Held entries) {
    int nodes = machine.freshIdentity();
    int others = machine.freshIdentity();
    IntTerm length = machine.terms().freshInt("other entries of a map", Interval.LENGTH);
    HeapObject.Array none =
        new HeapObject.Array(
            ARRAY, machine.terms().constant(ROOM), TreePVector.empty(), new HeapObject.Rest.Zero());
    HeapObject.Instance filled =
        table
            .withField(NODES, reference(nodes))
            .withField(OTHERS, reference(others))
            .withField(TABLE + ".count", number(0))
            .withField(TABLE + ".ordered", number(0))
            .withField(TABLE + ".buckets", number(0))
            .withField(
                SIZE,
                new IntValue(machine.terms().freshInt("size of a map", Interval.of(0, LARGEST))))
            .withField(TABLE + ".changes", any.primitive(TypeDescriptor.INT, "changes of a map"))
            .withField(TABLE + ".removals", any.primitive(TypeDescriptor.INT, "removals"))
            .withField(TABLE + ".moves", any.primitive(TypeDescriptor.INT, "moves"))
            .withField(TABLE + ".mayGrow", any.primitive(TypeDescriptor.BOOLEAN, "it may grow"))
            .withField(TABLE + ".isAllocated", number(1))
            .withField(TABLE + ".wasLarge", number(1))
            .withField(TABLE + ".wasRemovedFrom", number(1));
    return state
        .withAssumption(Assumption.Environment.ENOUGH_MEMORY)
        .refined(nodes, none)
        .refined(others, any.array(ARRAY, length, entries))
        .refined(identity, filled);
  }

  private Reference reference(int identity) {
    return new Reference(machine.terms().bool(false), identity);
  }

  private IntValue number(int value) {
    return new IntValue(machine.terms().constant(value));
  }

  /** Whether what variables lead to has an entry of a table, and not by the table. */
  private boolean isSeenElsewhere(int identity, HeapObject.Instance table) {
    Set<Integer> parts = parts(state.memory(), table);
    Set<Integer> seen = new HashSet<>(parts);
    seen.add(identity);
    Deque<Value> pending = new ArrayDeque<>(new OwnObjects(machine, state).inFrames());
    state.memory().inStatics().forEach(pending::add);
    // What the table itself leads to is not the table's alone.
    cells(state.memory(), table).stream()
        .flatMap(cell -> nodes(state.memory(), cell))
        .forEach(
            node ->
                Stream.of(NODE + ".key", NODE + ".value")
                    .flatMap(field -> Stream.ofNullable(node.fields().get(field)))
                    .forEach(pending::add));
    while (!pending.isEmpty()) {
      for (int object : OwnObjects.present(pending.remove()).toList()) {
        if (parts.contains(object)) {
          return true;
        } else if (seen.add(object)) {
          OwnObjects.shown(state.memory().object(object)).forEach(pending::add);
        }
      }
    }
    return false;
  }
}
