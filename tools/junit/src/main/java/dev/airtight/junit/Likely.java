package dev.airtight.junit;

import dev.airtight.paths.audit.PatternWords;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.When;
import java.util.ArrayList;
import java.util.List;

/** Texts and numbers that a summary makes a difference of. */
final class Likely implements When.Cases<Likely> {
  private static final int WORDS = 40;

  private final List<String> texts = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private final PatternWords words;

  Likely(List<MethodSummary> summaries, long seed) {
    this.words = new PatternWords(seed);
    summaries.stream()
        .flatMap(summary -> summary.exits().stream())
        .forEach(exit -> exit.when().match(this));
  }

  List<String> texts() {
    return texts;
  }

  List<Long> numbers() {
    return numbers;
  }

  @Override
  public Likely perhaps(When.Perhaps condition) {
    return this;
  }

  @Override
  public Likely isNull(When.IsNull condition) {
    return this;
  }

  @Override
  public Likely isBetween(When.IsBetween condition) {
    numbers.add(condition.least());
    numbers.add(condition.most());
    return this;
  }

  @Override
  public Likely matches(When.Matches condition) {
    texts.addAll(words.of(condition.pattern(), WORDS));
    return this;
  }

  @Override
  public Likely not(When.Not condition) {
    return condition.condition().match(this);
  }

  @Override
  public Likely anyOf(When.AnyOf condition) {
    condition.conditions().forEach(each -> each.match(this));
    return this;
  }

  @Override
  public Likely allOf(When.AllOf condition) {
    condition.conditions().forEach(each -> each.match(this));
    return this;
  }
}
