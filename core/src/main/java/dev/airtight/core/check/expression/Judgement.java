package dev.airtight.core.check.expression;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;

/**
 * A checked condition with what is known where it is true and where it is false. Where something
 * was reported, the condition is a placeholder, but the facts are as good as they can be, so that
 * one mistake is not reported as several.
 */
record Judgement(Condition condition, FlowFacts whenTrue, FlowFacts whenFalse) {

  /** A condition that says nothing about absence, null and variants. */
  static Judgement of(Condition condition) {
    return new Judgement(condition, FlowFacts.NONE, FlowFacts.NONE);
  }

  /** Its opposite, written as {@code clause}. */
  Judgement negated(Clause clause) {
    return new Judgement(new Condition.Not(condition, clause), whenFalse, whenTrue);
  }
}
