package dev.airtight.grammar.tree;

import java.util.List;

/** Picks the elements of one kind out of a list of several kinds. */
final class Selection {

  private Selection() {}

  static <T> List<T> of(List<?> elements, Class<T> kind) {
    return elements.stream().filter(kind::isInstance).<T>map(kind::cast).toList();
  }
}
