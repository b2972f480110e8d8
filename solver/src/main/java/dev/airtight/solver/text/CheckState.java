package dev.airtight.solver.text;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What one check has learned about where its models go wrong; steers later rounds only. */
final class CheckState {
  /** Functions whose value must be forced through the language of their text. */
  final Set<TextFunction> forced = new HashSet<>();

  /** Words that both sides of an inequality happened to have. */
  final Map<TextEqual, Set<String>> clashes = new HashMap<>();

  /** Words that did not lead to a model. */
  final Map<TextVariable, Set<String>> avoided = new HashMap<>();

  /** How many point lemmas an operation on bits has got. */
  final Map<IntTerm, Integer> points = new HashMap<>();

  /** Equalities of ropes that were split. */
  final Set<TextEqual> splits = new HashSet<>();

  /** How often a gap between parsed integers was left to other lemmas, as too large a language. */
  int largeGaps;

  /** What the next arithmetic query shall assume, given up at the first failure. */
  final Set<BoolTerm> wishes = new LinkedHashSet<>();

  private final Set<BoolTerm> refused = new HashSet<>();

  /**
   * Assumes a term from now on, to keep the model from wandering off to values nobody asked about.
   * False if that was tried before.
   */
  boolean wish(BoolTerm term) {
    return !refused.contains(term) && wishes.add(term);
  }

  void giveUpWishes() {
    refused.addAll(wishes);
    wishes.clear();
  }

  Set<String> clashesOf(TextEqual equality) {
    return clashes.computeIfAbsent(equality, key -> new LinkedHashSet<>());
  }

  Set<String> avoidedFor(TextVariable variable) {
    return avoided.computeIfAbsent(variable, key -> new LinkedHashSet<>());
  }
}
