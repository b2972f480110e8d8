package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of what streams sort elements in of which they know the number: a list does as
 * well, and has none that were not put there.
 */
final class SizedSortingSink<T extends @Nullable Object> extends StreamSortingSink<T> {
  /** As in {@code java.util.stream.Nodes}. */
  private static final long LARGEST = Integer.MAX_VALUE - 8;

  private List<T> elements = new ArrayList<>();

  SizedSortingSink(StreamSink<? super T> downstream, Comparator<? super T> comparator) {
    super(downstream, comparator);
  }

  @Override
  public void begin(long size) {
    if (size >= LARGEST) {
      throw new IllegalArgumentException("Stream size exceeds max array size");
    }
    elements = new ArrayList<>();
  }

  @Override
  public void accept(T element) {
    elements.add(element);
  }

  @Override
  public void end() {
    elements.sort(comparator);
    downstream.begin(elements.size());
    for (T element : elements) {
      if (cancellationRequestedCalled && downstream.cancellationRequested()) {
        break;
      }
      downstream.accept(element);
    }
    downstream.end();
    elements = new ArrayList<>();
  }
}
