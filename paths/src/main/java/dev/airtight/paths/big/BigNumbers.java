package dev.airtight.paths.big;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads numbers that the JDK's own code has made. */
public final class BigNumbers {
  private static final int MOST_WORDS = 64;

  private final Terms terms;

  public BigNumbers(Terms terms) {
    this.terms = terms;
  }

  /** What is known of an object, if it is a number of exactly one of the two classes. */
  public Optional<BigNumber> of(State state, int identity) {
    if (!(state.memory().object(identity) instanceof HeapObject.Instance instance)) {
      return Optional.empty();
    }
    if (instance.arbitrary() instanceof BigNumber number) {
      return Optional.of(number);
    }
    if (instance.className().equals(BigNumber.INTEGER)) {
      return integer(state, identity, instance)
          .map(value -> BigNumber.integer(terms, terms.constant(value)));
    }
    return instance.className().equals(BigNumber.DECIMAL)
        ? decimal(state, identity, instance)
        : Optional.empty();
  }

  private Optional<BigNumber> decimal(State state, int identity, HeapObject.Instance instance) {
    String owner = BigNumber.DECIMAL;
    BigInteger scale = number(field(state, identity, instance, owner, "scale", "I"));
    BigInteger compact = number(field(state, identity, instance, owner, "intCompact", "J"));
    if (scale == null || compact == null) {
      return Optional.empty();
    }
    Optional<BigInteger> unscaled = Optional.of(compact);
    if (compact.equals(BigInteger.valueOf(Long.MIN_VALUE))) {
      FieldSource.@Nullable Made large =
          field(state, identity, instance, owner, "intVal", "Ljava/math/BigInteger;");
      unscaled =
          large != null
                  && large.value() instanceof Reference reference
                  && large.state().memory().object(reference.object())
                      instanceof HeapObject.Instance inner
              ? integer(large.state(), reference.object(), inner)
              : Optional.empty();
    }
    return unscaled
        .filter(digits -> BigNumber.isModerate(scale))
        .map(digits -> BigNumber.of(terms, new BigDecimal(digits, scale.intValueExact())));
  }

  private Optional<BigInteger> integer(State state, int identity, HeapObject.Instance instance) {
    String owner = BigNumber.INTEGER;
    BigInteger sign = number(field(state, identity, instance, owner, "signum", "I"));
    FieldSource.@Nullable Made magnitude = field(state, identity, instance, owner, "mag", "[I");
    if (sign == null
        || magnitude == null
        || !(magnitude.value() instanceof Reference reference)
        || !(magnitude.state().memory().object(reference.object())
            instanceof HeapObject.Array array)) {
      return Optional.empty();
    }
    BigInteger length = array.length().constantValue();
    boolean areKnown =
        array.cells().stream().allMatch(cell -> cell.index().constantValue() != null);
    if (length == null || !areKnown || length.intValueExact() > MOST_WORDS) {
      return Optional.empty();
    }
    BigInteger value = BigInteger.ZERO;
    for (int at = 0; at < length.intValueExact(); at++) {
      BigInteger word = word(magnitude.state(), array, at);
      if (word == null) {
        return Optional.empty();
      }
      value = value.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(word.intValue() & 0xffffffffL));
    }
    return Optional.of(sign.signum() < 0 ? value.negate() : value);
  }

  private @Nullable BigInteger word(State state, HeapObject.Array array, int at) {
    IntTerm index = terms.constant(at);
    for (HeapObject.Cell cell : array.cells()) {
      if (index.equals(cell.index())) {
        return ((IntValue) cell.value()).term().constantValue();
      }
    }
    return array.rest() instanceof HeapObject.Rest.Made made
        ? ((IntValue) made.source().element(state, index).get(0).value()).term().constantValue()
        : BigInteger.ZERO;
  }

  private static FieldSource.@Nullable Made field(
      State state,
      int identity,
      HeapObject.Instance instance,
      String owner,
      String name,
      String descriptor) {
    Value written = instance.fields().get(owner + "." + name);
    if (written != null) {
      return new FieldSource.Made(state, written);
    }
    FieldSource source = instance.arbitrary();
    return source == null || source.isOfInput()
        ? null
        : source.make(state, identity, owner, name, descriptor);
  }

  private static @Nullable BigInteger number(FieldSource.@Nullable Made made) {
    if (made == null) {
      return null;
    }
    return made.value() instanceof LongValue number
        ? number.term().constantValue()
        : ((IntValue) made.value()).term().constantValue();
  }
}
