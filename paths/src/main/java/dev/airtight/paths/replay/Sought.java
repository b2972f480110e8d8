package dev.airtight.paths.replay;

import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.DependencyLog;
import java.io.Serializable;
import java.util.Set;

/**
 * What a JVM looked for on the class path.
 *
 * @param loaded internal names of the classes that it found
 * @param missed internal names of the classes that it did not find
 * @param resources names of the files, found or not
 * @param isElsewhere whether some were found beside the class path: where the manifest of a jar
 *     names other jars
 */
record Sought(Set<String> loaded, Set<String> missed, Set<String> resources, boolean isElsewhere)
    implements Serializable {
  static final Sought NOTHING = new Sought(Set.of(), Set.of(), Set.of(), false);

  Sought {
    loaded = Set.copyOf(loaded);
    missed = Set.copyOf(missed);
    resources = Set.copyOf(resources);
  }

  /** Notes all of it. */
  void note(DependencyLog log) {
    if (equals(NOTHING)) {
      return;
    }
    log.addAll(Dependency.Kind.LOADED, loaded);
    log.addAll(Dependency.Kind.MISSED, missed);
    log.addAll(Dependency.Kind.RESOURCE, resources);
    log.add(new Dependency(Dependency.Kind.FILES, ""));
    if (isElsewhere) {
      log.addChance();
    }
  }
}
