package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a word for each variable without a definition, from the languages and the length that the
 * model asks for; where there is none, lemmas say why.
 */
final class WordChoice {
  /** Beyond this length no word is built. */
  static final int MAX_LENGTH = 1_000_000;

  private static final int MAX_GUESSED_LENGTH = 1000;
  private static final BigInteger MAX_SPELLED_LENGTH = BigInteger.valueOf(40);
  private static final BigInteger MAX_CODE_POINTS = BigInteger.valueOf(20_000);

  private final Terms terms;
  private final CheckState state;
  private final TextModelCheck round;
  private final LengthConditions lengths;
  private final Map<TextVariable, Demands> demands = new LinkedHashMap<>();
  private boolean isTooLong;

  /** What the model makes true of a variable, and the words for which it is. */
  private record Fact(BoolTerm term, Language words) {}

  private static final class Demands {
    final List<Fact> facts = new ArrayList<>();
    final Set<TextTerm> different = new LinkedHashSet<>();
    @Nullable TextLength length;
    @Nullable ParsedInteger parsed;
    @Nullable CodePointCount forced;
  }

  WordChoice(RopeNames theory, CheckState state, TextModelCheck round) {
    this.terms = theory.terms;
    this.state = state;
    this.round = round;
    this.lengths = new LengthConditions(terms);
    for (TextVariable variable : round.support().variables()) {
      demandsOf(variable);
    }
    for (Literal literal : round.support().literals()) {
      if (literal.text() instanceof TextVariable variable) {
        demandsOf(variable).facts.add(new Fact(literal.term(terms), literal.language()));
      }
    }
    for (TextFunction function : round.support().functions()) {
      if (function.text() instanceof TextVariable variable) {
        if (function instanceof TextLength length) {
          demandsOf(variable).length = length;
        } else if (function instanceof ParsedInteger parsed) {
          demandsOf(variable).parsed = parsed;
        } else if (function instanceof CodePointCount count && state.forced.contains(count)) {
          demandsOf(variable).forced = count;
        }
      }
    }
    for (TextEqual difference : round.support().differences()) {
      tellApart(difference.left(), difference.right());
      tellApart(difference.right(), difference.left());
    }
  }

  private void tellApart(TextTerm text, TextTerm other) {
    if (text instanceof TextVariable variable) {
      demandsOf(variable).different.add(other);
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
            choose(variable, demand, words).ifPresent(word -> words.put(variable, word));
          } else if (demand.parsed != null) {
            excludeValue(demand.parsed, approximation(variable));
          }
        });
    return words;
  }

  /** Whether a text has to be longer than one that is written down. */
  boolean isTooLong() {
    return isTooLong;
  }

  /** How many words {@link #choose()} gives if all goes well. */
  int variables() {
    int count = 0;
    for (TextVariable variable : demands.keySet()) {
      count += round.equations().definitionOf(variable) == null ? 1 : 0;
    }
    return count;
  }

  /** Words that satisfy the memberships asked for, whatever the model says about numbers. */
  Map<TextVariable, String> guess() {
    Map<TextVariable, String> words = new LinkedHashMap<>();
    demands.forEach(
        (variable, demand) -> {
          if (round.equations().definitionOf(variable) == null) {
            Language language = intersection(demand.facts);
            TextLength length = demand.length;
            OptionalInt wanted = OptionalInt.empty();
            if (length != null && language.lengths().contains(round.model().of(length))) {
              int value = round.model().of(length).intValueExact();
              wanted = value <= MAX_GUESSED_LENGTH ? OptionalInt.of(value) : wanted;
            }
            word(language, wanted, unwanted(variable, demand, words))
                .ifPresent(word -> words.put(variable, word));
          }
        });
    return words;
  }

  /** The words allowed for a variable, all memberships together. */
  Language languageOf(TextVariable variable) {
    return intersection(demandsOf(variable).facts);
  }

  /** That all memberships of a variable hold. */
  BoolTerm factsOf(TextVariable variable) {
    return conjunction(demandsOf(variable).facts);
  }

  private Optional<String> choose(
      TextVariable variable, Demands demand, Map<TextVariable, String> chosen) {
    List<Fact> facts = new ArrayList<>(demand.facts);
    TextLength length = demand.length;
    if (demand.parsed != null) {
      Language ofValue = NumeralLanguages.withValue(round.model().of(demand.parsed));
      facts.add(new Fact(isAsInModel(demand.parsed), ofValue));
    }
    if (demand.forced != null) {
      Language ofCount = codePoints(round.model().of(demand.forced));
      facts.add(new Fact(isAsInModel(demand.forced), ofCount));
    }
    Language language = intersection(facts);
    if (language.isEmpty()) {
      round.lemma(terms.not(conjunction(core(facts))));
      if (demand.parsed != null) {
        excludeValue(demand.parsed, demand.facts);
      }
      return Optional.empty();
    }
    if (length == null) {
      return word(language, OptionalInt.empty(), unwanted(variable, demand, chosen));
    }
    BigInteger value = round.model().of(length);
    if (!language.lengths().contains(value)) {
      List<Fact> core = core(facts, value);
      round.lemma(
          terms.implies(
              conjunction(core), lengths.without(intersection(core).lengths(), length, value)));
      if (demand.parsed != null && value.compareTo(BigInteger.valueOf(MAX_GUESSED_LENGTH)) <= 0) {
        Language ofLength =
            Language.ofLength(value.intValueExact(), OptionalInt.of(value.intValueExact()));
        List<Fact> others = new ArrayList<>(demand.facts);
        others.add(new Fact(isAsInModel(length), ofLength));
        excludeValue(demand.parsed, others);
      }
      return Optional.empty();
    }
    if (value.compareTo(BigInteger.valueOf(MAX_LENGTH)) > 0) {
      if (!state.wish(terms.lessOrEqual(length, terms.constant(MAX_GUESSED_LENGTH)))) {
        isTooLong = true;
      }
      return Optional.empty();
    }
    OptionalInt exactly = OptionalInt.of(value.intValueExact());
    return word(language, exactly, unwanted(variable, demand, chosen));
  }

  private BoolTerm isAsInModel(IntTerm term) {
    return terms.intEqual(term, terms.constant(round.model().of(term)));
  }

  private static Language codePoints(BigInteger count) {
    if (count.compareTo(MAX_CODE_POINTS) > 0) {
      throw new UndecidedException("a text of " + count + " code points");
    }
    return Unicode.codePointCount(count.intValueExact(), OptionalInt.of(count.intValueExact()));
  }

  /** What the pieces of a defined variable say about it, each on its own. */
  private List<Fact> approximation(TextVariable variable) {
    TextDefinitions.Definition definition = round.equations().definitionOf(variable);
    if (definition == null) {
      return demandsOf(variable).facts;
    }
    List<BoolTerm> conditions = new ArrayList<>(List.of(definition.guard()));
    Language words = Language.word("");
    for (TextTerm piece : definition.rope().pieces()) {
      Language ofPiece;
      if (piece instanceof TextTerm.TextConstant constant) {
        ofPiece = Language.word(constant.value());
      } else if (piece instanceof TextTerm.DecimalText) {
        ofPiece = NumeralLanguages.canonical();
      } else if (piece instanceof TextVariable part) {
        List<Fact> facts = new ArrayList<>(approximation(part));
        TextLength length = demandsOf(part).length;
        if (length != null && round.model().of(length).compareTo(MAX_SPELLED_LENGTH) <= 0) {
          int exact = round.model().of(length).intValueExact();
          facts.add(new Fact(isAsInModel(length), Language.ofLength(exact, OptionalInt.of(exact))));
        }
        ofPiece = intersection(facts);
        conditions.add(conjunction(facts));
      } else {
        ofPiece = Language.ofLength(1, OptionalInt.of(1));
      }
      words = words.concat(ofPiece);
    }
    return List.of(new Fact(terms.and(conditions), words));
  }

  /** Words that would be in the way, if there are others. */
  private Set<String> unwanted(
      TextVariable variable, Demands demand, Map<TextVariable, String> chosen) {
    Set<String> unwanted = new LinkedHashSet<>(state.avoidedFor(variable));
    for (TextTerm other : demand.different) {
      if (other instanceof TextTerm.TextConstant constant) {
        unwanted.add(constant.value());
      } else if (other instanceof TextVariable known && chosen.containsKey(known)) {
        unwanted.add(chosen.get(known));
      }
    }
    return unwanted;
  }

  private static Optional<String> word(
      Language language, OptionalInt length, Set<String> unwanted) {
    Optional<String> first =
        length.isPresent() ? language.wordOfLength(length.getAsInt()) : language.shortest();
    if (first.isEmpty() || !unwanted.contains(first.get())) {
      return first;
    }
    Optional<String> fresh =
        length.isPresent()
            ? language.wordOfLengthExcept(length.getAsInt(), unwanted)
            : language.shortestExcept(unwanted);
    return fresh.isPresent() ? fresh : first;
  }

  private void excludeValue(IntTerm parsed, List<Fact> facts) {
    try {
      excludeGap(parsed, facts);
    } catch (LanguageTooLargeException e) {
      state.largeGaps++;
    }
  }

  /** When no word has the parsed integer of the model: the nearest ones that the facts allow. */
  private void excludeGap(IntTerm parsed, List<Fact> facts) {
    BigInteger value = round.model().of(parsed);
    Language rest = intersection(facts);
    if (rest.isEmpty() || rest.intersects(NumeralLanguages.withValue(value))) {
      return;
    }
    BigInteger below = NumeralLanguages.atMost(rest, value);
    BigInteger above = NumeralLanguages.atLeast(rest, value);
    round.lemma(
        terms.implies(
            conjunction(facts),
            terms.or(
                below == null
                    ? terms.bool(false)
                    : terms.lessOrEqual(parsed, terms.constant(below)),
                above == null
                    ? terms.bool(false)
                    : terms.lessOrEqual(terms.constant(above), parsed))));
  }

  private BoolTerm conjunction(List<Fact> facts) {
    List<BoolTerm> parts = new ArrayList<>();
    for (Fact fact : facts) {
      parts.add(fact.term());
    }
    return terms.and(parts);
  }

  private static Language intersection(List<Fact> facts) {
    List<Language> languages = new ArrayList<>();
    for (Fact fact : facts) {
      languages.add(fact.words());
    }
    languages.sort(Comparator.comparingInt(Language::stateCount));
    Language result = Language.all();
    for (Language language : languages) {
      result = result.intersect(language);
    }
    return result;
  }

  /** Facts that no word satisfies together, none of them dispensable. */
  private static List<Fact> core(List<Fact> facts) {
    List<Fact> core = new ArrayList<>(facts);
    for (Fact fact : facts) {
      List<Fact> rest = new ArrayList<>(core);
      rest.remove(fact);
      if (intersection(rest).isEmpty()) {
        core = rest;
      }
    }
    return core;
  }

  /** Facts that no word of that length satisfies together, none of them dispensable. */
  private static List<Fact> core(List<Fact> facts, BigInteger length) {
    List<Fact> core = new ArrayList<>(facts);
    for (Fact fact : facts) {
      List<Fact> rest = new ArrayList<>(core);
      rest.remove(fact);
      if (!intersection(rest).lengths().contains(length)) {
        core = rest;
      }
    }
    return core;
  }
}
