package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractSyntax.*;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.source.SyntaxLimits;
import dev.airtight.grammar.tree.ExpressionSyntax;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Makes expressions of their parse trees: operands here, operators in {@link OperatorTree}. */
final class ExpressionBuilder {

  /**
   * An expression on its way into a larger one.
   *
   * @param span with parentheses, unlike the expression's own
   * @param depth nodes from here to the deepest leaf
   */
  record Piece(ExpressionSyntax expression, Span span, int depth) {}

  private final SyntaxErrors errors;
  private final Literals literals;

  /**
   * Brackets and prefix operators around what is being built, which is how deep the builder recurs.
   */
  private int nesting;

  ExpressionBuilder(SyntaxErrors errors, Literals literals) {
    this.errors = errors;
    this.literals = literals;
  }

  ExpressionSyntax expression(ExpressionContext expression) {
    return piece(expression).expression();
  }

  private Piece piece(ExpressionContext expression) {
    if (!enter(Tokens.span(expression))) {
      return placeholder(Tokens.span(expression));
    }
    try {
      return new OperatorTree(errors, this, expression).build();
    } finally {
      leave();
    }
  }

  /** Counts a level of nesting, unless that would be one too many, which is reported. */
  boolean enter(Span span) {
    if (nesting == SyntaxLimits.NESTING) {
      tooDeep(span);
      return false;
    }
    nesting++;
    return true;
  }

  void leave() {
    nesting--;
  }

  /** Makes a piece, unless it would be too deep. */
  Piece piece(ExpressionSyntax expression, Span span, int deepestPart) {
    int depth = deepestPart + 1;
    if (depth > 2 * SyntaxLimits.NESTING) {
      tooDeep(span);
      return placeholder(span);
    }
    return new Piece(expression, span, depth);
  }

  private void tooDeep(Span span) {
    errors.add(
        SyntaxErrorKind.NESTING_TOO_DEEP,
        span,
        "this expression nests too deep",
        "split it into several requirements; only chains of 'and' and of 'or' may have any length");
  }

  /** Stands for what could not be built, in a tree that is known to have errors. */
  static Piece placeholder(Span span) {
    return new Piece(new ExpressionSyntax.NullLiteral(span), span, 1);
  }

  Piece operand(OperandContext operand) {
    Piece piece = primary(operand.primary());
    for (AccessContext access : operand.access()) {
      Span span = piece.span().to(Tokens.span(access));
      ExpressionSyntax field =
          new ExpressionSyntax.FieldAccess(
              piece.expression(), literals.label(access.getStart()), span);
      piece = piece(field, span, piece.depth());
    }
    return piece;
  }

  private Piece primary(PrimaryContext primary) {
    Span span = Tokens.span(primary);
    if (primary.expression() != null) {
      Piece inner = piece(primary.expression());
      return new Piece(inner.expression(), span, inner.depth());
    }
    if (primary.reference() != null) {
      return reference(primary.reference(), span);
    }
    if (primary.listLiteral() != null) {
      List<Piece> elements = pieces(primary.listLiteral().expression());
      return piece(
          new ExpressionSyntax.ListLiteral(expressions(elements), span), span, deepest(elements));
    }
    return new Piece(literal(primary, span), span, 1);
  }

  private ExpressionSyntax literal(PrimaryContext primary, Span span) {
    if (primary.number() != null) {
      return literals.number(primary.number());
    }
    if (primary.text() != null) {
      return literals.text(primary.text());
    }
    return primary.NULL() != null
        ? new ExpressionSyntax.NullLiteral(span)
        : new ExpressionSyntax.BooleanLiteral(primary.TRUE() != null, span);
  }

  private Piece reference(ReferenceContext reference, Span span) {
    Token name = reference.name().getStart();
    if (reference.arguments() != null) {
      List<Piece> arguments = pieces(reference.arguments().expression());
      ExpressionSyntax call =
          new ExpressionSyntax.Call(Literals.identifier(name), expressions(arguments), span);
      return piece(call, span, deepest(arguments));
    }
    ExpressionSyntax expression =
        name.getText().equals("it")
            ? new ExpressionSyntax.It(span)
            : new ExpressionSyntax.NameReference(Literals.identifier(name), span);
    return new Piece(expression, span, 1);
  }

  private List<Piece> pieces(List<ExpressionContext> contexts) {
    List<Piece> pieces = new ArrayList<>();
    contexts.forEach(context -> pieces.add(piece(context)));
    return pieces;
  }

  static List<ExpressionSyntax> expressions(List<Piece> pieces) {
    return pieces.stream().map(Piece::expression).toList();
  }

  static int deepest(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::depth).max().orElse(0);
  }

  Literals literals() {
    return literals;
  }
}
