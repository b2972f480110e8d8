package dev.airtight.frameworks.jackson;

import dev.airtight.paths.big.ModerateNumbers;
import dev.airtight.paths.decode.jackson.AnyTree;
import dev.airtight.paths.decode.jackson.TreeClasses;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether there is nothing but JSON in a tree, which may be put together of any trees: no object of
 * the application, of which nobody knows how it is written, and no tree of others, which may have
 * one.
 */
final class PlainTree {
  private static final Set<String> CONTAINERS = Set.of("ObjectNode", "ArrayNode");
  private static final Set<String> NODES =
      Set.of(
          "ObjectNode",
          "ArrayNode",
          "NullNode",
          "MissingNode",
          "BooleanNode",
          "TextNode",
          "StringNode",
          "IntNode",
          "LongNode",
          "DoubleNode",
          "BigIntegerNode",
          "DecimalNode");

  /** Of these classes there are numbers that are mostly of another one. */
  private static final Set<String> NUMBERS =
      Set.of("LongNode", "DoubleNode", "BigIntegerNode", "DecimalNode");

  /** What a program makes of them may be no number, or one that no text stands for. */
  private static final Set<String> FRACTIONS = Set.of("DoubleNode", "DecimalNode");

  private static final Set<String> COLLECTIONS =
      Set.of("java/util/ArrayList", "java/util/LinkedHashMap", "java/util/HashMap$Node");

  private final State state;
  private final TreeClasses classes;
  private final Set<Integer> seen = new HashSet<>();
  private boolean haveOtherNumbers;
  private boolean haveFractionsOfProgram;

  PlainTree(State state, TreeClasses classes) {
    this.state = state;
    this.classes = classes;
  }

  private boolean isOneOf(Set<String> names, String className) {
    return classes.simpleName(className).filter(names::contains).isPresent();
  }

  /** Whether it is such a tree. */
  boolean isTree(int identity) {
    return state
            .memory()
            .find(identity)
            .filter(object -> classes.isLater(object) || isOneOf(NODES, object.className()))
            .isPresent()
        && is(identity, false);
  }

  /**
   * The state after the tree was looked at, where it is one that is converted as a text is decoded.
   *
   * @param areNumbersSaid whether it is said of each number what it becomes
   */
  Optional<State> looked(int tree, boolean areNumbersSaid) {
    if (!isTree(tree) || haveFractionsOfProgram || (haveOtherNumbers && !areNumbersSaid)) {
      return Optional.empty();
    }
    State looked = state;
    for (int identity : seen) {
      looked = looked.reading(identity);
    }
    return Optional.of(looked);
  }

  /**
   * Whether an object is one of the parts of such a tree.
   *
   * @param isDecoded whether what it has that nobody has looked at is as a decoder made it
   */
  private boolean is(int identity, boolean isDecoded) {
    HeapObject object = state.memory().object(identity);
    haveOtherNumbers |= AnyTree.isOpenToOtherNumbers(object);
    if (!seen.add(identity) || classes.isLater(object)) {
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
    if (isOneOf(NODES, name)) {
      boolean isMade = TreeNodes.isDecoded(instance);
      boolean isNumber = isOneOf(NUMBERS, name) || (isMade && isOneOf(CONTAINERS, name));
      haveOtherNumbers |= isNumber && !TreeNodes.isNatural(instance);
      haveFractionsOfProgram |= !isMade && isOneOf(FRACTIONS, name);
      boolean isOfProgram = instance.arbitrary() == null;
      boolean isEmpty = !isOneOf(CONTAINERS, name) && instance.fields().isEmpty();
      return (isMade || isOfProgram || isEmpty)
          && instance.fields().values().stream().allMatch(value -> isPart(value, isMade));
    }
    return ModerateNumbers.isOf(name)
        || name.equals(classes.factory())
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
