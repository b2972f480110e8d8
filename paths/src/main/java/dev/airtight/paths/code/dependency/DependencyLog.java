package dev.airtight.paths.code.dependency;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What one verdict depends on, noted while it is worked out. Safe for use by several threads. */
public final class DependencyLog {
  private final Set<Dependency> noted = ConcurrentHashMap.newKeySet();
  private volatile boolean isOfChance;

  /** Notes one. */
  public void add(Dependency dependency) {
    noted.add(dependency);
  }

  /** Notes several of a kind. */
  public void addAll(Dependency.Kind kind, Collection<String> names) {
    names.forEach(name -> add(new Dependency(kind, name)));
  }

  /** Notes all that another one has. */
  public void addAll(DependencyLog other) {
    noted.addAll(other.noted);
    isOfChance |= other.isOfChance;
  }

  /** The names of a kind that were noted so far. */
  public List<String> names(Dependency.Kind kind) {
    return all().stream().filter(each -> each.kind() == kind).map(Dependency::name).toList();
  }

  /** Notes that the verdict depends on something that may be otherwise next time: on a clock. */
  public void addChance() {
    isOfChance = true;
  }

  /** Whether the verdict may be another one although nothing that is noted changed. */
  public boolean isOfChance() {
    return isOfChance;
  }

  /** All that was noted so far, in order. */
  public List<Dependency> all() {
    return List.copyOf(new TreeSet<>(noted));
  }
}
