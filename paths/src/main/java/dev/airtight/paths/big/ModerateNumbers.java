package dev.airtight.paths.big;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** Numbers that others hand over, whose scales are assumed to be moderate. */
public final class ModerateNumbers {
  /** Numbers of these scales are shown where a refutation needs one. */
  private static final int LEAST_SHOWN = -2;

  private static final int MOST_SHOWN = 6;

  private final Terms terms;

  public ModerateNumbers(Terms terms) {
    this.terms = terms;
  }

  /** A number, and how a replay makes it. */
  public record Made(State state, BigNumber number, InputNode node) {}

  /** The classes of which any number can be made, by internal name. */
  public static boolean isOf(String className) {
    return className.equals(BigNumber.DECIMAL) || className.equals(BigNumber.INTEGER);
  }

  /** A decimal whose value is known. */
  public Made decimal(State state, RealTerm value, InputNode node, String name) {
    IntTerm scale = scale(name);
    return new Made(
        state.withAssumption(new Assumption.ModerateScales()),
        BigNumber.decimal(terms, value, scale),
        node);
  }

  private IntTerm scale(String name) {
    return terms.freshInt(
        name + " scale",
        Interval.of(-Assumption.ModerateScales.MOST, Assumption.ModerateScales.MOST));
  }

  /** Any number. */
  public Made any(State state, String className, String name) {
    IntTerm digits = terms.freshInt(name);
    InputNode integer =
        called(
            BigNumber.INTEGER,
            "(Ljava/lang/String;)V",
            List.of(
                new InputNode.Argument(
                    "val",
                    JavaType.of(TypeDescriptor.ofInternalName("java/lang/String")),
                    new InputNode.Text(terms.decimalText(digits)))));
    if (className.equals(BigNumber.INTEGER)) {
      return new Made(state, BigNumber.integer(terms, digits), integer);
    }
    IntTerm scale = scale(name);
    RealTerm value = terms.freshReal(name + " value");
    InputNode node =
        called(
            BigNumber.DECIMAL,
            "(L" + BigNumber.INTEGER + ";I)V",
            List.of(
                new InputNode.Argument(
                    "unscaledVal",
                    JavaType.of(TypeDescriptor.ofInternalName(BigNumber.INTEGER)),
                    integer),
                new InputNode.Argument(
                    "scale", JavaType.of(TypeDescriptor.INT), new InputNode.Whole(scale))));
    List<BoolTerm> link = link(digits, scale, value);
    State linked =
        state.withAssumption(new Assumption.ModerateScales()).withRequirements(path -> link);
    BoolTerm isShown =
        terms.and(
            terms.lessOrEqual(terms.constant(LEAST_SHOWN), scale),
            terms.lessOrEqual(scale, terms.constant(MOST_SHOWN)));
    return new Made(
        linked.withInputs(linked.inputs().withWish(isShown)),
        BigNumber.decimal(terms, value, scale),
        node);
  }

  /** How digits and a scale make a number, said exactly where it is shown. */
  private List<BoolTerm> link(IntTerm digits, IntTerm scale, RealTerm value) {
    RealTerm unscaled = terms.ofInt(digits);
    RealTerm zero = terms.constant(Rational.ZERO);
    List<BoolTerm> all = new ArrayList<>();
    all.add(terms.iff(terms.lessThan(zero, value), terms.lessThan(zero, unscaled)));
    all.add(terms.iff(terms.lessThan(value, zero), terms.lessThan(unscaled, zero)));
    for (int places = LEAST_SHOWN; places <= MOST_SHOWN; places++) {
      all.add(
          terms.implies(
              terms.intEqual(scale, terms.constant(places)),
              terms.realEqual(value, new BigValues(terms).shifted(unscaled, -places))));
    }
    return all;
  }

  private static InputNode called(
      String className, String descriptor, List<InputNode.Argument> arguments) {
    return new InputNode.Called(
        new MethodReference(className, "<init>", MethodDescriptor.parse(descriptor), false),
        false,
        arguments);
  }
}
