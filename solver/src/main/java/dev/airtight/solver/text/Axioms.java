package dev.airtight.solver.text;

import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cheap valid terms about what comes into play: equal texts have equal lengths; for memberships and
 * functions of one variable, hulls of lengths and values. They spare rounds of refinement.
 */
final class Axioms {
  /** Variables with more memberships than this get lemmas only as needed. */
  private static final int MAX_MEMBERSHIPS = 64;

  /** Hulls of larger languages cost more than they spare. */
  private static final int MAX_STATES = 1500;

  private static final class About {
    final List<InLanguage> memberships = new ArrayList<>();
    final List<TextFunction> functions = new ArrayList<>();
  }

  private final Terms terms;
  private final LengthConditions lengths;
  private final Map<TextVariable, About> inPlay = new HashMap<>();

  Axioms(Terms terms) {
    this.terms = terms;
    this.lengths = new LengthConditions(terms);
  }

  /** The axioms that become of use by something new in play. */
  List<BoolTerm> enter(Term leaf) {
    List<BoolTerm> axioms = new ArrayList<>();
    if (leaf instanceof TextEqual equality) {
      IntTerm left = terms.length(equality.left());
      axioms.add(terms.implies(equality, terms.intEqual(left, terms.length(equality.right()))));
    } else if (leaf instanceof InLanguage membership
        && membership.text() instanceof TextVariable variable) {
      About about = inPlay.computeIfAbsent(variable, key -> new About());
      about.memberships.add(membership);
      if (about.memberships.size() <= MAX_MEMBERSHIPS) {
        for (TextFunction function : about.functions) {
          addAbout(membership, function, axioms);
        }
      }
    } else if (leaf instanceof TextFunction function
        && function.text() instanceof TextVariable variable) {
      About about = inPlay.computeIfAbsent(variable, key -> new About());
      about.functions.add(function);
      if (about.memberships.size() <= MAX_MEMBERSHIPS) {
        for (InLanguage membership : about.memberships) {
          addAbout(membership, function, axioms);
        }
      }
      if (function instanceof CodePointCount) {
        IntTerm length = terms.length(variable);
        axioms.add(terms.lessOrEqual(function, length));
        axioms.add(terms.lessOrEqual(length, terms.add(function, function)));
      }
    }
    return axioms;
  }

  void leave(Term leaf) {
    if (leaf instanceof InLanguage membership
        && membership.text() instanceof TextVariable variable) {
      About about = inPlay.get(variable);
      if (about != null) {
        about.memberships.remove(membership);
      }
    } else if (leaf instanceof TextFunction function
        && function.text() instanceof TextVariable variable) {
      About about = inPlay.get(variable);
      if (about != null) {
        about.functions.remove(function);
      }
    }
  }

  private void addAbout(InLanguage membership, TextFunction function, List<BoolTerm> axioms) {
    if (membership.language().stateCount() > MAX_STATES) {
      return;
    }
    try {
      addHulls(membership, function, axioms);
    } catch (LanguageTooLargeException e) {
      // No axiom is needed; the rounds find out what matters.
      axioms.removeIf(axiom -> axiom == terms.bool(true));
    }
  }

  private void addHulls(InLanguage membership, TextFunction function, List<BoolTerm> axioms) {
    Language language = membership.language();
    if (function instanceof TextLength) {
      axioms.add(terms.implies(membership, lengths.hull(language.lengths(), function)));
      axioms.add(terms.or(membership, lengths.hull(language.complement().lengths(), function)));
    } else if (function instanceof CodePointCount) {
      axioms.add(terms.implies(membership, lengths.hull(language.codePointLengths(), function)));
    } else if (function instanceof ParsedInteger) {
      axioms.add(terms.implies(membership, within(NumeralLanguages.hull(language), function)));
    }
    axioms.removeIf(axiom -> axiom == terms.bool(true));
  }

  private BoolTerm within(IntegerRange range, IntTerm value) {
    if (range.isEmpty()) {
      return terms.bool(false);
    }
    return terms.and(bound(range.min(), value, true), bound(range.max(), value, false));
  }

  private BoolTerm bound(@Nullable BigInteger bound, IntTerm value, boolean lower) {
    if (bound == null) {
      return terms.bool(true);
    }
    return lower
        ? terms.lessOrEqual(terms.constant(bound), value)
        : terms.lessOrEqual(value, terms.constant(bound));
  }
}
