package dev.airtight.solver.facts;

import dev.airtight.solver.term.BoolTerm;
import java.util.List;

/** Some term of the list has the truth value {@code wanted}. */
record Disjunction(List<BoolTerm> terms, boolean wanted) {}
