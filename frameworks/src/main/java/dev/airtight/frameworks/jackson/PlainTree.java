package dev.airtight.frameworks.jackson;

import dev.airtight.paths.big.ModerateNumbers;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether there is nothing but JSON in a tree, which may be put together of any trees: no object of
 * the application, of which nobody knows how it is written, and no tree of others, which may have
 * one.
 */
final class PlainTree {
  private static final Set<String> CONTAINERS =
      Set.of(TreeNodes.PACKAGE + "ObjectNode", TreeNodes.PACKAGE + "ArrayNode");
  private static final Set<String> NODES =
      Stream.of(
              "ObjectNode",
              "ArrayNode",
              "NullNode",
              "MissingNode",
              "BooleanNode",
              "TextNode",
              "IntNode",
              "LongNode",
              "DoubleNode",
              "BigIntegerNode",
              "DecimalNode")
          .map(name -> TreeNodes.PACKAGE + name)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> COLLECTIONS =
      Set.of("java/util/ArrayList", "java/util/LinkedHashMap", "java/util/HashMap$Node");

  private final State state;
  private final Set<Integer> seen = new HashSet<>();

  PlainTree(State state) {
    this.state = state;
  }

  /** Whether it is such a tree. */
  boolean isTree(int identity) {
    return state
            .memory()
            .find(identity)
            .filter(object -> TreeNodes.isLater(object) || NODES.contains(object.className()))
            .isPresent()
        && is(identity, false);
  }

  /**
   * Whether an object is one of the parts of such a tree.
   *
   * @param isDecoded whether what it has that nobody has looked at is as a decoder made it
   */
  private boolean is(int identity, boolean isDecoded) {
    HeapObject object = state.memory().object(identity);
    if (!seen.add(identity) || TreeNodes.isLater(object)) {
      return true;
    } else if (object instanceof HeapObject.Instance instance) {
      return isInstance(instance, isDecoded);
    } else if (object instanceof HeapObject.InputEntries entries) {
      return isDecoded
          && state.inputs().entriesOf(entries.id()).stream()
              .allMatch(entry -> isPart(entry.value(), true));
    } else if (object instanceof HeapObject.Array array) {
      return isArray(array, isDecoded);
    }
    return object instanceof HeapObject.Text
        || object instanceof HeapObject.Box
        || object.className().equals("java/lang/String");
  }

  private boolean isArray(HeapObject.Array array, boolean isDecoded) {
    return areOthersParts(array.rest(), isDecoded)
        && array.cells().stream().allMatch(cell -> isPart(cell.value(), isDecoded));
  }

  /** Whether what an array holds where no cell says so is part of a tree. */
  private boolean areOthersParts(HeapObject.Rest rest, boolean isDecoded) {
    if (!(rest instanceof HeapObject.Rest.Made made)) {
      return true;
    }
    return made.source() instanceof ElementSource.OfCopy copy
        ? copy.originals().stream().allMatch(original -> isArray(original.array(), isDecoded))
        : isDecoded && made.elements() != HeapObject.Elements.ANY;
  }

  private boolean isInstance(HeapObject.Instance instance, boolean isDecoded) {
    String name = instance.className();
    boolean isPart = COLLECTIONS.contains(name) || name.startsWith(StandInNames.HOME);
    if (NODES.contains(name)) {
      boolean isMade = TreeNodes.isDecoded(instance);
      boolean isOfProgram = instance.arbitrary() == null;
      boolean isEmpty = !CONTAINERS.contains(name) && instance.fields().isEmpty();
      return (isMade || isOfProgram || isEmpty)
          && instance.fields().values().stream().allMatch(value -> isPart(value, isMade));
    }
    return ModerateNumbers.isOf(name)
        || name.equals(TreeNodes.FACTORY)
        || (isPart
            && instance.arbitrary() == null
            && instance.fields().values().stream().allMatch(value -> isPart(value, isDecoded)));
  }

  private boolean isPart(Value value, boolean isDecoded) {
    return !(value instanceof Reference reference)
        || reference.isNull().isTrue()
        || is(reference.object(), isDecoded);
  }
}
