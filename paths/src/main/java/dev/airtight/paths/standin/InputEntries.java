package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a map of the input, made when the program asks for them. The engine answers the
 * calls itself: no body here ever runs. The keys are Strings.
 */
public abstract class InputEntries {
  abstract int size();

  /** Whether there is an entry of that key. */
  abstract boolean has(@Nullable Object key);

  /** The value of a key that there is. */
  abstract @Nullable Object value(Object key);

  /** The key of the entry at a position of the order of iteration. */
  abstract String keyAt(int position);

  /** The key of some entry, where there is one. */
  abstract String anyKey();
}
