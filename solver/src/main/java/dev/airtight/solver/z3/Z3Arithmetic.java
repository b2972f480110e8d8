package dev.airtight.solver.z3;

import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Global;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import com.microsoft.z3.Z3Exception;
import dev.airtight.solver.arithmetic.ArithmeticAnswer;
import dev.airtight.solver.arithmetic.ArithmeticFailureException;
import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.arithmetic.TermTooDeepException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One Z3 context with one simple solver. All seeds are fixed and effort is bounded by {@code
 * rlimit}, so answers are reproducible. Every failure of native code is an {@link
 * ArithmeticFailureException}.
 */
final class Z3Arithmetic implements ArithmeticSolver {
  /**
   * Only a safety net, for the places where Z3 does not count its steps: many times what a check of
   * counted steps takes, so that a slow processor does not change an answer.
   */
  private static final int PROCESSOR_SECONDS = 60;

  private static final int MOST_DIVISIONS = 24;

  /** Z3 counts less of its work where variables are multiplied: so many times the usual a step. */
  private static final int STEP_WITH_PRODUCTS = 8;

  /** What making a context costs, in steps. */
  private static final int CREATION = 20_000;

  private final Context context;
  private final Solver solver;
  private final Z3Translation translation;
  private final long steps;

  /**
   * What Z3 made for models: as long as it is kept, the numbers of expressions do not depend on
   * when the JVM collects garbage, and with them the order in which Z3 works.
   */
  private final List<Model> models = new ArrayList<>();

  /** What was said to stand for a name, by scope, the innermost first. */
  private final Deque<Set<IntTerm>> defined = new ArrayDeque<>(List.of(new HashSet<>()));

  private long allowed;

  private Z3Arithmetic(Context context, long steps, UnaryOperator<BoolTerm> expansion) {
    this.context = context;
    this.steps = steps;
    this.solver = context.mkSimpleSolver();
    Params params = context.mkParams();
    params.add("random_seed", 0);
    solver.setParameters(params);
    allow(steps);
    this.translation = new Z3Translation(context, expansion);
  }

  /**
   * @param steps Z3 resource units for each check
   * @param memoryMegabytes native memory, over the whole process
   * @param expansion replaces a membership before it is translated; others are free booleans
   * @throws ArithmeticFailureException if Z3 cannot be loaded or started
   */
  static Z3Arithmetic create(long steps, int memoryMegabytes, UnaryOperator<BoolTerm> expansion) {
    WorkBudget.charge(Work.ARITHMETIC, CREATION);
    return guarded(
        () -> {
          Global.setParameter("memory_max_size", Integer.toString(memoryMegabytes));
          return new Z3Arithmetic(new Context(Map.of("model", "true")), steps, expansion);
        });
  }

  private void allow(long allowed) {
    Params params = context.mkParams();
    params.add("rlimit", (int) Math.min(allowed, Integer.MAX_VALUE));
    solver.setParameters(params);
    this.allowed = allowed;
  }

  @Override
  public void push() {
    guarded(
        () -> {
          WorkBudget.charge(Work.ASSERTIONS, 1);
          solver.push();
          defined.push(new HashSet<>());
          return true;
        });
  }

  @Override
  public void pop(int scopes) {
    guarded(
        () -> {
          WorkBudget.charge(Work.ASSERTIONS, scopes);
          solver.pop(scopes);
          for (int i = 0; i < scopes; i++) {
            defined.pop();
          }
          return true;
        });
  }

  @Override
  public void add(BoolTerm term) {
    if (translation.divisions(term) > MOST_DIVISIONS) {
      throw new TermTooDeepException("divisions are nested more than " + MOST_DIVISIONS + " deep");
    }
    guarded(
        () -> {
          WorkBudget.charge(Work.ASSERTIONS, 1);
          define(term);
          solver.add(translation.of(term));
          return true;
        });
  }

  /** Says what names in a term stand for, where no scope has said so yet. */
  private void define(Term term) {
    for (IntTerm named : translation.named(term)) {
      if (defined.stream().noneMatch(scope -> scope.contains(named))) {
        defined.element().add(named);
        WorkBudget.charge(Work.ASSERTIONS, 1);
        solver.add(translation.definition(named));
      }
    }
  }

  @Override
  public void declare(IntTerm term) {
    guarded(
        () -> {
          WorkBudget.charge(Work.ASSERTIONS, 1);
          define(term);
          translation.bounds(term).forEach(solver::add);
          return true;
        });
  }

  @Override
  public ArithmeticAnswer check(Collection<? extends BoolTerm> assumptions) {
    return guarded(
        () -> {
          assumptions.forEach(this::define);
          Expr<BoolSort>[] assumed = all(assumptions);
          long weight = translation.hasProducts() ? STEP_WITH_PRODUCTS : 1;
          long left = WorkBudget.current().left(Work.ARITHMETIC);
          if (Math.min(steps, left / weight) != allowed) {
            allow(Math.min(steps, left / weight));
          }
          long before = steps();
          ArithmeticAnswer answer =
              ProcessorTimeNet.within(
                  PROCESSOR_SECONDS,
                  context::interrupt,
                  () -> answer(assumed.length == 0 ? solver.check() : solver.check(assumed)),
                  () -> uncounted(left));
          WorkBudget.charge(Work.ARITHMETIC, weight * (steps() - before));
          return answer;
        });
  }

  private ArithmeticAnswer answer(Status status) {
    switch (status) {
      case SATISFIABLE:
        Model model = solver.getModel();
        models.add(model);
        return new ArithmeticAnswer.Satisfiable(new Z3Model(model, translation));
      case UNSATISFIABLE:
        return new ArithmeticAnswer.Unsatisfiable();
      default:
        return new ArithmeticAnswer.Undecided(reason(solver.getReasonUnknown()));
    }
  }

  /** No more than this one is to be waited for. */
  private static ArithmeticAnswer uncounted(long left) {
    WorkBudget.charge(Work.ARITHMETIC, left + 1);
    return new ArithmeticAnswer.Undecided(
        "arithmetic takes more than "
            + PROCESSOR_SECONDS
            + " seconds that are not counted as solver steps");
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
        ? "arithmetic takes more than " + steps + " solver steps"
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
      throw new ArithmeticFailureException(String.valueOf(e.getMessage()), e);
    }
  }
}
