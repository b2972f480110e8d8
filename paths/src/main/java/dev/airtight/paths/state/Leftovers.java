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
 */
public record Leftovers(
    PSet<String> unsettled, PMap<Integer, Leftover> objects, PSet<String> read) {
  public static final Leftovers NONE =
      new Leftovers(HashTreePSet.empty(), HashTreePMap.empty(), HashTreePSet.empty());

  /**
   * An object that a static field leads to.
   *
   * @param field the field, as messages show it
   */
  public record Leftover(String field, Kind kind) {}

  /** What may have become of it since. */
  public enum Kind {
    /** It never changes. */
    FIXED,
    /** Whoever has it can change it. */
    CHANGEABLE,
    /** The field may refer to another object by now. */
    REPLACED
  }

  public Leftovers withUnsettled(String className) {
    return new Leftovers(unsettled.plus(className), objects, read);
  }

  public Leftovers settled(PMap<Integer, Leftover> found) {
    return new Leftovers(HashTreePSet.empty(), found, read);
  }

  public Leftovers withObject(int identity, Leftover leftover) {
    return new Leftovers(unsettled, objects.plus(identity, leftover), read);
  }

  public Leftovers withRead(String field) {
    return new Leftovers(unsettled, objects, read.plus(field));
  }
}
