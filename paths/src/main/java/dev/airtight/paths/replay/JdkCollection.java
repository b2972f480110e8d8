package dev.airtight.paths.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collections of the JDK that differ in what they take, refuse, find and throw. */
public enum JdkCollection implements JdkContainer {
  ARRAY_LIST("java.util.ArrayList", ArrayList::new),
  LIST_OF("java.util.List.of", List::copyOf),
  UNMODIFIABLE_LIST(
      "java.util.Collections.unmodifiableList",
      all -> Collections.unmodifiableList(new ArrayList<>(all))),
  AS_LIST("java.util.Arrays.asList", all -> Arrays.asList(all.toArray())),
  COPY_ON_WRITE_LIST("java.util.concurrent.CopyOnWriteArrayList", CopyOnWriteArrayList::new),
  LINKED_LIST("java.util.LinkedList", LinkedList::new),
  ARRAY_DEQUE("java.util.ArrayDeque", ArrayDeque::new),
  LINKED_HASH_SET("java.util.LinkedHashSet", LinkedHashSet::new),
  UNMODIFIABLE_SET(
      "java.util.Collections.unmodifiableSet",
      all -> Collections.unmodifiableSet(new LinkedHashSet<>(all))),
  TREE_SET("java.util.TreeSet", TreeSet::new),
  CASE_INSENSITIVE_SET(
      "java.util.TreeSet with String.CASE_INSENSITIVE_ORDER", JdkCollection::withoutCase),
  IDENTITY_SET("java.util.Collections.newSetFromMap(IdentityHashMap)", JdkCollection::byIdentity);

  private final String words;
  private final transient Function<
          List<@Nullable Object>, ? extends Collection<? extends @Nullable Object>>
      maker;

  JdkCollection(
      String words,
      Function<List<@Nullable Object>, ? extends Collection<? extends @Nullable Object>> maker) {
    this.words = words;
    this.maker = maker;
  }

  @Override
  public String words() {
    return words;
  }

  /**
   * Makes one.
   *
   * @throws RuntimeException if it cannot have such elements
   */
  Collection<? extends @Nullable Object> of(List<@Nullable Object> elements) {
    Collection<? extends @Nullable Object> made = maker.apply(elements);
    if (made.size() != elements.size()) {
      throw new IllegalArgumentException("equal elements: " + elements);
    }
    return made;
  }

  private static Set<String> withoutCase(List<@Nullable Object> elements) {
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    elements.forEach(element -> all.add((String) element));
    return all;
  }

  /** The order of more than one is another one in each run. */
  private static Set<@Nullable Object> byIdentity(List<@Nullable Object> elements) {
    if (elements.size() > 1) {
      throw new IllegalArgumentException("no fixed order: " + elements);
    }
    Set<@Nullable Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(elements);
    return all;
  }
}
