package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/** What narrows a type. Whether it fits the type is not checked here. */
public sealed interface Restriction extends SyntaxNode {

  /** {@code in 0..100}: bounds of a number, both inclusive. */
  record InRange(RangeSyntax range, Span span) implements Restriction {}

  /** {@code length 1..40}: code points of a string; the ends are whole numbers of 0 or more. */
  record LengthRange(RangeSyntax range, Span span) implements Restriction {}

  /**
   * {@code size 0..5}: elements of a list or entries of a map; the ends are whole numbers of 0 or
   * more.
   */
  record SizeRange(RangeSyntax range, Span span) implements Restriction {}

  /** {@code matching /[A-Z]+/}: the whole string matches. */
  record Matching(PatternLiteral pattern, Span span) implements Restriction {}

  /** {@code unique}: no two equal elements. */
  record Unique(Span span) implements Restriction {}

  /** {@code where it > 0}: a requirement on the value, which is called {@code it}. */
  record Where(ExpressionSyntax condition, Span span) implements Restriction {}
}
