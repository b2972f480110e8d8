package dev.airtight.solver.obligation.subject;

import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.Evaluation;
import java.util.LinkedHashSet;
import java.util.Set;

/** Notes which comparisons a truth value depends on: where those are the same, it is the same. */
final class AtomEvaluation extends Evaluation {

  private final Evaluation atoms;
  private final Set<BoolTerm> read = new LinkedHashSet<>();

  AtomEvaluation(Assignment assignment) {
    super(assignment);
    this.atoms = new Evaluation(assignment);
  }

  Set<BoolTerm> read() {
    return read;
  }

  @Override
  public boolean of(BoolTerm term) {
    if (term instanceof And
        || term instanceof Or
        || term instanceof Not
        || term instanceof BoolConstant) {
      return super.of(term);
    }
    read.add(term);
    return atoms.of(term);
  }
}
