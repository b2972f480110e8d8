package dev.airtight.paths.summary;

import dev.airtight.paths.extension.When;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Conditions on the arguments of a call.
 *
 * @param arguments by parameter
 * @param texts those of the arguments that are not null, where they matter
 */
record WhenTerms(Terms terms, IntFunction<Value> arguments, Map<Integer, TextTerm> texts)
    implements When.Cases<BoolTerm> {

  @Override
  public BoolTerm perhaps(When.Perhaps condition) {
    return terms.freshBool("perhaps");
  }

  @Override
  public BoolTerm isNull(When.IsNull condition) {
    return ((Reference) arguments.apply(condition.parameter())).isNull();
  }

  @Override
  public BoolTerm isBetween(When.IsBetween condition) {
    Value value = arguments.apply(condition.parameter());
    IntTerm number = value instanceof LongValue whole ? whole.term() : ((IntValue) value).term();
    return terms.and(
        terms.lessOrEqual(terms.constant(condition.least()), number),
        terms.lessOrEqual(number, terms.constant(condition.most())));
  }

  @Override
  public BoolTerm matches(When.Matches condition) {
    TextTerm text = texts.get(condition.parameter());
    return text == null
        ? terms.bool(false)
        : terms.inLanguage(text, DescribedPatterns.language(condition.pattern()));
  }

  @Override
  public BoolTerm not(When.Not condition) {
    return terms.not(condition.condition().match(this));
  }

  @Override
  public BoolTerm anyOf(When.AnyOf condition) {
    return terms.or(condition.conditions().stream().map(each -> each.match(this)).toList());
  }

  @Override
  public BoolTerm allOf(When.AllOf condition) {
    return terms.and(condition.conditions().stream().map(each -> each.match(this)).toList());
  }
}
