package dev.airtight.solver.term;

import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Makes every distinct term once. Knows no rewriting: callers pass normal forms. */
final class Interner {
  private final Map<Object, Node> table = new HashMap<>();
  private int nextId;

  /** The term made for an equal key before, or a new one; one class of terms per key shape. */
  @SuppressWarnings("unchecked") // keys start with the class of the term they stand for
  <N extends Node> N share(Class<N> kind, Object parts, IntFunction<N> maker) {
    WorkBudget.charge(Work.TERMS, 1);
    Key key = new Key(kind, parts);
    Node known = table.get(key);
    if (known == null) {
      known = fresh(maker);
      table.put(key, known);
    }
    return (N) known;
  }

  /** A term unlike any other. */
  <N extends Node> N fresh(IntFunction<N> maker) {
    return maker.apply(nextId++);
  }

  IntTerm.IntConstant constant(BigInteger value) {
    return share(IntTerm.IntConstant.class, value, id -> new IntTerm.IntConstant(id, value));
  }

  RealTerm.RealConstant constant(Rational value) {
    return share(RealTerm.RealConstant.class, value, id -> new RealTerm.RealConstant(id, value));
  }

  IntTerm sum(BigInteger constant, List<IntTerm.Addend> addends) {
    return share(
        IntTerm.Sum.class,
        List.of(constant, addends),
        id ->
            new IntTerm.Sum(
                id, Intervals.sum(constant, addends, IntervalSource.DECLARED), constant, addends));
  }

  private record Key(Class<?> kind, Object parts) {}
}
