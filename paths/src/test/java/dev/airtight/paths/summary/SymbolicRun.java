package dev.airtight.paths.summary;

import dev.airtight.paths.arbitrary.ArbitraryAnswers;
import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Meeting;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.step.LoopPlan;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import dev.airtight.solver.work.WorkBudget;
import dev.airtight.solver.work.WorkExhaustedException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** One static method of a test class, explored on arguments that may be anything but null. */
final class SymbolicRun implements AutoCloseable {
  private static final long WORK = 2_000_000_000L;

  private final Terms terms = new Terms();
  private final RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT);
  private final Feasibility feasibility = new Feasibility(solver);
  private final List<Value> arguments = new ArrayList<>();
  private final List<Successor> ends = new ArrayList<>();
  private final WorkBudget budget = new WorkBudget(WORK);
  private final boolean complete;
  private State state =
      new State(null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);

  SymbolicRun(Method method) {
    Class<?> cases = method.getDeclaringClass();
    ClassPath classPath = ClassPath.open(List.of(ConcreteRun.location(cases)), StandIns.overlay());
    Interpreter interpreter =
        new Interpreter(
            terms,
            new Hierarchy(classPath),
            SummaryRegistry.of(classPath),
            new Limits(6, 100, 20_000, 200, WORK, 0, 0, Integer.MAX_VALUE, true),
            InitialisedClasses.NONE,
            ModelAnswers.NONE,
            new ArbitraryAnswers(),
            new LoopPlan());
    JavaMethod found =
        classPath.load(cases.getName().replace('.', '/')).methods(method.getName()).get(0);
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(argument(interpreter, type));
    }
    Frame frame = Frame.enter(null, found, found.code().orElseThrow(), arguments, null);
    complete = budget.during(() -> explore(interpreter, state.withFrame(frame)));
  }

  /** Whether all paths were followed to their ends. */
  private boolean explore(Interpreter interpreter, State start) {
    try {
      new Explorer(interpreter::step, feasibility, new Partings(interpreter), Meeting.none())
          .explore(
              List.of(new Successor.Running(start)),
              (end, model) -> {
                ends.add(end);
                return true;
              });
      return true;
    } catch (WorkExhaustedException exhausted) {
      return false;
    }
  }

  private Value argument(Interpreter interpreter, Class<?> type) {
    if (type == int.class) {
      return new IntValue(terms.freshInt("int", Interval.INT));
    } else if (type == char.class) {
      return new IntValue(terms.freshInt("char", Interval.of(0, 0xffff)));
    } else if (type == boolean.class) {
      return new IntValue(terms.freshInt("boolean", Interval.of(0, 1)));
    } else if (type == long.class) {
      return new LongValue(terms.freshInt("long", Interval.LONG));
    } else if (type == double.class) {
      return FloatingValue.ANY_DOUBLE;
    } else if (type == float.class) {
      return FloatingValue.ANY_FLOAT;
    }
    int identity = interpreter.freshIdentity();
    state = state.withObject(identity, new HeapObject.Text(terms.freshText("text")));
    return new Reference(terms.bool(false), identity);
  }

  List<Successor> ends() {
    return ends;
  }

  boolean isComplete() {
    return complete;
  }

  /** How the ends relate to what the JVM does on concrete arguments. */
  enum Coverage {
    /** An end allows exactly that outcome. */
    COVERED,
    /** The engine or the solver gave up. */
    OPEN,
    /** No end allows the outcome: a summary is wrong. */
    MISSED
  }

  Coverage covers(List<Object> concrete, String real, Object value, Class<?> type) {
    List<BoolTerm> given = new ArrayList<>();
    for (int i = 0; i < concrete.size(); i++) {
      given.add(equal(state, arguments.get(i), concrete.get(i)));
    }
    boolean open = !isComplete();
    for (Successor end : ends) {
      List<BoolTerm> all = new ArrayList<>(given);
      if (end instanceof Successor.Stuck) {
        open |= !(check(end, all) instanceof Answer.Unsatisfiable);
        continue;
      }
      if (end instanceof Successor.Escaped) {
        if (!Outcomes.of(end, type).equals(real)) {
          continue;
        }
      } else if (real.startsWith("throws ")) {
        continue;
      } else if (((Successor.Returned) end).value() != null) {
        all.add(equal(end.state(), ((Successor.Returned) end).value(), value));
      }
      Answer answer = check(end, all);
      if (answer instanceof Answer.Satisfiable) {
        return Coverage.COVERED;
      }
      open |= answer instanceof Answer.Undecided;
    }
    return open ? Coverage.OPEN : Coverage.MISSED;
  }

  /** Whether, given those arguments, the engine allows an outcome that the JVM does not have. */
  boolean allowsOther(List<Object> concrete, String real, Object value, Class<?> type) {
    List<BoolTerm> given = new ArrayList<>();
    for (int i = 0; i < concrete.size(); i++) {
      given.add(equal(state, arguments.get(i), concrete.get(i)));
    }
    for (Successor end : ends) {
      List<BoolTerm> all = new ArrayList<>(given);
      if (end instanceof Successor.Stuck) {
        continue;
      }
      if (end instanceof Successor.Returned returned
          && returned.value() != null
          && !real.startsWith("throws ")) {
        all.add(terms.not(equal(end.state(), returned.value(), value)));
      } else if (end instanceof Successor.Escaped && Outcomes.of(end, type).equals(real)) {
        continue;
      } else if (end instanceof Successor.Returned returned
          && returned.value() == null
          && !real.startsWith("throws ")) {
        continue;
      }
      if (check(end, all) instanceof Answer.Satisfiable) {
        return true;
      }
    }
    return false;
  }

  private Answer check(Successor end, List<BoolTerm> more) {
    return feasibility.check(end.state().knowledge().condition(), more);
  }

  private BoolTerm equal(State at, Value value, Object concrete) {
    if (value instanceof IntValue number) {
      return terms.intEqual(number.term(), whole(concrete));
    } else if (value instanceof LongValue number) {
      return terms.intEqual(number.term(), whole(concrete));
    } else if (value instanceof FloatingValue number
        && number.term() != null
        && concrete instanceof Double real) {
      return real.isNaN()
          ? terms.bool(false)
          : real.isInfinite()
              ? terms.bool(true)
              : terms.realEqual(number.term(), terms.constant(new BigDecimal(real)));
    } else if (value instanceof Reference reference) {
      return concrete == null
          ? reference.isNull()
          : terms.and(
              terms.not(reference.isNull()),
              equal(at, at.memory().object(reference.object()), concrete));
    }
    return terms.bool(true);
  }

  private BoolTerm equal(State at, HeapObject object, Object concrete) {
    if (object instanceof HeapObject.Text text) {
      return terms.textEqual(text.text(), terms.text(concrete.toString()));
    } else if (object instanceof HeapObject.Box box) {
      return equal(at, box.value(), concrete);
    } else if (object instanceof HeapObject.Array array && concrete instanceof Object[] elements) {
      List<BoolTerm> all = new ArrayList<>();
      all.add(terms.intEqual(array.length(), terms.constant(elements.length)));
      for (HeapObject.Cell cell : array.cells()) {
        int index = cell.index().constantValue().intValueExact();
        if (index < elements.length) {
          all.add(equal(at, cell.value(), elements[index]));
        }
      }
      return terms.and(all);
    } else if (object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof BigNumber number) {
      BigDecimal real =
          concrete instanceof BigInteger whole ? new BigDecimal(whole) : (BigDecimal) concrete;
      return terms.and(
          terms.realEqual(number.value(), terms.constant(real)),
          terms.intEqual(number.scale(), terms.constant(real.scale())));
    }
    return terms.bool(true);
  }

  private IntTerm whole(Object concrete) {
    if (concrete instanceof Boolean bool) {
      return terms.constant(bool ? 1 : 0);
    } else if (concrete instanceof Character unit) {
      return terms.constant(unit);
    }
    return terms.constant(((Number) concrete).longValue());
  }

  @Override
  public void close() {
    solver.close();
  }
}
