package dev.airtight.core.check.expression;

import dev.airtight.core.contract.Condition;
import dev.airtight.grammar.tree.ExpressionSyntax;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code and}, {@code or}, {@code implies}. Operands are taken from left to right and no further
 * than needed, so what an operand says is known in those behind it.
 */
final class Logic {

  private final ClauseReport report;
  private final ExpressionChecker expressions;

  Logic(ClauseReport report, ExpressionChecker expressions) {
    this.report = report;
    this.expressions = expressions;
  }

  Judgement and(ExpressionSyntax.And tree, Context context) {
    List<Condition> conditions = new ArrayList<>();
    FlowFacts whenTrue = FlowFacts.NONE;
    FlowFacts whenFalse = FlowFacts.NONE;
    Context here = context;
    for (ExpressionSyntax operand : tree.operands()) {
      Judgement next = expressions.condition(operand, here);
      here = here.knowing(next.whenTrue());
      // False means: the earlier ones are false, or they are true and this one is false.
      whenFalse =
          conditions.isEmpty() ? next.whenFalse() : whenFalse.or(whenTrue.and(next.whenFalse()));
      whenTrue = whenTrue.and(next.whenTrue());
      conditions.add(next.condition());
    }
    return new Judgement(new Condition.And(conditions, report.clause(tree)), whenTrue, whenFalse);
  }

  Judgement or(ExpressionSyntax.Or tree, Context context) {
    List<Condition> conditions = new ArrayList<>();
    FlowFacts whenTrue = FlowFacts.NONE;
    FlowFacts whenFalse = FlowFacts.NONE;
    Context here = context;
    for (ExpressionSyntax operand : tree.operands()) {
      Judgement next = expressions.condition(operand, here);
      here = here.knowing(next.whenFalse());
      whenTrue =
          conditions.isEmpty() ? next.whenTrue() : whenTrue.or(whenFalse.and(next.whenTrue()));
      whenFalse = whenFalse.and(next.whenFalse());
      conditions.add(next.condition());
    }
    return new Judgement(new Condition.Or(conditions, report.clause(tree)), whenTrue, whenFalse);
  }

  Judgement implies(ExpressionSyntax.Implies tree, Context context) {
    Judgement premise = expressions.condition(tree.premise(), context);
    Judgement conclusion =
        expressions.condition(tree.conclusion(), context.knowing(premise.whenTrue()));
    Condition condition =
        new Condition.Implies(premise.condition(), conclusion.condition(), report.clause(tree));
    return new Judgement(
        condition,
        premise.whenFalse().or(premise.whenTrue().and(conclusion.whenTrue())),
        premise.whenTrue().and(conclusion.whenFalse()));
  }
}
