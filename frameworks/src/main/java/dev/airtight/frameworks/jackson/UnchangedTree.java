package dev.airtight.frameworks.jackson;

import dev.airtight.paths.decode.jackson.AnyTree;
import dev.airtight.paths.decode.jackson.TreeClasses;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a tree is as it came of a text: all of it was made by a decoder, and the path has changed
 * none of it. An application that makes nodes itself may put any object into them.
 */
final class UnchangedTree {
  /** They hold nothing that is no JSON, whoever made them. */
  private static final Set<String> SCALARS =
      Set.of(
          "NullNode",
          "MissingNode",
          "BooleanNode",
          "TextNode",
          "StringNode",
          "IntNode",
          "LongNode",
          "DoubleNode",
          "BigIntegerNode",
          "DecimalNode",
          "JsonNodeFactory");

  private static final String LIST = "java/util/ArrayList";
  private static final String MAP = "java/util/HashMap";
  private static final String TABLE = StandInNames.HOME + "HashMapTable";

  private final State state;
  private final TreeClasses classes;
  private final Set<Integer> seen = new HashSet<>();

  UnchangedTree(State state, TreeClasses classes) {
    this.state = state;
    this.classes = classes;
  }

  /** Whether it is a tree that nobody has looked at. */
  static boolean isOpen(State state, int tree) {
    HeapObject object = state.memory().find(tree).orElse(null);
    return object != null && AnyTree.isOpen(object);
  }

  /** The state after the tree was looked at, where it is one of those. */
  Optional<State> looked(int tree) {
    if (!is(tree)) {
      return Optional.empty();
    }
    State looked = state;
    for (int identity : seen) {
      looked = looked.reading(identity);
    }
    return Optional.of(looked);
  }

  private boolean is(int node) {
    HeapObject object = state.memory().object(node);
    if (!seen.add(node) || classes.isLater(object)) {
      return true;
    }
    Optional<String> name = classes.simpleName(object.className());
    if (!(object instanceof HeapObject.Instance instance) || name.isEmpty()) {
      return false;
    }
    return SCALARS.contains(name.get())
        || (TreeNodes.isDecoded(instance)
            && !isChanged(node)
            && instance.fields().values().stream().allMatch(this::isPart));
  }

  private boolean isChanged(int identity) {
    return state.memory().aliasing().changed().contains(identity);
  }

  /** A number, a list or map of children, and what those are made of. */
  private boolean isPart(Value value) {
    if (!(value instanceof Reference reference) || reference.isNull().isTrue()) {
      return true;
    }
    int identity = reference.object();
    HeapObject object = state.memory().object(identity);
    if (classes.isLater(object) || classes.simpleName(object.className()).isPresent()) {
      return is(identity);
    }
    seen.add(identity);
    if (isChanged(identity)) {
      return false;
    } else if (object instanceof HeapObject.InputEntries entries) {
      return state.inputs().entriesOf(entries.id()).stream().allMatch(e -> isPart(e.value()));
    } else if (object instanceof HeapObject.Array array) {
      return array.cells().stream().allMatch(cell -> isPart(cell.value()));
    }
    if (!(object instanceof HeapObject.Instance parts)) {
      return false;
    }
    return parts.className().equals("java/util/LinkedHashMap")
        ? isAsPassed(parts)
        : parts.className().equals(LIST) && parts.fields().values().stream().allMatch(this::isPart);
  }

  /** Whether a map has the entries that it came with, also after it was asked for some. */
  private boolean isAsPassed(HeapObject.Instance map) {
    Value entries = map.fields().get(MAP + ".input");
    return entries != null
        && isPart(entries)
        && (!(map.fields().get(MAP + ".table") instanceof Reference made)
            || made.isNull().isTrue()
            || (state.memory().object(made.object()) instanceof HeapObject.Instance table
                && entries.equals(table.fields().get(TABLE + ".input"))));
  }
}
