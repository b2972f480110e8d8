package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.floating.Doubles;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LibrarySource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a decoded {@link BigDecimal} or {@link BigInteger}: its value exactly. How many
 * digits it is written with is not known, so whatever may overflow by that is not answered.
 *
 * @param name in messages
 */
record BigNumber(Terms terms, String className, RealTerm value, String name)
    implements LibrarySource {
  static final String DECIMAL = "java/math/BigDecimal";
  static final String INTEGER = "java/math/BigInteger";

  @Override
  public Made make(State state, int object, String owner, String field, String descriptor) {
    throw new StuckException(
        "values of " + className.replace('/', '.') + " are not modelled (" + name + ")");
  }

  /** There are few objects for small numbers. */
  @Override
  public boolean mayBeShared() {
    return true;
  }

  @Override
  public Optional<FieldSource.Made> answer(
      State state, int object, MethodReference method, List<Value> arguments) {
    Value said =
        switch (method.name() + method.descriptor().text()) {
          case "signum()I" -> sign(terms.constant(Rational.ZERO));
          case "compareTo(Ljava/math/BigDecimal;)I", "compareTo(Ljava/math/BigInteger;)I" ->
              compared(state, (Reference) arguments.get(1));
          case "doubleValue()D" -> new Doubles(terms).nearest(value, name);
          case "equals(Ljava/lang/Object;)Z" -> any("Z");
          case "hashCode()I" -> any("I");
          default -> null;
        };
    return Optional.ofNullable(said).map(answer -> new FieldSource.Made(state, answer));
  }

  private Value any(String type) {
    return AnyPrimitive.of(terms, type, name).value();
  }

  private Value sign(RealTerm other) {
    return new IntValue(
        terms.ifThenElse(
            terms.lessThan(value, other),
            terms.constant(-1),
            terms.ifThenElse(terms.realEqual(value, other), terms.constant(0), terms.constant(1))));
  }

  private @Nullable Value compared(State state, Reference other) {
    if (!other.isNull().isFalse()
        || !(state.memory().object(other.object()) instanceof HeapObject.Instance instance)) {
      return null;
    }
    if (instance.arbitrary() instanceof BigNumber number) {
      return sign(number.value);
    }
    Rational constant = constant(instance);
    return constant == null ? null : sign(terms.constant(constant));
  }

  /** Of a number of the JDK that fits into 64 bits. */
  private static @Nullable Rational constant(HeapObject.Instance instance) {
    if (!instance.className().equals(DECIMAL)
        || !(instance.fields().get(DECIMAL + ".intCompact") instanceof LongValue digits)
        || !(instance.fields().get(DECIMAL + ".scale") instanceof IntValue scale)) {
      return null;
    }
    BigInteger unscaled = digits.term().constantValue();
    IntTerm places = scale.term();
    BigInteger exponent = places.constantValue();
    return unscaled == null
            || exponent == null
            || unscaled.equals(BigInteger.valueOf(Long.MIN_VALUE))
            || exponent.abs().bitLength() > Byte.SIZE
        ? null
        : Rational.of(new BigDecimal(unscaled, exponent.intValueExact()));
  }
}
