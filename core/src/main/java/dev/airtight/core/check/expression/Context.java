package dev.airtight.core.check.expression;

import dev.airtight.core.contract.Type;

/** What may be named and what is known at one place of an expression. */
record Context(Scope scope, FlowFacts facts) {

  Context knowing(FlowFacts more) {
    FlowFacts together = facts.and(more);
    return together == facts ? this : new Context(scope, together);
  }

  Context withElement(String variable, Type type) {
    return new Context(scope.withElement(variable, type), facts);
  }
}
