package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.Optional;

/** What stands between the braces of a record. */
public sealed interface RecordMember extends SyntaxNode {

  Optional<DocComment> doc();

  /**
   * {@code refund?: decimal in 0.00..500.00}.
   *
   * @param optional whether the field may be absent ({@code ?} after the name)
   */
  record Field(Optional<DocComment> doc, Label name, boolean optional, TypeSyntax type, Span span)
      implements RecordMember {}

  /** {@code require severity == critical implies score >= 80}. */
  record Requirement(Optional<DocComment> doc, ExpressionSyntax condition, Span span)
      implements RecordMember {}
}
