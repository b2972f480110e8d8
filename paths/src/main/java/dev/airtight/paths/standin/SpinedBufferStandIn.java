package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of what streams collect elements in of which they do not know the number: a list
 * does as well, and is followed however long it is.
 */
public class SpinedBufferStandIn<E extends @Nullable Object> implements Consumer<E>, Iterable<E> {
  /** As in {@code java.util.stream.Nodes}. */
  private static final long LARGEST = Integer.MAX_VALUE - 8;

  private final List<E> elements = new ArrayList<>();

  public SpinedBufferStandIn() {}

  public SpinedBufferStandIn(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal Capacity: " + capacity);
    }
  }

  public boolean isEmpty() {
    return elements.isEmpty();
  }

  public long count() {
    return elements.size();
  }

  protected long capacity() {
    return elements.size();
  }

  protected final void ensureCapacity(long size) {}

  protected void increaseCapacity() {}

  public E get(long index) {
    if (index < 0 || index >= elements.size()) {
      throw new IndexOutOfBoundsException(Long.toString(index));
    }
    return elements.get((int) index);
  }

  public void copyInto(@Nullable Object[] array, int offset) {
    long end = offset + count();
    if (end > array.length || end < offset) {
      throw new IndexOutOfBoundsException("does not fit");
    }
    System.arraycopy(elements.toArray(), 0, array, offset, elements.size());
  }

  public @Nullable Object[] asArray(IntFunction<@Nullable Object[]> maker) {
    if (count() >= LARGEST) {
      throw new IllegalArgumentException("Stream size exceeds max array size");
    }
    @Nullable Object[] array = maker.apply(elements.size());
    copyInto(array, 0);
    return array;
  }

  public void clear() {
    elements.clear();
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }

  @Override
  public void forEach(Consumer<? super E> consumer) {
    for (int i = 0; i < elements.size(); i++) {
      consumer.accept(elements.get(i));
    }
  }

  @Override
  public void accept(E element) {
    elements.add(element);
  }

  @Override
  public String toString() {
    return "SpinedBuffer:" + elements;
  }

  @Override
  public Spliterator<E> spliterator() {
    return elements.spliterator();
  }
}
