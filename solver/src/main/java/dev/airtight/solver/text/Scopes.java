package dev.airtight.solver.text;

import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stack of asserted terms, handed on to the arithmetic solver only when it is needed, and what
 * is in play there. Lemmas are true everywhere, so they are kept for good and asserted again
 * wherever all that they speak of is in play.
 */
final class Scopes {
  private static final int MAX_LEMMAS_PER_LEAF = 200;

  private static final class Scope {
    final List<BoolTerm> terms = new ArrayList<>();
    final List<Term> leaves = new ArrayList<>();
    final List<BoolTerm> lemmas = new ArrayList<>();
    int passedOn;
    boolean open;
  }

  private final RopeNames theory;
  private final Axioms axioms;
  private final List<Scope> scopes = new ArrayList<>();
  private final Set<Term> inPlay = new HashSet<>();
  private final Set<BoolTerm> asserted = new HashSet<>();
  private final Map<BoolTerm, List<Term>> leavesOf = new HashMap<>();
  private final Map<Term, List<BoolTerm>> lemmasAbout = new HashMap<>();
  private final Set<BoolTerm> known = new HashSet<>();
  private int pendingPops;
  private int textsInPlay;

  Scopes(RopeNames theory) {
    this.theory = theory;
    this.axioms = new Axioms(theory.terms);
    Scope bottom = new Scope();
    bottom.open = true;
    scopes.add(bottom);
  }

  void push() {
    scopes.add(new Scope());
  }

  void pop() {
    if (scopes.size() == 1) {
      throw new IllegalStateException("pop without push");
    }
    Scope top = scopes.remove(scopes.size() - 1);
    if (top.open) {
      pendingPops++;
    }
    forget(top);
  }

  private void forget(Scope scope) {
    for (Term leaf : scope.leaves) {
      inPlay.remove(leaf);
      axioms.leave(leaf);
      textsInPlay -= isAboutTexts(leaf) ? 1 : 0;
    }
    scope.leaves.clear();
    scope.lemmas.forEach(asserted::remove);
    scope.lemmas.clear();
  }

  void add(BoolTerm term) {
    scopes.get(scopes.size() - 1).terms.add(term);
  }

  /** Everything asserted, oldest first. */
  List<BoolTerm> terms() {
    List<BoolTerm> all = new ArrayList<>();
    for (Scope scope : scopes) {
      all.addAll(scope.terms);
    }
    return all;
  }

  /** The variables and functions in play in the arithmetic solver. */
  Set<Term> inPlay() {
    return inPlay;
  }

  /** Whether the arithmetic solver knows all there is: nothing in play is about texts or bits. */
  boolean isArithmeticOnly() {
    return textsInPlay == 0;
  }

  private static boolean isAboutTexts(Term leaf) {
    return leaf instanceof InLanguage
        || leaf instanceof TextEqual
        || leaf instanceof TextFunction
        || leaf instanceof Bitwise
        || leaf instanceof TextVariable;
  }

  /** The arithmetic solver is gone: everything must be handed to a new one. */
  void restart() {
    pendingPops = 0;
    for (Scope scope : scopes) {
      forget(scope);
      scope.passedOn = 0;
      scope.open = scope == scopes.get(0);
    }
  }

  /** Brings the arithmetic solver to the current stack. */
  void synchronize(ArithmeticSolver arithmetic) {
    if (pendingPops > 0) {
      arithmetic.pop(pendingPops);
      pendingPops = 0;
    }
    for (Scope scope : scopes) {
      if (!scope.open) {
        arithmetic.push();
        scope.open = true;
      }
      while (scope.passedOn < scope.terms.size()) {
        BoolTerm term = scope.terms.get(scope.passedOn);
        enter(scope, leaves(term), arithmetic);
        arithmetic.add(term);
        scope.passedOn++;
      }
    }
  }

  private List<Term> leaves(BoolTerm term) {
    List<Term> known = leavesOf.get(term);
    if (known == null) {
      known = Leaves.of(term, theory.expansion);
      leavesOf.put(term, known);
    }
    return known;
  }

  /** Puts leaves into play: their declared bounds, axioms, and the lemmas that now apply. */
  private void enter(Scope scope, List<Term> leaves, ArithmeticSolver arithmetic) {
    Deque<Term> fresh = new ArrayDeque<>();
    introduce(scope, leaves, arithmetic, fresh);
    while (!fresh.isEmpty()) {
      Term leaf = fresh.remove();
      for (BoolTerm axiom : axioms.enter(leaf)) {
        introduce(scope, leaves(axiom), arithmetic, fresh);
        if (asserted.add(axiom)) {
          scope.lemmas.add(axiom);
          arithmetic.add(axiom);
        }
      }
      for (BoolTerm lemma : lemmasAbout.getOrDefault(leaf, List.of())) {
        if (!asserted.contains(lemma) && inPlay.containsAll(leaves(lemma))) {
          asserted.add(lemma);
          scope.lemmas.add(lemma);
          arithmetic.add(lemma);
        }
      }
    }
  }

  private void introduce(
      Scope scope, List<Term> leaves, ArithmeticSolver arithmetic, Deque<Term> fresh) {
    for (Term leaf : leaves) {
      if (inPlay.add(leaf)) {
        scope.leaves.add(leaf);
        fresh.add(leaf);
        textsInPlay += isAboutTexts(leaf) ? 1 : 0;
        if (leaf instanceof IntTerm integer && !integer.interval().equals(Interval.ALL)) {
          arithmetic.declare(integer);
        }
      }
    }
  }

  /** Asserts a term that is true everywhere. */
  void addLemma(BoolTerm lemma, ArithmeticSolver arithmetic) {
    Scope top = scopes.get(scopes.size() - 1);
    List<Term> leaves = leaves(lemma);
    enter(top, leaves, arithmetic);
    if (asserted.add(lemma)) {
      top.lemmas.add(lemma);
      arithmetic.add(lemma);
    }
    if (known.add(lemma)) {
      for (Term leaf : leaves) {
        List<BoolTerm> about = lemmasAbout.computeIfAbsent(leaf, key -> new ArrayList<>());
        if (about.size() < MAX_LEMMAS_PER_LEAF) {
          about.add(lemma);
        }
      }
    }
  }
}
