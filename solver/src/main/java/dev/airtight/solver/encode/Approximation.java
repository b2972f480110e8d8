package dev.airtight.solver.encode;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;

/** Collects where one encoding is exact, and makes the variables it is not exact in. */
final class Approximation {

  private final Terms terms;
  private final List<BoolTerm> exactWhen = new ArrayList<>();

  Approximation(Terms terms) {
    this.terms = terms;
  }

  Terms terms() {
    return terms;
  }

  /** Notes that the encoding is exact only where this is true. */
  void exactOnlyWhen(BoolTerm condition) {
    exactWhen.add(condition);
  }

  /** A truth value nothing is known about. */
  BoolTerm unknownTruth(String name) {
    exactOnlyWhen(terms.bool(false));
    return terms.freshBool(name);
  }

  /** An integer nothing is known about. */
  IntTerm unknownInt(String name) {
    exactOnlyWhen(terms.bool(false));
    return terms.freshInt(name);
  }

  /** A number nothing is known about. */
  RealTerm unknownReal(String name) {
    exactOnlyWhen(terms.bool(false));
    return terms.freshReal(name);
  }

  /** A text nothing is known about. */
  TextTerm unknownText(String name) {
    exactOnlyWhen(terms.bool(false));
    return terms.freshText(name);
  }

  Encoding encoding(BoolTerm term) {
    return new Encoding(term, terms.and(exactWhen));
  }
}
