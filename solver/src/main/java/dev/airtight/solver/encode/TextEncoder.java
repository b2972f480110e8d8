package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.solver.encode.SymbolicJson.Text;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextConstant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Conditions on texts as terms. A relation to a constant is a regular language; one between two
 * texts that vary is an equation with fresh variables for what stands around the part.
 */
final class TextEncoder {

  /** Substrings of longer constants are too many to list. */
  private static final int LONGEST_WHOLE = 64;

  private final Terms terms;
  private final Approximation approximation;

  TextEncoder(Approximation approximation) {
    this.terms = approximation.terms();
    this.approximation = approximation;
  }

  TextTerm text(TextExpression expression, SymbolicEnvironment environment) {
    if (expression instanceof TextExpression.TextLiteral literal) {
      return terms.text(literal.value());
    }
    TextExpression.TextOf of = (TextExpression.TextOf) expression;
    return Navigator.node(of.reference(), environment).notNull() instanceof Text text
        ? text.value()
        : approximation.unknownText(of.clause().text());
  }

  BoolTerm same(Condition.SameText same, SymbolicEnvironment environment) {
    return terms.textEqual(text(same.left(), environment), text(same.right(), environment));
  }

  BoolTerm matches(Condition.Matches matches, SymbolicEnvironment environment) {
    TextTerm text = text(matches.text(), environment);
    return inLanguage(text, () -> Language.ofPattern(matches.pattern()), matches.clause());
  }

  BoolTerm contains(Condition.ContainsText contains, SymbolicEnvironment environment) {
    TextTerm whole = text(contains.whole(), environment);
    TextTerm part = text(contains.part(), environment);
    if (whole == part) {
      return terms.bool(true);
    }
    if (part instanceof TextConstant constant) {
      return inLanguage(whole, () -> Occurrences.containing(constant.value()), contains.clause());
    }
    if (whole instanceof TextConstant constant && constant.value().length() <= LONGEST_WHOLE) {
      return inLanguage(
          part, () -> Language.words(substrings(constant.value())), contains.clause());
    }
    TextTerm before = terms.freshText("before " + contains.clause().text());
    TextTerm after = terms.freshText("after " + contains.clause().text());
    return composed(whole, part, terms.concat(before, part, after));
  }

  BoolTerm startsWith(Condition.StartsWith starts, SymbolicEnvironment environment) {
    TextTerm text = text(starts.text(), environment);
    TextTerm prefix = text(starts.prefix(), environment);
    if (text == prefix) {
      return terms.bool(true);
    }
    if (prefix instanceof TextConstant constant) {
      return inLanguage(text, () -> Occurrences.startingWith(constant.value()), starts.clause());
    }
    if (text instanceof TextConstant constant && constant.value().length() <= LONGEST_WHOLE) {
      return inLanguage(prefix, () -> Language.words(prefixes(constant.value())), starts.clause());
    }
    TextTerm rest = terms.freshText("rest of " + starts.clause().text());
    return composed(text, prefix, terms.concat(prefix, rest));
  }

  BoolTerm endsWith(Condition.EndsWith ends, SymbolicEnvironment environment) {
    TextTerm text = text(ends.text(), environment);
    TextTerm suffix = text(ends.suffix(), environment);
    if (text == suffix) {
      return terms.bool(true);
    }
    if (suffix instanceof TextConstant constant) {
      return inLanguage(text, () -> Occurrences.endingWith(constant.value()), ends.clause());
    }
    if (text instanceof TextConstant constant && constant.value().length() <= LONGEST_WHOLE) {
      return inLanguage(suffix, () -> Language.words(suffixes(constant.value())), ends.clause());
    }
    TextTerm rest = terms.freshText("rest of " + ends.clause().text());
    return composed(text, suffix, terms.concat(rest, suffix));
  }

  /**
   * Whether a text has a part, where {@code pieces} are the part and fresh variables around it.
   * True for some values of these if it has, and for none if it has not; so it is exact where it is
   * true. That every text has itself and the empty text as parts is said beside it.
   */
  private BoolTerm composed(TextTerm whole, TextTerm part, TextTerm pieces) {
    BoolTerm composed =
        terms.or(
            terms.textEqual(whole, part),
            terms.textEqual(part, terms.text("")),
            terms.textEqual(whole, pieces));
    approximation.exactOnlyWhen(composed);
    return composed;
  }

  BoolTerm inLanguage(TextTerm text, Supplier<Language> language, Clause clause) {
    try {
      return terms.inLanguage(text, language.get());
    } catch (LanguageTooLargeException tooLarge) {
      return unknown(clause);
    }
  }

  private BoolTerm unknown(Clause clause) {
    return approximation.unknownTruth(clause.text());
  }

  private static Set<String> prefixes(String text) {
    Set<String> prefixes = new HashSet<>();
    for (int end = 0; end <= text.length(); end++) {
      prefixes.add(text.substring(0, end));
    }
    return prefixes;
  }

  private static Set<String> suffixes(String text) {
    Set<String> suffixes = new HashSet<>();
    for (int start = 0; start <= text.length(); start++) {
      suffixes.add(text.substring(start));
    }
    return suffixes;
  }

  private static Set<String> substrings(String text) {
    Set<String> substrings = new HashSet<>();
    for (String suffix : suffixes(text)) {
      substrings.addAll(prefixes(suffix));
    }
    return substrings;
  }
}
