package dev.airtight.paths.state;

import java.util.Collection;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a JVM has initialised in the name of a path: the world that static fields of such classes
 * are read from. Class names are internal names.
 *
 * @param order the classes of the application that it was asked to initialise, one after the other
 * @param loaded those that it has loaded on the way, but that are not initialised: they may not
 *     have begun, or have failed
 * @param isLeft whether the path has assigned a static field of one of its classes since, so that
 *     what is initialised next would find another value than in this world
 */
public record JvmWorld(PVector<String> order, PSet<String> loaded, boolean isLeft) {
  public static final JvmWorld EMPTY =
      new JvmWorld(TreePVector.empty(), HashTreePSet.empty(), false);

  /** After another class was initialised. */
  public JvmWorld then(String className, Collection<String> newlyLoaded) {
    return new JvmWorld(order.plus(className), HashTreePSet.from(newlyLoaded), isLeft);
  }

  /** After the path has assigned a static field. */
  public JvmWorld left() {
    return new JvmWorld(order, loaded, true);
  }
}
