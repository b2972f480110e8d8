package dev.airtight.paths.state;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the static initialisers of the application left behind, which all calls share.
 *
 * @param unsettled classes that are initialised, but only as a part of the initialisation of
 *     another one that still goes on
 * @param objects by identity
 * @param read static fields, as messages show them, from which the path has read what earlier calls
 *     may have put there
 */
public record StaticObjects(
    PSet<String> unsettled,
    PMap<Integer, Origin> objects,
    PSet<String> read,
    PVector<String> byJvm) {
  public static final StaticObjects NONE =
      new StaticObjects(
          HashTreePSet.empty(), HashTreePMap.empty(), HashTreePSet.empty(), TreePVector.empty());

  /**
   * An object that a static field leads to.
   *
   * @param field the field, as messages show it
   */
  public record Origin(String field, Kind kind) {}

  /** What may have become of it since. */
  public enum Kind {
    /** It never changes. */
    FIXED,
    /** Whoever has it can change it. */
    CHANGEABLE,
    /** The field may refer to another object by now. */
    REPLACED
  }

  public StaticObjects withUnsettled(String className) {
    return new StaticObjects(unsettled.plus(className), objects, read, byJvm);
  }

  public StaticObjects settled(PMap<Integer, Origin> found) {
    return new StaticObjects(HashTreePSet.empty(), found, read, byJvm);
  }

  public StaticObjects withObject(int identity, Origin origin) {
    return new StaticObjects(unsettled, objects.plus(identity, origin), read, byJvm);
  }

  public StaticObjects withObjects(PMap<Integer, Origin> found) {
    return new StaticObjects(unsettled, found, read, byJvm);
  }

  /** A JVM has initialised another class of the application, after those before. */
  public StaticObjects withByJvm(String className) {
    return new StaticObjects(unsettled, objects, read, byJvm.plus(className));
  }

  public StaticObjects withRead(String field) {
    return new StaticObjects(unsettled, objects, read.plus(field), byJvm);
  }
}
