package dev.airtight.solver.term;

/**
 * A statically sorted, immutable expression. Terms are made by {@link Terms} only, which shares
 * equal terms, so identity is equality within one factory.
 */
public sealed interface Term permits BoolTerm, IntTerm, RealTerm, TextTerm {
  /** A number unique within the factory; smaller for terms made earlier. */
  int id();
}
