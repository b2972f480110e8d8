package dev.airtight.paths.state;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What a path did by which it shows whether two arguments are one object.
 *
 * @param arguments the identities of the arguments, all taken to be different objects
 * @param changed objects that were changed
 * @param compared arguments of which it was asked whether they are the same
 */
public record Aliasing(PSet<Integer> arguments, PSet<Integer> changed, PSet<Pair> compared) {
  public static final Aliasing NONE =
      new Aliasing(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

  /** Two identities. */
  public record Pair(int one, int other) {}

  /** What two paths did. */
  Aliasing joined(Aliasing other) {
    return new Aliasing(
        arguments.plusAll(other.arguments),
        changed.plusAll(other.changed),
        compared.plusAll(other.compared));
  }

  public Aliasing withArgument(int identity) {
    return new Aliasing(arguments.plus(identity), changed, compared);
  }

  public Aliasing withChanged(int identity) {
    return changed.contains(identity)
        ? this
        : new Aliasing(arguments, changed.plus(identity), compared);
  }

  public Aliasing withCompared(int one, int other) {
    return new Aliasing(arguments, changed, compared.plus(new Pair(one, other)));
  }
}
