package dev.airtight.paths.state;

import dev.airtight.paths.value.Value;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Objects and statics.
 *
 * @param heap objects by identity
 * @param statics static fields by {@code class.name}; a missing one has its default value
 * @param initialised classes whose initialisation has begun (JVMS 5.5), by whether it is complete
 * @param enumConstants the identities of an enum's constants by ordinal, as its initialiser made
 *     them
 * @param origins where exceptions were made
 * @param staticObjects what static initialisers left behind
 * @param aliasing what was done by which it shows whether two arguments are one object
 */
public record Memory(
    PMap<Integer, HeapObject> heap,
    PMap<String, Value> statics,
    PMap<String, Boolean> initialised,
    PMap<String, PVector<Integer>> enumConstants,
    PMap<Integer, Location> origins,
    StaticObjects staticObjects,
    Aliasing aliasing) {

  public static Memory empty() {
    return new Memory(
        IntTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        IntTreePMap.empty(),
        StaticObjects.NONE,
        Aliasing.NONE);
  }

  public HeapObject object(int identity) {
    HeapObject object = heap.get(identity);
    if (object == null) {
      throw new IllegalStateException("no object " + identity + " in the heap");
    }
    return object;
  }

  public Memory withObject(int identity, HeapObject object) {
    WorkBudget.charge(Work.HEAP, 1);
    return new Memory(
        heap.plus(identity, object),
        statics,
        initialised,
        enumConstants,
        origins,
        staticObjects,
        aliasing);
  }

  public @Nullable Value staticField(String key) {
    return statics.get(key);
  }

  public Memory withStatic(String key, Value value) {
    return new Memory(
        heap,
        statics.plus(key, value),
        initialised,
        enumConstants,
        origins,
        staticObjects,
        aliasing);
  }

  public Memory withInitialised(String className, boolean complete) {
    return new Memory(
        heap,
        statics,
        initialised.plus(className, complete),
        enumConstants,
        origins,
        staticObjects,
        aliasing);
  }

  /** The constants of an enum by ordinal; empty before its class is initialised. */
  public PVector<Integer> constantsOf(String className) {
    return enumConstants.getOrDefault(className, TreePVector.empty());
  }

  /** Notes the next constant of an enum: constants are made in the order of their ordinals. */
  public Memory withEnumConstant(String className, int object) {
    PVector<Integer> all = constantsOf(className).plus(object);
    return new Memory(
        heap,
        statics,
        initialised,
        enumConstants.plus(className, all),
        origins,
        staticObjects,
        aliasing);
  }

  public Memory withOrigin(int exception, Location origin) {
    return new Memory(
        heap,
        statics,
        initialised,
        enumConstants,
        origins.plus(exception, origin),
        staticObjects,
        aliasing);
  }

  public Memory withStaticObjects(StaticObjects newStaticObjects) {
    return new Memory(
        heap, statics, initialised, enumConstants, origins, newStaticObjects, aliasing);
  }

  public Memory withAliasing(Aliasing newAliasing) {
    return new Memory(
        heap, statics, initialised, enumConstants, origins, staticObjects, newAliasing);
  }
}
