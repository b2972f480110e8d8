package dev.airtight.solver.facts;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import org.jspecify.annotations.Nullable;

/** What is cheaply known on a path. This one knows the declared bounds of variables only. */
public final class Facts {
  private static final Facts NONE = new Facts();

  private Facts() {}

  public static Facts none() {
    return NONE;
  }

  /** What is known when a term holds too; null where that contradicts what is known. */
  public @Nullable Facts assume(BoolTerm term) {
    return term.isFalse() ? null : this;
  }

  /** An interval that holds every value the term can have. */
  public Interval interval(IntTerm term) {
    return term.interval();
  }
}
