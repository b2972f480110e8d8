package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassOutline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of the application extend or implement a type. All class files are looked at, when
 * first asked. Safe for use by several threads.
 */
public final class Implementations {
  private final ClassPath classPath;
  private @Nullable Map<String, List<ClassOutline>> direct;
  private boolean isComplete;
  private Set<String> madeByLambdas = Set.of();
  private List<String> producers = List.of();

  Implementations(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * What there is of a type.
   *
   * @param classes internal names of those that have objects
   * @param open internal names of the interfaces below the type, which may have other objects
   * @param byLambdas whether lambdas implement it
   */
  public record Of(List<String> classes, List<String> open, boolean byLambdas) {}

  /** All that implements a type; empty where some class file cannot be read. */
  public synchronized Optional<Of> of(String type) {
    Map<String, List<ClassOutline>> below = direct();
    if (!isComplete) {
      return Optional.empty();
    }
    Set<String> seen = new LinkedHashSet<>();
    List<String> classes = new ArrayList<>();
    List<String> open = new ArrayList<>();
    boolean byLambdas = madeByLambdas.contains(type);
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      for (ClassOutline each : below.getOrDefault(next.removeFirst(), List.of())) {
        if (seen.add(each.name())) {
          next.add(each.name());
          byLambdas |= madeByLambdas.contains(each.name());
          if (each.hasObjects()) {
            classes.add(each.name());
          } else if (each.isInterface()) {
            open.add(each.name());
          }
        }
      }
    }
    return Optional.of(new Of(classes, open, byLambdas));
  }

  /** Internal names of classes of which a container may ask a method for objects. */
  public synchronized List<String> producers() {
    direct();
    return producers;
  }

  private Map<String, List<ClassOutline>> direct() {
    Map<String, List<ClassOutline>> known = direct;
    if (known == null) {
      Optional<List<ClassOutline>> all = classPath.outlines();
      isComplete = all.isPresent();
      Map<String, List<ClassOutline>> made = new LinkedHashMap<>();
      Set<String> lambdas = new LinkedHashSet<>();
      List<String> producing = new ArrayList<>();
      for (ClassOutline each : all.orElse(List.of())) {
        Stream.concat(Stream.ofNullable(each.superName()), each.interfaces().stream())
            .forEach(above -> made.computeIfAbsent(above, unused -> new ArrayList<>()).add(each));
        lambdas.addAll(each.madeByLambdas());
        if (each.mayHaveProducers()) {
          producing.add(each.name());
        }
      }
      madeByLambdas = lambdas;
      producers = producing;
      direct = made;
      known = made;
    }
    return known;
  }
}
