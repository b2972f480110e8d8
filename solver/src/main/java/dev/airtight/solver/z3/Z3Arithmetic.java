package dev.airtight.solver.z3;

import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Global;
import com.microsoft.z3.IntSort;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import dev.airtight.solver.arithmetic.ArithmeticAnswer;
import dev.airtight.solver.arithmetic.ArithmeticFailureException;
import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One Z3 context with one simple solver. All seeds are fixed and effort is bounded by {@code
 * rlimit}, so answers are reproducible. Every failure of native code is an {@link
 * ArithmeticFailureException}.
 */
public final class Z3Arithmetic implements ArithmeticSolver {
  private static final int TIMEOUT_MILLISECONDS = 20_000;
  private static final int MOST_NESTED = 24;

  private final Context context;
  private final Solver solver;
  private final Z3Translation translation;
  private final Nesting nesting = new Nesting();
  private final long steps;

  private Z3Arithmetic(Context context, long steps, UnaryOperator<BoolTerm> expansion) {
    this.context = context;
    this.steps = steps;
    this.solver = context.mkSimpleSolver();
    Params params = context.mkParams();
    params.add("random_seed", 0);
    // Only a safety net, for the places where Z3 does not count its steps.
    params.add("timeout", TIMEOUT_MILLISECONDS);
    params.add("rlimit", (int) Math.min(steps, Integer.MAX_VALUE));
    solver.setParameters(params);
    this.translation = new Z3Translation(context, expansion);
  }

  /**
   * @param steps Z3 resource units for each check
   * @param memoryMegabytes native memory, over the whole process
   * @param expansion replaces a membership before it is translated; others are free booleans
   * @throws ArithmeticFailureException if Z3 cannot be loaded or started
   */
  public static Z3Arithmetic create(
      long steps, int memoryMegabytes, UnaryOperator<BoolTerm> expansion) {
    return guarded(
        () -> {
          Global.setParameter("memory_max_size", Integer.toString(memoryMegabytes));
          return new Z3Arithmetic(new Context(Map.of("model", "true")), steps, expansion);
        });
  }

  @Override
  public void push() {
    guarded(
        () -> {
          solver.push();
          return true;
        });
  }

  @Override
  public void pop(int scopes) {
    guarded(
        () -> {
          solver.pop(scopes);
          return true;
        });
  }

  @Override
  public void add(BoolTerm term) {
    if (nesting.of(term) > MOST_NESTED) {
      throw new ArithmeticFailureException(
          "arithmetic is nested more than " + MOST_NESTED + " choices and divisions deep");
    }
    guarded(
        () -> {
          solver.add(translation.of(term));
          return true;
        });
  }

  @Override
  public void declare(IntTerm term) {
    guarded(
        () -> {
          BigInteger min = term.interval().min();
          BigInteger max = term.interval().max();
          Expr<IntSort> variable = translation.of(term);
          if (min != null) {
            solver.add(context.mkLe(context.mkInt(min.toString()), variable));
          }
          if (max != null) {
            solver.add(context.mkLe(variable, context.mkInt(max.toString())));
          }
          return true;
        });
  }

  @Override
  public ArithmeticAnswer check(Collection<? extends BoolTerm> assumptions) {
    return guarded(
        () -> {
          Status status = assumptions.isEmpty() ? solver.check() : solver.check(all(assumptions));
          return switch (status) {
            case SATISFIABLE ->
                new ArithmeticAnswer.Satisfiable(new Z3Model(solver.getModel(), translation));
            case UNSATISFIABLE -> new ArithmeticAnswer.Unsatisfiable();
            case UNKNOWN -> new ArithmeticAnswer.Undecided(reason(solver.getReasonUnknown()));
          };
        });
  }

  @Override
  public long steps() {
    return guarded(
        () -> {
          Statistics.Entry entry = solver.getStatistics().get("rlimit count");
          return entry == null ? 0L : Integer.toUnsignedLong(entry.getUIntValue());
        });
  }

  private String reason(String given) {
    return given.contains("cancel") || given.contains("resource")
        ? "arithmetic takes more than "
            + steps
            + " solver steps, or "
            + TIMEOUT_MILLISECONDS / 1000
            + " seconds that are not counted as such"
        : "arithmetic: " + given;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Z3 takes generic arrays
  private Expr<BoolSort>[] all(Collection<? extends BoolTerm> terms) {
    List<Expr<BoolSort>> expressions = new ArrayList<>();
    for (BoolTerm term : terms) {
      expressions.add(translation.of(term));
    }
    return expressions.toArray(new Expr[0]);
  }

  @Override
  public void close() {
    guarded(
        () -> {
          context.close();
          return true;
        });
  }

  static <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (Z3Exception | LinkageError e) {
      throw new ArithmeticFailureException("the arithmetic solver failed: " + e.getMessage(), e);
    }
  }
}
