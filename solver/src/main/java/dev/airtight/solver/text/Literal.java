package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;

/** A membership of one piece, a variable or a decimal text, or its negation. */
record Literal(InLanguage membership, boolean positive) {
  TextTerm text() {
    return membership.text();
  }

  TextVariable variable() {
    return (TextVariable) membership.text();
  }

  /** The words that satisfy this. */
  Language language() {
    return positive ? membership.language() : membership.language().complement();
  }

  BoolTerm term(Terms terms) {
    return positive ? membership : terms.not(membership);
  }
}
