package dev.airtight.solver.smtlib;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Term;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A script in the making: declarations, definitions and assertions in the order of need. */
final class Script {
  private final StringBuilder out = new StringBuilder();
  private final Set<String> declared = new LinkedHashSet<>();
  private final Map<Language, String> languages = new HashMap<>();
  private final Expressions expressions = new Expressions(this);

  Script() {
    out.append("(set-logic ALL)\n");
  }

  void add(Assertion clause) {
    String term = expressions.of(clause.term());
    clause.comment().lines().forEach(line -> out.append("; ").append(line).append('\n'));
    out.append("(assert ").append(term).append(")\n");
  }

  String text() {
    return out + "(check-sat)\n";
  }

  /** Declares a constant once. */
  void declare(String symbol, String sort) {
    if (declared.add(symbol)) {
      out.append("(declare-const ").append(symbol).append(' ').append(sort).append(")\n");
    }
  }

  /** A text variable: its characters are UTF-16 units and its length fits an int. */
  void declareText(String symbol) {
    if (declared.add(symbol)) {
      out.append("(declare-const ").append(symbol).append(" String)\n");
      out.append("(assert (str.in_re ")
          .append(symbol)
          .append(" (re.* (re.range \"\\u{0}\" \"\\u{ffff}\"))))\n");
      out.append("(assert (<= (str.len ").append(symbol).append(") 2147483647))\n");
    }
  }

  /** Declares a function without a meaning once, with a comment that says its real one. */
  void declareFunction(String symbol, String signature, String meaning) {
    if (declared.add(symbol)) {
      out.append("; ").append(symbol).append(" stands for ").append(meaning).append('\n');
      out.append("(declare-fun ").append(symbol).append(' ').append(signature).append(")\n");
    }
  }

  /** Asserts the declared interval of an integer once. */
  void bound(IntTerm term, String expression) {
    Interval interval = term.interval();
    if (!interval.equals(Interval.ALL) && declared.add("bound of " + expression)) {
      BigInteger min = interval.min();
      BigInteger max = interval.max();
      if (min != null) {
        out.append("(assert (<= ").append(number(min)).append(' ').append(expression);
        out.append("))\n");
      }
      if (max != null) {
        out.append("(assert (<= ").append(expression).append(' ').append(number(max));
        out.append("))\n");
      }
    }
  }

  /** A name for an expression that is used more than once. */
  String define(Term term, String sort, String expression) {
    String symbol = "s!" + term.id();
    out.append("(define-fun ").append(symbol).append(" () ").append(sort).append(' ');
    out.append(expression).append(")\n");
    return symbol;
  }

  /** That a text is in a language. */
  String membership(String text, Language language) {
    String name = languages.get(language);
    if (name == null) {
      int number = languages.size();
      Optional<String> expression = RegularExpressions.of(language);
      if (expression.isPresent()) {
        name = "language!" + number;
        out.append("(define-fun ").append(name).append(" () RegLan ");
        out.append(expression.get()).append(")\n");
      } else {
        name = "in_language!" + number;
        declareFunction(
            name, "(String) Bool", "a language of " + language.stateCount() + " states");
      }
      languages.put(language, name);
    }
    return name.startsWith("in_")
        ? "(" + name + " " + text + ")"
        : "(str.in_re " + text + " " + name + ")";
  }

  static String number(BigInteger value) {
    return value.signum() < 0 ? "(- " + value.negate() + ")" : value.toString();
  }
}
