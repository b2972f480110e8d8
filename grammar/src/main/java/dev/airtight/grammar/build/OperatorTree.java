package dev.airtight.grammar.build;

import static dev.airtight.grammar.antlr.ContractLexer.*;

import dev.airtight.grammar.antlr.ContractSyntax.ExpressionContext;
import dev.airtight.grammar.antlr.ContractSyntax.OperandContext;
import dev.airtight.grammar.antlr.ContractSyntax.PrefixContext;
import dev.airtight.grammar.antlr.ContractSyntax.QuantifierContext;
import dev.airtight.grammar.antlr.ContractSyntax.TailContext;
import dev.airtight.grammar.antlr.ContractSyntax.TermContext;
import dev.airtight.grammar.build.ExpressionBuilder.Piece;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.ExpressionSyntax;
import dev.airtight.grammar.tree.ExpressionSyntax.Arithmetic;
import dev.airtight.grammar.tree.ExpressionSyntax.Comparison;
import dev.airtight.grammar.tree.ExpressionSyntax.Quantified.Quantifier;
import dev.airtight.grammar.tree.ExpressionSyntax.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Resolves precedence in one flat sequence of operands and operators, by recursive descent over its
 * elements.
 */
final class OperatorTree {

  private final SyntaxErrors errors;
  private final ExpressionBuilder operands;
  private final List<ParserRuleContext> elements = new ArrayList<>();
  private int next;

  OperatorTree(SyntaxErrors errors, ExpressionBuilder operands, ExpressionContext expression) {
    this.errors = errors;
    this.operands = operands;
    add(expression.term());
    for (TailContext tail : expression.tail()) {
      elements.add(tail);
      if (tail.term() != null) {
        add(tail.term());
      }
    }
  }

  private void add(TermContext term) {
    elements.addAll(term.prefix());
    elements.add(term.operand());
  }

  Piece build() {
    Piece piece = implication();
    if (next < elements.size()) {
      // Only a range is left over: every other operator has its level below.
      Span span = Tokens.span(elements.get(next));
      errors.add(
          SyntaxErrorKind.MISPLACED_RANGE,
          Tokens.span(elements.get(next).getStart()),
          "a range can only stand to the right of 'in'",
          "write 'x in LO..HI'");
      next = elements.size();
      piece = ExpressionBuilder.placeholder(span);
    }
    return piece;
  }

  private Piece implication() {
    List<Piece> parts = new ArrayList<>();
    parts.add(disjunction());
    while (operator() == IMPLIES) {
      next++;
      parts.add(disjunction());
    }
    Piece result = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      result = join(parts.get(i), result, ExpressionSyntax.Implies::new);
    }
    return result;
  }

  /** Makes the node of an operator with two operands. */
  private interface Joint {
    ExpressionSyntax join(ExpressionSyntax left, ExpressionSyntax right, Span span);
  }

  private Piece join(Piece left, Piece right, Joint joint) {
    Span span = left.span().to(right.span());
    ExpressionSyntax joined = joint.join(left.expression(), right.expression(), span);
    return operands.piece(joined, span, Math.max(left.depth(), right.depth()));
  }

  private Piece disjunction() {
    List<Piece> parts = new ArrayList<>();
    parts.add(conjunction());
    while (operator() == OR) {
      next++;
      parts.add(conjunction());
    }
    return chain(parts, ExpressionSyntax.Or::new);
  }

  private Piece conjunction() {
    List<Piece> parts = new ArrayList<>();
    parts.add(negatable());
    while (operator() == AND) {
      next++;
      parts.add(negatable());
    }
    return chain(parts, ExpressionSyntax.And::new);
  }

  private Piece chain(
      List<Piece> parts, BiFunction<List<ExpressionSyntax>, Span, ExpressionSyntax> node) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Span span = parts.get(0).span().to(parts.get(parts.size() - 1).span());
    return operands.piece(
        node.apply(ExpressionBuilder.expressions(parts), span),
        span,
        ExpressionBuilder.deepest(parts));
  }

  private Piece negatable() {
    PrefixContext prefix = prefix();
    if (prefix == null || isArithmetic(prefix)) {
      return comparison();
    }
    Span start = Tokens.span(prefix);
    if (!operands.enter(start)) {
      return giveUp(start);
    }
    next++;
    Piece result =
        prefix.NOT() != null
            ? not(negatable(), start)
            : quantified(prefix.quantifier(), implication());
    operands.leave();
    return result;
  }

  private Piece not(Piece operand, Span start) {
    Span span = start.to(operand.span());
    return operands.piece(
        new ExpressionSyntax.Not(operand.expression(), span), span, operand.depth());
  }

  private Piece quantified(QuantifierContext context, Piece body) {
    Quantifier quantifier =
        context.ALL() != null
            ? Quantifier.ALL
            : context.ANY() != null ? Quantifier.ANY : Quantifier.SUM;
    Span span = Tokens.span(context).to(body.span());
    Piece collection = operand(context.operand());
    ExpressionSyntax expression =
        new ExpressionSyntax.Quantified(
            quantifier,
            Literals.identifier(context.word()),
            collection.expression(),
            body.expression(),
            span);
    return operands.piece(expression, span, Math.max(collection.depth(), body.depth()));
  }

  private Piece giveUp(Span span) {
    next = elements.size();
    return ExpressionBuilder.placeholder(span);
  }

  private Piece comparison() {
    Piece left = sum();
    if (!isComparison(operator())) {
      return left;
    }
    Piece result = compared(left);
    if (isComparison(operator())) {
      errors.add(
          SyntaxErrorKind.CHAINED_COMPARISON,
          Tokens.span(elements.get(next).getStart()),
          "comparisons do not chain",
          "write 'a < b and b < c', or put one of the two in parentheses");
      while (isComparison(operator())) {
        result = compared(result);
      }
    }
    return result;
  }

  private static boolean isComparison(int operator) {
    return switch (operator) {
      case EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          IN,
          NOT,
          CONTAINS,
          STARTS,
          ENDS,
          MATCHES,
          IS ->
          true;
      default -> false;
    };
  }

  private Piece compared(Piece left) {
    TailContext tail = (TailContext) elements.get(next++);
    Span through = left.span().to(Tokens.span(tail));
    int operator = tail.getStart().getType();
    return switch (operator) {
      case MATCHES ->
          operands.piece(
              new ExpressionSyntax.Matches(
                  left.expression(), Literals.pattern(tail.pattern()), through),
              through,
              left.depth());
      case IS ->
          operands.piece(
              new ExpressionSyntax.IsVariant(
                  left.expression(), operands.literals().label(tail.label()), through),
              through,
              left.depth());
      case IN, NOT ->
          join(
              left,
              container(),
              (value, container, span) ->
                  new ExpressionSyntax.Membership(value, operator == NOT, container, span));
      case CONTAINS, STARTS, ENDS -> {
        TextTest.Operator test =
            operator == CONTAINS
                ? TextTest.Operator.CONTAINS
                : operator == STARTS ? TextTest.Operator.STARTS_WITH : TextTest.Operator.ENDS_WITH;
        yield join(left, sum(), (text, part, span) -> new TextTest(text, test, part, span));
      }
      default -> {
        Comparison.Operator comparison = comparison(operator);
        yield join(
            left, sum(), (first, second, span) -> new Comparison(first, comparison, second, span));
      }
    };
  }

  private static Comparison.Operator comparison(int operator) {
    return switch (operator) {
      case EQUAL -> Comparison.Operator.EQUAL;
      case NOT_EQUAL -> Comparison.Operator.NOT_EQUAL;
      case LESS -> Comparison.Operator.LESS;
      case LESS_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
      case GREATER -> Comparison.Operator.GREATER;
      default -> Comparison.Operator.GREATER_OR_EQUAL;
    };
  }

  /** What stands right of {@code in}: a list, a range, or an expression. */
  private Piece container() {
    if (next < elements.size()
        && elements.get(next) instanceof OperandContext operand
        && operand.primary().listLiteral() != null
        && operand.access().isEmpty()) {
      next++;
      return operands.operand(operand);
    }
    Piece low = sum();
    if (operator() != RANGE) {
      return low;
    }
    next++;
    return join(low, sum(), ExpressionSyntax.Range::new);
  }

  private Piece sum() {
    Piece left = product();
    while (operator() == PLUS || operator() == MINUS) {
      Arithmetic.Operator operator =
          operator() == PLUS ? Arithmetic.Operator.ADD : Arithmetic.Operator.SUBTRACT;
      next++;
      left =
          join(
              left,
              product(),
              (first, second, span) -> new Arithmetic(first, operator, second, span));
    }
    return left;
  }

  private Piece product() {
    Piece left = signed();
    while (operator() == STAR) {
      next++;
      left =
          join(
              left,
              signed(),
              (first, second, span) ->
                  new Arithmetic(first, Arithmetic.Operator.MULTIPLY, second, span));
    }
    return left;
  }

  private Piece signed() {
    PrefixContext prefix = prefix();
    if (prefix == null) {
      return operand((OperandContext) elements.get(next++));
    }
    Span start = Tokens.span(prefix);
    if (!isArithmetic(prefix)) {
      Token word = prefix.getStart();
      errors.add(
          SyntaxErrorKind.MISPLACED_OPERATOR,
          Tokens.span(word),
          "'" + word.getText() + "' binds weaker than the operator before it",
          "put it in parentheses with everything that belongs to it");
      return giveUp(start);
    }
    if (!operands.enter(start)) {
      return giveUp(start);
    }
    next++;
    Piece result =
        prefix.MINUS() != null ? negation(signed(), start) : quantified(prefix.quantifier(), sum());
    operands.leave();
    return result;
  }

  private Piece negation(Piece operand, Span start) {
    Span span = start.to(operand.span());
    return operands.piece(
        new ExpressionSyntax.Negation(operand.expression(), span), span, operand.depth());
  }

  private Piece operand(OperandContext operand) {
    if (operand.primary().listLiteral() != null) {
      errors.add(
          SyntaxErrorKind.MISPLACED_LIST,
          Tokens.span(operand.primary()),
          "a list can only stand to the right of 'in'",
          "write 'x in [a, b, c]'");
    }
    return operands.operand(operand);
  }

  /** The token of the operator that comes next, the first one if it has two. */
  private int operator() {
    return next < elements.size() && elements.get(next) instanceof TailContext tail
        ? tail.getStart().getType()
        : Token.EOF;
  }

  private @Nullable PrefixContext prefix() {
    return next < elements.size() && elements.get(next) instanceof PrefixContext prefix
        ? prefix
        : null;
  }

  private static boolean isArithmetic(PrefixContext prefix) {
    return prefix.MINUS() != null
        || (prefix.quantifier() != null && prefix.quantifier().SUM() != null);
  }
}
