package dev.airtight.paths.standin;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A collection of which only the size and the elements in their order are known. */
class CallerCollection<E extends @Nullable Object> extends CallerView<E> {
  final @Nullable Object[] elements;
  final int offset;
  final int size;

  CallerCollection(String name, @Nullable Object[] elements, int offset, int size) {
    super(name);
    this.elements = elements;
    this.offset = offset;
    this.size = size;
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  final E element(int index) {
    return (E) elements[offset + index];
  }

  @Override
  final Object whole() {
    return this;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<E> iterator() {
    return new CallerIterator<>(this);
  }

  @Override
  public boolean contains(@Nullable Object element) {
    throw Engine.unknown("what the collection " + name + " takes for equal");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    throw Engine.unknown("what the collection " + name + " takes for equal");
  }

  @Override
  public int hashCode() {
    throw Engine.unknown("what the collection " + name + " takes for equal");
  }

  @Override
  public @Nullable Object[] toArray() {
    return Arrays.copyOfRange(elements, offset, offset + size);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public <T extends @Nullable Object> T[] toArray(T[] room) {
    if (room.length < size) {
      return (T[]) Arrays.copyOfRange(elements, offset, offset + size, room.getClass());
    }
    System.arraycopy(elements, offset, room, 0, size);
    if (room.length > size) {
      room[size] = null;
    }
    return room;
  }
}
