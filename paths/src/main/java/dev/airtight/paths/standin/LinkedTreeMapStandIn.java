package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gson's {@code LinkedTreeMap}: it finds keys by comparing them and iterates in the order in which
 * they were put. Of keys that are Strings, a {@code LinkedHashMap} does the same; of others, most
 * is undecided.
 */
public final class LinkedTreeMapStandIn<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap<K, V> implements Serializable {
  private static final long serialVersionUID = 1;

  private final boolean refusesNullValues;

  /** Whether there are keys, all of one class that is not String; the engine says so. */
  private boolean isOfOtherKeys;

  /** Its keys are never null. */
  private final LinkedHashMap<K, V> held;

  public LinkedTreeMapStandIn() {
    this(true);
  }

  public LinkedTreeMapStandIn(boolean allowNullValues) {
    this.refusesNullValues = !allowNullValues;
    this.held = new LinkedHashMap<>();
  }

  private LinkedHashMap<K, V> ofTexts() {
    if (isOfOtherKeys) {
      throw Engine.unknown("what is in a LinkedTreeMap whose keys are no texts");
    }
    return held;
  }

  /** A String is not comparable to other keys, and so is not found. */
  private boolean isNone(@Nullable Object key) {
    return key == null || (isOfOtherKeys && key instanceof String);
  }

  @Override
  public int size() {
    return ofTexts().size();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return isNone(key) ? null : ofTexts().get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return !isNone(key) && ofTexts().containsKey(key);
  }

  @Override
  public @Nullable V put(K key, V value) {
    if (key == null) {
      throw new NullPointerException("key == null");
    }
    if (value == null && refusesNullValues) {
      throw new NullPointerException("value == null");
    }
    if (!(key instanceof String)) {
      throw Engine.unknown("how a LinkedTreeMap compares keys that are no texts");
    }
    return ofTexts().put(key, value);
  }

  @Override
  public void clear() {
    ofTexts().clear();
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return isNone(key) ? null : ofTexts().remove(key);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    Set<Map.Entry<K, V>> entries = ofTexts().entrySet();
    return refusesNullValues ? new LinkedTreeMapEntries<>(entries) : entries;
  }

  @Override
  public Set<K> keySet() {
    return ofTexts().keySet();
  }
}
