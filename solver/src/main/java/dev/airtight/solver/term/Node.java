package dev.airtight.solver.term;

/** What all terms share: the number, and identity as equality. */
abstract class Node {
  private final int id;

  Node(int id) {
    this.id = id;
  }

  public final int id() {
    return id;
  }

  @Override
  public final int hashCode() {
    return id * 0x9E3779B9;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final String toString() {
    return Notation.of((Term) this);
  }
}
