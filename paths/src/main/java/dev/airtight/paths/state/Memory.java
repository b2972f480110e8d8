package dev.airtight.paths.state;

import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Objects and statics. Immutable; what holds them is nobody else's, so that all ask here. */
public final class Memory {
  private final PMap<Integer, HeapObject> heap;
  private final PMap<String, Value> statics;
  private final PMap<String, Initialised> initialised;
  private final PMap<String, PVector<Integer>> enumConstants;
  private final PMap<Integer, Location> origins;
  private final StaticObjects staticObjects;
  private final Aliasing aliasing;
  private final PSet<Integer> sealed;

  private Memory(
      PMap<Integer, HeapObject> heap,
      PMap<String, Value> statics,
      PMap<String, Initialised> initialised,
      PMap<String, PVector<Integer>> enumConstants,
      PMap<Integer, Location> origins,
      StaticObjects staticObjects,
      Aliasing aliasing,
      PSet<Integer> sealed) {
    this.heap = heap;
    this.statics = statics;
    this.initialised = initialised;
    this.enumConstants = enumConstants;
    this.origins = origins;
    this.staticObjects = staticObjects;
    this.aliasing = aliasing;
    this.sealed = sealed;
  }

  /** How far the initialisation of a class is. */
  private enum Initialised {
    RUNNING,
    FOLLOWED,
    /** What its static fields hold is read off a real JVM. */
    BY_JVM,
    /** It threw (JVMS 5.5, step 5). */
    FAILED
  }

  public static Memory empty() {
    return new Memory(
        IntTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        IntTreePMap.empty(),
        StaticObjects.NONE,
        Aliasing.NONE,
        HashTreePSet.empty());
  }

  /** The identities of objects of both that are not the same in the other one. */
  public Set<Integer> changedBeside(Memory other) {
    Set<Integer> changed = new TreeSet<>();
    if (heap != other.heap) {
      WorkBudget.charge(Work.HEAP, heap.size());
      for (Map.Entry<Integer, HeapObject> each : heap.entrySet()) {
        HeapObject there = other.heap.get(each.getKey());
        if (there != null && there != each.getValue() && !there.equals(each.getValue())) {
          changed.add(each.getKey());
        }
      }
    }
    return changed;
  }

  /** The static fields that have another value in the other one. */
  public Set<String> staticsUnlike(Memory other) {
    Set<String> unlike = new TreeSet<>(statics.keySet());
    unlike.addAll(other.statics.keySet());
    unlike.removeIf(key -> Objects.equals(statics.get(key), other.statics.get(key)));
    return unlike;
  }

  /**
   * That of a path that is one of two, with all objects of both; their classes are {@linkplain
   * #hasClassesOf the same}.
   *
   * @param objects what stands for those that differ, and more
   * @param fields what static fields hold that differ
   */
  public Memory joined(Memory other, Map<Integer, HeapObject> objects, Map<String, Value> fields) {
    PMap<Integer, HeapObject> all = heap;
    if (heap != other.heap) {
      for (Map.Entry<Integer, HeapObject> each : other.heap.entrySet()) {
        all = heap.containsKey(each.getKey()) ? all : all.plus(each.getKey(), each.getValue());
      }
    }
    PSet<Integer> nobodyChanges = sealed;
    for (int identity : sealed) {
      boolean isChanged = other.heap.containsKey(identity) && !other.sealed.contains(identity);
      nobodyChanges = isChanged ? nobodyChanges.minus(identity) : nobodyChanges;
    }
    for (int identity : other.sealed) {
      nobodyChanges = heap.containsKey(identity) ? nobodyChanges : nobodyChanges.plus(identity);
    }
    return new Memory(
        all.plusAll(objects),
        statics.plusAll(fields),
        initialised,
        enumConstants,
        other.origins.plusAll(origins),
        staticObjects.joined(other.staticObjects),
        aliasing.joined(other.aliasing),
        nobodyChanges);
  }

  /**
   * With what initialisers left that ran in a memory of their own.
   *
   * @return empty where they would not find here what they found there: a class that is initialised
   *     otherwise, or something that was changed since
   */
  public Optional<Memory> withLeft(Memory left) {
    boolean isAsLeft =
        left.initialised.entrySet().stream().allMatch(each -> isAs(left, each.getKey()))
            && left.statics.entrySet().stream()
                .allMatch(each -> hasOrLacks(statics.get(each.getKey()), each.getValue()))
            && left.heap.entrySet().stream()
                .allMatch(each -> hasOrLacks(heap.get(each.getKey()), each.getValue()));
    if (!isAsLeft) {
      return Optional.empty();
    }
    WorkBudget.charge(Work.HEAP, left.heap.size());
    return Optional.of(
        new Memory(
            heap.plusAll(left.heap),
            statics.plusAll(left.statics),
            initialised.plusAll(left.initialised),
            enumConstants.plusAll(left.enumConstants),
            origins.plusAll(left.origins),
            staticObjects.joined(left.staticObjects),
            aliasing.joined(left.aliasing),
            sealed.plusAll(left.sealed)));
  }

  private static boolean hasOrLacks(@Nullable Object here, Object there) {
    return here == null || here.equals(there);
  }

  /** Whether a class is as it was left elsewhere, or may still become so. */
  private boolean isAs(Memory left, String className) {
    Initialised here = initialised.get(className);
    return here == null
        ? !staticObjects.world().loaded().contains(className)
        : here == left.initialised.get(className)
            && constantsOf(className).equals(left.constantsOf(className))
            && left.statics.keySet().stream()
                .filter(key -> key.substring(0, key.lastIndexOf('.')).equals(className))
                .allMatch(statics::containsKey);
  }

  /** The identities of all objects. */
  public Set<Integer> identities() {
    return heap.keySet();
  }

  /** What a reference that is not null leads to. */
  public HeapObject object(int identity) {
    HeapObject object = heap.get(identity);
    if (object == null) {
      throw new IllegalStateException("no object " + identity + " in the heap");
    }
    return object;
  }

  /** What an identity leads to; empty for that of null, and for an object not made yet. */
  public Optional<HeapObject> find(int identity) {
    return Optional.ofNullable(heap.get(identity));
  }

  /** For {@link State}, which says what became of the object. */
  Memory withObject(int identity, HeapObject object) {
    WorkBudget.charge(Work.HEAP, 1);
    return new Memory(
        heap.plus(identity, object),
        statics,
        initialised,
        enumConstants,
        origins,
        staticObjects,
        aliasing,
        sealed);
  }

  /** The value of a static field {@code class.name}; null where it has its default value. */
  public @Nullable Value staticField(String key) {
    return statics.get(key);
  }

  /** What the static fields hold that are known by now. */
  public Collection<Value> inStatics() {
    return statics.values();
  }

  /** Whether a static field refers to an object. */
  public boolean isInStatics(int identity) {
    return statics.values().stream()
        .anyMatch(value -> value instanceof Reference reference && reference.object() == identity);
  }

  /** The static fields that had been written before and have another value now. */
  public Set<String> staticsChangedSince(Memory before) {
    Set<String> changed = new TreeSet<>(before.statics.keySet());
    changed.removeIf(key -> Objects.equals(before.statics.get(key), statics.get(key)));
    return changed;
  }

  /** Whether the same classes are initialised, in the same way. */
  public boolean hasClassesOf(Memory other) {
    return initialised.equals(other.initialised)
        && enumConstants.equals(other.enumConstants)
        && staticObjects.unsettled().equals(other.staticObjects.unsettled())
        && staticObjects.world().equals(other.staticObjects.world());
  }

  /** Classes that were not initialised before, or not yet. */
  public Set<String> initialisedSince(Memory before) {
    Set<String> since = new TreeSet<>(initialised.keySet());
    since.removeIf(name -> initialised.get(name) == before.initialised.get(name));
    return since;
  }

  /** The static fields that have a value now and had none before. */
  public Set<String> staticsBeside(Memory before) {
    Set<String> added = new TreeSet<>(statics.keySet());
    added.removeAll(before.statics.keySet());
    return added;
  }

  public Memory withStatic(String key, Value value) {
    return new Memory(
        heap,
        statics.plus(key, value),
        initialised,
        enumConstants,
        origins,
        staticObjects,
        aliasing,
        sealed);
  }

  /** Whether the initialisation of a class has begun (JVMS 5.5), or ended in whichever way. */
  public boolean hasBegunInitialising(String className) {
    return initialised.containsKey(className);
  }

  /** Whether the initialisation of a class is complete. */
  public boolean isInitialised(String className) {
    Initialised progress = initialised.get(className);
    return progress == Initialised.FOLLOWED || progress == Initialised.BY_JVM;
  }

  /** Whether a real JVM has initialised a class, as its initialiser could not be followed. */
  public boolean isInitialisedByJvm(String className) {
    return initialised.get(className) == Initialised.BY_JVM;
  }

  /** Whether the initialisation of a class has ended by an exception. */
  public boolean isErroneous(String className) {
    return initialised.get(className) == Initialised.FAILED;
  }

  /** The classes whose initialisation goes on. */
  public List<String> beingInitialised() {
    return initialised.entrySet().stream()
        .filter(entry -> entry.getValue() == Initialised.RUNNING)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The initialisation of a class begins. */
  public Memory initialising(String className) {
    return withInitialised(className, Initialised.RUNNING);
  }

  /** The initialisation of a class is complete. */
  public Memory initialised(String className) {
    return withInitialised(className, Initialised.FOLLOWED);
  }

  /** See {@link #isInitialisedByJvm}. */
  public Memory initialisedByJvm(String className) {
    return withInitialised(className, Initialised.BY_JVM);
  }

  /** See {@link #isErroneous}. */
  public Memory erroneous(String className) {
    return withInitialised(className, Initialised.FAILED);
  }

  private Memory withInitialised(String className, Initialised progress) {
    return new Memory(
        heap,
        statics,
        initialised.plus(className, progress),
        enumConstants,
        origins,
        staticObjects,
        aliasing,
        sealed);
  }

  /** The constants of an enum by ordinal; empty before its class is initialised. */
  public PVector<Integer> constantsOf(String className) {
    return enumConstants.getOrDefault(className, TreePVector.empty());
  }

  /** Whether an object is a constant of an enum that the enum's own initialiser made. */
  public boolean isEnumConstant(int identity) {
    return enumConstants.values().stream().anyMatch(all -> all.contains(identity));
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
        aliasing,
        sealed);
  }

  /** Where an exception was made, as far as it is known. */
  public @Nullable Location originOf(int exception) {
    return origins.get(exception);
  }

  public Memory withOrigin(int exception, Location origin) {
    return new Memory(
        heap,
        statics,
        initialised,
        enumConstants,
        origins.plus(exception, origin),
        staticObjects,
        aliasing,
        sealed);
  }

  /** What static initialisers left behind. */
  public StaticObjects staticObjects() {
    return staticObjects;
  }

  public Memory withStaticObjects(StaticObjects newStaticObjects) {
    return new Memory(
        heap, statics, initialised, enumConstants, origins, newStaticObjects, aliasing, sealed);
  }

  /** What was done by which it shows whether two arguments are one object. */
  public Aliasing aliasing() {
    return aliasing;
  }

  public Memory withAliasing(Aliasing newAliasing) {
    return new Memory(
        heap, statics, initialised, enumConstants, origins, staticObjects, newAliasing, sealed);
  }

  /**
   * Whether only unmodifiable collections lead to an object, so that nobody changes it any more.
   */
  public boolean isSealed(int identity) {
    return sealed.contains(identity);
  }

  /** See {@link #isSealed}. */
  public Memory withSealed(Set<Integer> identities) {
    return new Memory(
        heap,
        statics,
        initialised,
        enumConstants,
        origins,
        staticObjects,
        aliasing,
        sealed.plusAll(identities));
  }
}
