package dev.airtight.paths.input;

import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

/**
 * What a path takes the classes of a caller's collections to be.
 *
 * @param types the collections whose class matters on the path, by the id of their elements or
 *     entries, with the interface that they have
 * @param memberships of what else they, or lists that are parts of them, are taken to be
 */
public record OpenClasses(
    PMap<Integer, CollectionType> types, PMap<Question, Boolean> memberships) {

  /** That of a path that does not depend on any. */
  public static final OpenClasses NONE = new OpenClasses(IntTreePMap.empty(), HashTreePMap.empty());

  /**
   * Whether an object is of a type.
   *
   * @param object its identity
   * @param type a descriptor
   */
  public record Question(int object, String type) {}

  public OpenClasses withType(int id, CollectionType type) {
    return new OpenClasses(types.plus(id, type), memberships);
  }

  public OpenClasses withMembership(Question question, boolean answer) {
    return new OpenClasses(types, memberships.plus(question, answer));
  }
}
