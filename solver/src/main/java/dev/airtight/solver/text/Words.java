package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.LengthSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a word for each variable without a definition, from the languages and the length that
 * the model asks for; where there is none, lemmas say why.
 */
final class Words {
  /** Beyond this length no word is built. */
  private static final int MAX_LENGTH = 1_000_000;

  private final Theory theory;
  private final Terms terms;
  private final CheckState state;
  private final Round round;
  private final LengthConditions lengths;
  private final Map<TextVariable, Demands> demands = new LinkedHashMap<>();

  private static final class Demands {
    final List<Literal> literals = new ArrayList<>();
    @Nullable TextLength length;
    @Nullable ParsedInteger parsed;
  }

  Words(Theory theory, CheckState state, Round round) {
    this.theory = theory;
    this.terms = theory.terms;
    this.state = state;
    this.round = round;
    this.lengths = new LengthConditions(terms);
    for (TextVariable variable : round.support().variables()) {
      demandsOf(variable);
    }
    for (Literal literal : round.support().literals()) {
      if (literal.text() instanceof TextVariable variable) {
        demandsOf(variable).literals.add(literal);
      }
    }
    for (TextFunction function : round.support().functions()) {
      if (function.text() instanceof TextVariable variable) {
        if (function instanceof TextLength length) {
          demandsOf(variable).length = length;
        } else if (function instanceof ParsedInteger parsed) {
          demandsOf(variable).parsed = parsed;
        }
      }
    }
  }

  private Demands demandsOf(TextVariable variable) {
    return demands.computeIfAbsent(variable, key -> new Demands());
  }

  /** One word per variable without a definition; incomplete if the round got violated. */
  Map<TextVariable, String> choose() {
    Map<TextVariable, String> words = new LinkedHashMap<>();
    demands.forEach(
        (variable, demand) -> {
          if (round.equations().definitionOf(variable) == null) {
            choose(variable, demand).ifPresent(word -> words.put(variable, word));
          }
        });
    return words;
  }

  /** The words allowed for a variable, all of its literals together. */
  Language languageOf(TextVariable variable) {
    return intersection(demandsOf(variable).literals);
  }

  /** That all literals of a variable hold. */
  BoolTerm literalsOf(TextVariable variable) {
    return conjunction(demandsOf(variable).literals);
  }

  private Optional<String> choose(TextVariable variable, Demands demand) {
    Language language = intersection(demand.literals);
    if (language.isEmpty()) {
      round.lemma(terms.not(conjunction(core(demand.literals))));
      excludeValue(demand, Language.all(), terms.bool(true));
      return Optional.empty();
    }
    TextLength length = demand.length;
    if (length == null) {
      return word(variable, language, OptionalInt.empty());
    }
    BigInteger value = round.model().of(length);
    LengthSet possible = language.lengths();
    if (!possible.contains(value)) {
      List<Literal> core = core(demand.literals, value);
      round.lemma(
          terms.implies(
              conjunction(core),
              lengths.without(intersection(core).lengths(), length, value)));
      if (value.intValueExact() <= MAX_LENGTH) {
        Language ofLength =
            Language.ofLength(value.intValueExact(), OptionalInt.of(value.intValueExact()));
        excludeValue(demand, ofLength, terms.intEqual(length, terms.constant(value)));
      }
      return Optional.empty();
    }
    if (value.compareTo(BigInteger.valueOf(MAX_LENGTH)) > 0) {
      throw new UndecidedException("a text of " + value + " units");
    }
    return word(variable, language, OptionalInt.of(value.intValueExact()));
  }

  private Optional<String> word(TextVariable variable, Language language, OptionalInt length) {
    Set<String> avoided = state.avoidedFor(variable);
    Optional<String> fresh = Optional.empty();
    if (!avoided.isEmpty()) {
      fresh =
          length.isPresent()
              ? language.wordOfLengthExcept(length.getAsInt(), avoided)
              : language.shortestExcept(avoided);
    }
    if (fresh.isPresent()) {
      return fresh;
    }
    return length.isPresent() ? language.wordOfLength(length.getAsInt()) : language.shortest();
  }

  /**
   * When no word has the parsed integer of the model: the nearest values that the other literals
   * do allow, within texts of {@code among}, which the condition ensures.
   */
  private void excludeValue(Demands demand, Language among, BoolTerm condition) {
    IntTerm parsed = demand.parsed;
    if (parsed == null) {
      return;
    }
    BigInteger value = round.model().of(parsed);
    Language ofValue = theory.numerals.withValue(value);
    List<Literal> others = new ArrayList<>(demand.literals);
    others.removeIf(
        literal -> literal.positive() && literal.membership().language().equals(ofValue));
    Language rest = intersection(others).intersect(among);
    if (rest.isEmpty() || rest.intersects(ofValue)) {
      return;
    }
    NumeralOrder order = theory.numerals.orderOf(rest);
    round.lemma(
        terms.implies(
            terms.and(conjunction(others), condition),
            terms.or(
                below(order.atMost(value), parsed, value),
                above(order.atLeast(value), parsed, value))));
  }

  private BoolTerm below(NumeralOrder.Neighbour neighbour, IntTerm parsed, BigInteger value) {
    BigInteger nearest = neighbour.value();
    if (nearest == null && neighbour.known()) {
      return terms.bool(false);
    }
    return terms.lessOrEqual(
        parsed, terms.constant(nearest == null ? value.subtract(BigInteger.ONE) : nearest));
  }

  private BoolTerm above(NumeralOrder.Neighbour neighbour, IntTerm parsed, BigInteger value) {
    BigInteger nearest = neighbour.value();
    if (nearest == null && neighbour.known()) {
      return terms.bool(false);
    }
    return terms.lessOrEqual(
        terms.constant(nearest == null ? value.add(BigInteger.ONE) : nearest), parsed);
  }

  private BoolTerm conjunction(List<Literal> literals) {
    List<BoolTerm> parts = new ArrayList<>();
    for (Literal literal : literals) {
      parts.add(literal.term(terms));
    }
    return terms.and(parts);
  }

  private static Language intersection(List<Literal> literals) {
    List<Language> languages = new ArrayList<>();
    for (Literal literal : literals) {
      languages.add(literal.language());
    }
    languages.sort(Comparator.comparingInt(Language::stateCount));
    Language result = Language.all();
    for (Language language : languages) {
      result = result.intersect(language);
    }
    return result;
  }

  /** Literals that no word satisfies together, none of them dispensable. */
  private static List<Literal> core(List<Literal> literals) {
    List<Literal> core = new ArrayList<>(literals);
    for (Literal literal : literals) {
      List<Literal> rest = new ArrayList<>(core);
      rest.remove(literal);
      if (intersection(rest).isEmpty()) {
        core = rest;
      }
    }
    return core;
  }

  /** Literals that no word of that length satisfies together, none of them dispensable. */
  private static List<Literal> core(List<Literal> literals, BigInteger length) {
    List<Literal> core = new ArrayList<>(literals);
    for (Literal literal : literals) {
      List<Literal> rest = new ArrayList<>(core);
      rest.remove(literal);
      if (!intersection(rest).lengths().contains(length)) {
        core = rest;
      }
    }
    return core;
  }
}
