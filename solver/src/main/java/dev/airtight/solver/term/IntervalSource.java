package dev.airtight.solver.term;

/** Knows an interval that holds every value a term can have, here and now. */
@FunctionalInterface
public interface IntervalSource {
  /** What follows from the declared bounds of variables alone. */
  IntervalSource DECLARED = IntTerm::interval;

  Interval of(IntTerm term);
}
