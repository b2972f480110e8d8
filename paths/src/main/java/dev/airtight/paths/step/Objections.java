package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.state.State;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the selected method must not run on an object that may be of more classes than its own. */
final class Objections {
  private static final String SPLITERATOR = "java/util/Spliterator";

  /**
   * What a spliterator says of its source, which may be any collection of a caller. Those of
   * stand-ins know theirs.
   */
  private static final Set<String> OF_SOURCE =
      Set.of(
          "characteristics",
          "estimateSize",
          "getComparator",
          "getExactSizeIfKnown",
          "hasCharacteristics");

  private final Hierarchy hierarchy;
  private final InheritedMethods inherited;

  Objections(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.inherited = new InheritedMethods(hierarchy);
  }

  /** Null where it may run. */
  @Nullable String objection(State state, String receiver, JavaMethod method) {
    return isOfSource(receiver, method) && !isPlatform(state.running().method().owner())
        ? "what a spliterator of the JDK says of its source is not modelled"
        : inherited.objection(receiver, method);
  }

  private boolean isOfSource(String receiver, JavaMethod method) {
    return OF_SOURCE.contains(method.name())
        && hierarchy.isSubclass(receiver, SPLITERATOR)
        && hierarchy.classPath().load(receiver).origin() == ClassOrigin.PLATFORM;
  }

  private boolean isPlatform(String className) {
    return hierarchy.classPath().load(className).isPlatform();
  }
}
