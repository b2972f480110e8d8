package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * A piece of a contract. Its span covers it from its first to its last character (parentheses
 * around an expression or a type belong to what surrounds it); doc comments and comments lie
 * outside. Trees are at most {@link #MAXIMUM_DEPTH} nodes deep, so that recursion over them is
 * safe.
 */
public sealed interface SyntaxNode
    permits ContractFile,
        Declaration,
        EnumMember,
        ExampleArgument,
        ExampleArgument.Value,
        ExpressionSyntax,
        Identifier,
        Import,
        JsonSyntax.JsonMember,
        Label,
        RangeSyntax,
        Parameter,
        PatternLiteral,
        PromptClause,
        PromptClause.BudgetPart,
        RecordMember,
        Restriction,
        TemplateSyntax,
        TemplateSyntax.Part,
        TypeSyntax,
        UnionVariant {

  /** The parser refuses text that would make a deeper tree, with a syntax error. */
  int MAXIMUM_DEPTH = 512;

  Span span();
}
