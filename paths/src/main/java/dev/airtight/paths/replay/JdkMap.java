package dev.airtight.paths.replay;

import java.util.Collections;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps of the JDK that differ in what they take, refuse, find and throw. */
public enum JdkMap implements JdkContainer {
  LINKED_HASH_MAP("java.util.LinkedHashMap", LinkedHashMap::new),
  UNMODIFIABLE_MAP("java.util.Collections.unmodifiableMap", Collections::unmodifiableMap),
  TREE_MAP("java.util.TreeMap", TreeMap::new),
  CASE_INSENSITIVE_MAP("java.util.TreeMap with String.CASE_INSENSITIVE_ORDER", JdkMap::withoutCase),
  IDENTITY_MAP("java.util.IdentityHashMap", JdkMap::byIdentity),
  HASHTABLE("java.util.Hashtable", Hashtable::new);

  private final String words;
  private final transient Function<
          Map<@Nullable Object, @Nullable Object>,
          ? extends Map<? extends @Nullable Object, ? extends @Nullable Object>>
      maker;

  JdkMap(
      String words,
      Function<
              Map<@Nullable Object, @Nullable Object>,
              ? extends Map<? extends @Nullable Object, ? extends @Nullable Object>>
          maker) {
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
   * @throws RuntimeException if it cannot have such entries
   */
  Map<? extends @Nullable Object, ? extends @Nullable Object> of(
      Map<@Nullable Object, @Nullable Object> entries) {
    Map<? extends @Nullable Object, ? extends @Nullable Object> made = maker.apply(entries);
    if (made.size() != entries.size()) {
      throw new IllegalArgumentException("equal keys: " + entries);
    }
    return made;
  }

  private static Map<String, @Nullable Object> withoutCase(
      Map<@Nullable Object, @Nullable Object> entries) {
    Map<String, @Nullable Object> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    entries.forEach((key, value) -> all.put((String) key, value));
    return all;
  }

  /** The order of more than one is another one in each run. */
  private static Map<@Nullable Object, @Nullable Object> byIdentity(
      Map<@Nullable Object, @Nullable Object> entries) {
    if (entries.size() > 1) {
      throw new IllegalArgumentException("no fixed order: " + entries);
    }
    return new IdentityHashMap<>(entries);
  }
}
