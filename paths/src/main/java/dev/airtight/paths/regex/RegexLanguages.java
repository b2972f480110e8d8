package dev.airtight.paths.regex;

import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;

/**
 * A language that has all texts that a node may match, or one that has only texts that it surely
 * matches, whatever stands around and however the rest goes.
 *
 * @param all which of the two
 */
record RegexLanguages(boolean all) implements RegexNode.Cases<Language> {
  private static final UnitSet SURROGATES =
      UnitSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);

  /** Where units are read one by one, a surrogate of a pair may be taken for one that is alone. */
  @Override
  public Language characters(RegexNode.Characters node) {
    UnitSet units = all ? node.units() : node.units().intersect(SURROGATES.complement());
    Language basic = Language.unit(units);
    return node.others().isEmpty()
        ? basic
        : basic.union(Language.ofPattern(new RegularPattern.OneOf(node.others())));
  }

  @Override
  public Language sequence(RegexNode.Sequence node) {
    Language language = Language.word("");
    for (RegexNode part : node.parts()) {
      language = language.concat(part.match(this));
    }
    return language;
  }

  @Override
  public Language choice(RegexNode.Choice node) {
    Language language = Language.empty();
    for (RegexNode option : node.options()) {
      language = language.union(option.match(this));
    }
    return language;
  }

  @Override
  public Language repeated(RegexNode.Repeated node) {
    return node.part().match(this).repeat(node.least(), node.most());
  }

  @Override
  public Language group(RegexNode.Group node) {
    return node.part().match(this);
  }

  @Override
  public Language some(RegexNode.Some node) {
    return all ? node.part().match(this) : Language.empty();
  }

  @Override
  public Language position(RegexNode.Position node) {
    return all ? Language.word("") : Language.empty();
  }

  @Override
  public Language boundary(RegexNode.Boundary node) {
    return all ? Language.word("") : Language.empty();
  }

  @Override
  public Language look(RegexNode.Look node) {
    return all ? Language.word("") : Language.empty();
  }

  @Override
  public Language anything(RegexNode.Anything node) {
    return all ? Language.all() : Language.empty();
  }
}
