package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;

/**
 * Which objects only an object of the JDK has, so that whoever has that one cannot change them past
 * it.
 *
 * @param wrapsItsOwn whether nobody else has what an unmodifiable collection wraps
 */
record InnerObjects(Machine machine, Memory memory, boolean wrapsItsOwn) {
  /** Collections whose fields are the elements themselves. */
  private static final List<String> SINGLE =
      List.of(
          "java/util/ImmutableCollections$List12",
          "java/util/ImmutableCollections$Set12",
          "java/util/ImmutableCollections$Map1",
          "java/util/Collections$Singleton");

  private static final List<String> WRAPPERS =
      List.of(
          "java/util/Collections$Unmodifiable",
          "java/util/ImmutableCollections$SetN",
          "java/util/ImmutableCollections$MapN");

  /** What a HashMap, Set.of or Map.of keeps its entries in. */
  private static final String TABLE = StandInNames.HOME + "HashMapTable";

  private static final String ENTRY = "java/util/Map$Entry";

  private static final String NEXT = "java/util/HashMap$Node.after";

  private static final String UNMODIFIABLE = "java/util/Collections$Unmodifiable";

  /**
   * What an object of the JDK does not hand out: the arrays of collections, and what is wrapped.
   */
  boolean isPartOf(String owner, Value part) {
    if (!(part instanceof Reference reference)
        || reference.isNull().isTrue()
        || !machine.classPath().load(owner).isPlatform()) {
      return false;
    }
    HeapObject object = memory.object(reference.object());
    if (object instanceof HeapObject.Array) {
      return owner.startsWith("java/math/")
          || owner.equals(TABLE)
          || (isCollection(owner) && SINGLE.stream().noneMatch(owner::startsWith));
    }
    if (object instanceof HeapObject.Instance table && table.className().equals(TABLE)) {
      return true;
    }
    return (wrapsItsOwn || !owner.startsWith(UNMODIFIABLE))
        && object instanceof HeapObject.Instance wrapped
        && WRAPPERS.stream().anyMatch(owner::startsWith)
        && machine.classPath().load(wrapped.className()).isPlatform()
        && isCollection(wrapped.className());
  }

  /** Whether it is a collection or map of the JDK, known by now. */
  boolean isCollection(Value value) {
    return value instanceof Reference reference
        && !reference.isNull().isTrue()
        && memory.object(reference.object()) instanceof HeapObject.Instance instance
        && machine.classPath().load(instance.className()).isPlatform()
        && isCollection(instance.className());
  }

  private boolean isCollection(String className) {
    return machine.isInstance(className, "java/util/Collection")
        || machine.isInstance(className, "java/util/Map");
  }

  /** Whether a field is the one by which an entry of a table of the JDK has the next one. */
  boolean isNextNode(String field) {
    return field.equals(NEXT);
  }

  /** Whether an array of the JDK is one of the entries of a table, which are the table's own. */
  boolean isOfNodes(HeapObject.Array array) {
    TypeDescriptor element = new TypeDescriptor(array.elementDescriptor());
    return element.isReference()
        && !element.isArray()
        && machine.classPath().load(element.internalName()).isPlatform()
        && machine.isInstance(element.internalName(), ENTRY)
        && !element.internalName().equals(ENTRY);
  }
}
