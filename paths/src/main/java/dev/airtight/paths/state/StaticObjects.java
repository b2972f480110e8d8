package dev.airtight.paths.state;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the static initialisers of the application left behind, which all calls share.
 *
 * @param unsettled classes that are initialised, but only as a part of the initialisation of
 *     another one that still goes on
 * @param objects by identity
 * @param read static fields, as messages show them, from which the path has read what earlier calls
 *     may have put there
 * @param world of the classes that a JVM has initialised
 */
public record StaticObjects(
    PSet<String> unsettled, PMap<Integer, Origin> objects, PSet<String> read, JvmWorld world) {
  public static final StaticObjects NONE =
      new StaticObjects(
          HashTreePSet.empty(), HashTreePMap.empty(), HashTreePSet.empty(), JvmWorld.EMPTY);

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

  /** What two paths have seen of the same initialisers. */
  StaticObjects joined(StaticObjects other) {
    PMap<Integer, Origin> all = objects;
    for (var each : other.objects.entrySet()) {
      Origin known = all.get(each.getKey());
      boolean isMore = known == null || known.kind().compareTo(each.getValue().kind()) < 0;
      all = isMore ? all.plus(each.getKey(), each.getValue()) : all;
    }
    return new StaticObjects(unsettled, all, read.plusAll(other.read), world);
  }

  public StaticObjects withUnsettled(String className) {
    return new StaticObjects(unsettled.plus(className), objects, read, world);
  }

  public StaticObjects settled(PMap<Integer, Origin> found) {
    return new StaticObjects(HashTreePSet.empty(), found, read, world);
  }

  public StaticObjects withObject(int identity, Origin origin) {
    return new StaticObjects(unsettled, objects.plus(identity, origin), read, world);
  }

  public StaticObjects withObjects(PMap<Integer, Origin> found) {
    return new StaticObjects(unsettled, found, read, world);
  }

  public StaticObjects withWorld(JvmWorld newWorld) {
    return new StaticObjects(unsettled, objects, read, newWorld);
  }

  public StaticObjects withRead(String field) {
    return new StaticObjects(unsettled, objects, read.plus(field), world);
  }
}
