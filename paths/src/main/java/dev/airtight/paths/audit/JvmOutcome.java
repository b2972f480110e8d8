package dev.airtight.paths.audit;

import org.jspecify.annotations.Nullable;

/**
 * How a call ended on the JVM.
 *
 * @param words in the words of {@link OutcomeWords}
 * @param result what it returned; null where it returned null, nothing, or threw
 */
record JvmOutcome(String words, @Nullable Object result) {
  @Override
  public String toString() {
    return words;
  }
}
