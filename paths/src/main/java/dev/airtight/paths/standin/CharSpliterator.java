package dev.airtight.paths.standin;

import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntConsumer;

/** The UTF-16 units of a text, in their order. */
final class CharSpliterator extends Spliterators.AbstractIntSpliterator {
  private final String text;
  private int index;

  CharSpliterator(String text) {
    super(text.length(), Spliterator.IMMUTABLE | Spliterator.ORDERED | Spliterator.SIZED);
    this.text = text;
  }

  @Override
  public boolean tryAdvance(IntConsumer action) {
    Objects.requireNonNull(action);
    if (index >= text.length()) {
      return false;
    }
    action.accept(text.charAt(index));
    index++;
    return true;
  }

  @Override
  public void forEachRemaining(IntConsumer action) {
    Objects.requireNonNull(action);
    int from = index;
    index = text.length();
    for (int i = from; i < text.length(); i++) {
      action.accept(text.charAt(i));
    }
  }
}
