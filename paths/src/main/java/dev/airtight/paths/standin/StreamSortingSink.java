package dev.airtight.paths.standin;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of {@code SortedOps.AbstractRefSortingSink} where stand-ins are compiled; never
 * runs.
 */
abstract class StreamSortingSink<T extends @Nullable Object> implements StreamSink<T> {
  protected final StreamSink<? super T> downstream;
  protected final Comparator<? super T> comparator;
  protected boolean cancellationRequestedCalled;

  StreamSortingSink(StreamSink<? super T> downstream, Comparator<? super T> comparator) {
    this.downstream = downstream;
    this.comparator = comparator;
  }

  @Override
  public final boolean cancellationRequested() {
    cancellationRequestedCalled = true;
    return false;
  }
}
