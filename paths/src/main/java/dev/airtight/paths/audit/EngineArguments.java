package dev.airtight.paths.audit;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Terms;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes arguments in the engine, one after the other. */
final class EngineArguments implements Argument.Cases<Value> {
  private static final JavaType OBJECT = new JavaType.Of("java/lang/Object", List.of());

  private final EngineRun run;
  private final Terms terms;
  private State state;
  private List<Value> before = List.of();

  EngineArguments(EngineRun run, State state) {
    this.run = run;
    this.terms = run.interpreter().terms();
    this.state = state;
  }

  /** With what has been made so far. */
  State state() {
    return state;
  }

  /**
   * Makes the arguments of one call.
   *
   * @throws StuckException if the engine cannot, or in more than one way
   */
  List<Value> all(List<Argument> arguments) {
    List<Value> outer = before;
    List<Value> made = new ArrayList<>();
    before = made;
    arguments.forEach(argument -> made.add(argument.match(this)));
    before = outer;
    return made;
  }

  @Override
  public Value primitive(Argument.Primitive argument) {
    Object value = argument.value();
    if (value instanceof Long number) {
      return new LongValue(terms.constant(number));
    } else if (value instanceof Double number) {
      return FloatingValue.ofDouble(number);
    } else if (value instanceof Float number) {
      return FloatingValue.ofFloat(number);
    } else if (value instanceof Boolean truth) {
      return new IntValue(terms.constant(truth ? 1 : 0));
    } else if (value instanceof Character unit) {
      return new IntValue(terms.constant(unit));
    }
    return new IntValue(terms.constant(((Number) value).intValue()));
  }

  @Override
  public Value text(Argument.Text argument) {
    Interpreter.Interned literal = run.interpreter().literal(state, argument.value());
    state = literal.state();
    return literal.reference();
  }

  @Override
  public Value isNull(Argument.Null argument) {
    return new Reference(terms.bool(true), 0);
  }

  @Override
  public Value made(Argument.Made argument) {
    Successor.Returned end = run.make(state, argument.factory());
    state = end.state();
    return Objects.requireNonNull(end.value());
  }

  @Override
  public Value sameAs(Argument.SameAs argument) {
    return before.get(argument.argument());
  }

  @Override
  public Value any(Argument.Any argument) {
    Input made =
        new ArbitraryValues(run.interpreter())
            .argument(state, OBJECT, "argument", Nullness.UNSPECIFIED);
    state = made.state();
    return made.value();
  }

  @Override
  public Value called(Argument.Called argument) {
    List<Value> given = all(argument.arguments());
    return Objects.requireNonNull(end(argument.executable(), given, argument).value());
  }

  @Override
  public Value after(Argument.After argument) {
    List<Value> given = all(argument.arguments());
    end(argument.method(), given, argument);
    return given.get(0);
  }

  private Successor.Returned end(Executable executable, List<Value> given, Argument argument) {
    Successor.Returned end =
        run.onlyEnd(state, executable, given)
            .orElseThrow(() -> new StuckException("the engine cannot make " + argument));
    state = end.state();
    return end;
  }
}
