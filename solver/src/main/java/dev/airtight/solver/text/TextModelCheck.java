package dev.airtight.solver.text;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One arithmetic model against the theory of texts: what the model needs of texts for the asserted
 * terms to be true, followed through equations and functions to variables that have none. Where the
 * model is at odds with the theory, a lemma that every assignment satisfies is added.
 */
final class TextModelCheck {
  private final RopeNames theory;
  private final Terms terms;
  private final CheckState state;
  private final ModelEvaluation model;
  private final Implicant support;
  private final TextDefinitions equations;
  private final BitLemmas bits;
  private final Set<BoolTerm> lemmas = new LinkedHashSet<>();
  private final Set<Object> done = new HashSet<>();
  private boolean violated;

  TextModelCheck(RopeNames theory, CheckState state, ModelEvaluation model) {
    this.theory = theory;
    this.terms = theory.terms;
    this.state = state;
    this.model = model;
    this.support = new Implicant(terms, theory.expansion, model);
    this.equations = new TextDefinitions(theory, state, this);
    this.bits = new BitLemmas(terms, state, model);
  }

  Implicant support() {
    return support;
  }

  TextDefinitions equations() {
    return equations;
  }

  ModelEvaluation model() {
    return model;
  }

  /** Valid terms found in this round. */
  Set<BoolTerm> lemmas() {
    return lemmas;
  }

  /** Whether the model makes some lemma false, so that another one is needed. */
  boolean isViolated() {
    return violated;
  }

  /** How many terms were looked at. */
  int size() {
    return support.size() + done.size();
  }

  /** Follows the asserted terms, all of them true in the model. */
  void follow(Collection<BoolTerm> roots) {
    for (BoolTerm root : roots) {
      support.require(root);
    }
    boolean progress = true;
    while (progress) {
      progress = equations.addAll(support.equalities());
      progress |= followDifferences();
      progress |= followLiterals();
      progress |= followFunctions();
      progress |= followBits();
    }
  }

  // What one of these follows may need more of the same kind, which comes next in its list.

  /** Adds a term that is true under every assignment. */
  void lemma(BoolTerm lemma) {
    if (!(lemma instanceof BoolConstant constant && constant.value()) && lemmas.add(lemma)) {
      violated |= !model.of(lemma);
    }
  }

  /** Where {@code trigger}, which the model makes true, always implies the requirement. */
  void follow(BoolTerm trigger, BoolTerm requirement) {
    lemma(terms.implies(trigger, requirement));
    if (model.of(requirement)) {
      support.require(requirement);
    }
  }

  private boolean followDifferences() {
    boolean progress = false;
    for (int i = 0; i < support.differences().size(); i++) {
      TextEqual equality = support.differences().get(i);
      progress |= followNormal(equality);
      for (String word : state.clashes.getOrDefault(equality, Set.of())) {
        if (done.add(new Clash(equality, word))) {
          progress = true;
          BoolTerm both =
              terms.and(
                  terms.textEqual(equality.left(), terms.text(word)),
                  terms.textEqual(equality.right(), terms.text(word)));
          follow(terms.not(equality), terms.not(both));
        }
      }
    }
    return progress;
  }

  /** Sides that differ still differ with all definitions put in. */
  private boolean followNormal(TextEqual equality) {
    if (isFree(equality.left()) && isFree(equality.right())) {
      // Words are chosen to differ; where they cannot, the clash is what is learned from.
      return false;
    }
    TextDefinitions.Normal left = equations.normal(equality.left(), model);
    TextDefinitions.Normal right = equations.normal(equality.right(), model);
    BoolTerm same = terms.textEqual(left.text(), right.text());
    if (same == equality || !done.add(new Reduced(equality, same))) {
      return false;
    }
    follow(terms.and(terms.not(equality), left.condition(), right.condition()), terms.not(same));
    return true;
  }

  private boolean isFree(TextTerm text) {
    return text instanceof TextVariable variable && equations.definitionOf(variable) == null;
  }

  private record Reduced(TextEqual equality, BoolTerm same) {}

  private record Clash(TextEqual equality, String word) {}

  /** Memberships of defined variables become memberships of what defines them. */
  private boolean followLiterals() {
    boolean progress = false;
    for (int i = 0; i < support.literals().size(); i++) {
      Literal literal = support.literals().get(i);
      if (literal.text() instanceof DecimalText decimal) {
        progress |= done.add(literal) && followDecimal(literal, decimal);
        continue;
      }
      TextDefinitions.Definition definition = equations.definitionOf(literal.variable());
      if (definition != null && done.add(literal)) {
        progress = true;
        InLanguage membership = literal.membership();
        BoolTerm expanded = terms.inLanguage(definition.rope(), membership.language());
        follow(
            terms.and(definition.guard(), literal.term(terms)),
            literal.positive() ? expanded : terms.not(expanded));
      }
    }
    return progress;
  }

  /** A number whose text's membership was no small set of intervals: one value at a time. */
  private boolean followDecimal(Literal literal, DecimalText decimal) {
    BigInteger value = model.of(decimal.value());
    boolean truth = literal.membership().language().contains(value.toString());
    support.require(decimal.value());
    if (truth != literal.positive()) {
      BoolTerm point = terms.intEqual(decimal.value(), terms.constant(value));
      lemma(terms.implies(point, truth ? literal.membership() : terms.not(literal.membership())));
    }
    return true;
  }

  private boolean followFunctions() {
    boolean progress = false;
    for (int i = 0; i < support.functions().size(); i++) {
      TextFunction function = support.functions().get(i);
      TextTerm text = function.text();
      if (text instanceof DecimalText decimal) {
        progress |= done.add(function) && followDecimalFunction(function, decimal);
      } else if (text instanceof TextVariable variable) {
        TextDefinitions.Definition definition = equations.definitionOf(variable);
        if (definition != null && done.add(function)) {
          progress = true;
          followDefined(function, definition);
        }
      } else if (done.add(function)) {
        progress = true;
        TextVariable name = theory.nameOf(text);
        equations.define(name, text);
        follow(terms.bool(true), terms.intEqual(function, same(function, name)));
      }
    }
    return progress;
  }

  /** The same function of another text. */
  private IntTerm same(TextFunction function, TextTerm text) {
    if (function instanceof TextLength) {
      return terms.length(text);
    }
    if (function instanceof CodePointCount) {
      return terms.codePoints(text);
    }
    return function instanceof ParsedInteger ? terms.parsedInteger(text) : terms.hash(text);
  }

  private void followDefined(TextFunction function, TextDefinitions.Definition definition) {
    IntTerm value = same(function, definition.rope());
    boolean opaque =
        value instanceof TextFunction result
            && !(result.text() instanceof TextVariable)
            && !(result.text() instanceof DecimalText);
    if (!opaque) {
      follow(definition.guard(), terms.intEqual(function, value));
    } else if (function instanceof ParsedInteger parsed) {
      force(parsed, definition);
    }
  }

  /** Ties the parsed integer of a defined variable to the pieces that define it. */
  private void force(ParsedInteger parsed, TextDefinitions.Definition definition) {
    BigInteger value = model.of(parsed);
    BoolTerm isValue = terms.intEqual(parsed, terms.constant(value));
    BoolTerm membership = terms.inLanguage(definition.rope(), NumeralLanguages.withValue(value));
    follow(terms.and(definition.guard(), isValue), membership);
    if (!model.of(membership)) {
      state.wish(isValue);
    }
  }

  /** The length or the hash of a number's text; its parsed integer is the number. */
  private boolean followDecimalFunction(TextFunction function, DecimalText decimal) {
    IntTerm number = decimal.value();
    BigInteger value = model.of(number);
    support.require(number);
    if (function instanceof TextLength length) {
      lemmaOnLength(length, number, value);
    } else {
      BoolTerm point = terms.intEqual(number, terms.constant(value));
      IntTerm result = same(function, terms.text(value.toString()));
      lemma(terms.implies(point, terms.intEqual(function, result)));
    }
    return true;
  }

  private void lemmaOnLength(TextLength length, IntTerm number, BigInteger value) {
    int digits = value.abs().toString().length();
    BigInteger low = digits == 1 ? BigInteger.ZERO : BigInteger.TEN.pow(digits - 1);
    BigInteger high = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
    boolean natural = value.signum() >= 0;
    BoolTerm range =
        natural
            ? terms.and(
                terms.lessOrEqual(terms.constant(low), number),
                terms.lessOrEqual(number, terms.constant(high)))
            : terms.and(
                terms.lessOrEqual(terms.constant(high.negate()), number),
                terms.lessOrEqual(number, terms.constant(low.max(BigInteger.ONE).negate())));
    lemma(
        terms.implies(
            range, terms.intEqual(length, terms.constant(natural ? digits : digits + 1))));
  }

  private boolean followBits() {
    boolean progress = false;
    for (int i = 0; i < support.operations().size(); i++) {
      Bitwise operation = support.operations().get(i);
      if (done.add(operation)) {
        progress = true;
        bits.about(operation).ifPresent(this::lemma);
      }
    }
    return progress;
  }
}
