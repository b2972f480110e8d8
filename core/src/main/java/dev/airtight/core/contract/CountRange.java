package dev.airtight.core.contract;

import org.jspecify.annotations.Nullable;

/**
 * A {@code length LO..HI} restriction of a string, counted in Unicode code points, or a {@code size
 * LO..HI} restriction of a list or map, counted in elements.
 *
 * @param minimum 0 or more; 0 when that end is open
 * @param maximum the largest allowed count, or null when that end is open
 */
public record CountRange(int minimum, @Nullable Integer maximum, Clause clause) {

  public boolean contains(int count) {
    return minimum <= count && (maximum == null || count <= maximum);
  }
}
