package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/**
 * How a set or map of a caller compares: by {@code equals}, or in a way of its own, such as by
 * identity or without regard to case, of which only this is known: what it has it finds, and what
 * it was asked for it answers in the same way again.
 */
final class CallerComparison {
  private static final int BY_EQUALS = 1;
  private static final int IN_ITS_OWN_WAY = 2;
  private static final int FIRST_ROOM = 4;
  private final Object collection;
  private int way;
  private @Nullable Object[] asked = new @Nullable Object[FIRST_ROOM];
  private @Nullable Object[] answers = new @Nullable Object[FIRST_ROOM];
  private int count;

  CallerComparison(Object collection) {
    this.collection = collection;
  }

  boolean isByEquals() {
    if (way == 0) {
      way = Engine.classDecides(collection) ? IN_ITS_OWN_WAY : BY_EQUALS;
    }
    return way == BY_EQUALS;
  }

  boolean wasAsked(Object key) {
    return Engine.isAmong(key, asked);
  }

  @Nullable Object answer(Object key) {
    int i = 0;
    while (!Engine.isSame(key, asked[i])) {
      i++;
    }
    return answers[i];
  }

  void remember(Object key, @Nullable Object answer) {
    if (count == asked.length) {
      asked = longer(asked);
      answers = longer(answers);
    }
    asked[count] = key;
    answers[count] = answer;
    count++;
  }

  private static @Nullable Object[] longer(@Nullable Object[] array) {
    @Nullable Object[] longer = new @Nullable Object[2 * array.length];
    for (int i = 0; i < array.length; i++) {
      longer[i] = array[i];
    }
    return longer;
  }
}
