package dev.airtight.paths.audit;

import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which values a call may return in the engine, as far as ranges and languages say. */
@FunctionalInterface
interface OpenResult {
  OpenResult ANY = real -> true;

  /**
   * Whether a value may be returned.
   *
   * @param real null also where nothing is returned
   */
  boolean has(@Nullable Object real);

  /** What a state says of a result. */
  static OpenResult of(State state, Terms terms, @Nullable Value result) {
    if (result instanceof IntValue number && number.term().constantValue() == null) {
      return real -> hasNumber(state, terms, number.term(), real);
    } else if (result instanceof LongValue number && number.term().constantValue() == null) {
      return real -> hasNumber(state, terms, number.term(), real);
    }
    return result instanceof Reference reference && isOpen(state, reference)
        ? real -> hasObject(state, terms, reference, real)
        : ANY;
  }

  private static boolean isOpen(State state, Reference reference) {
    if (reference.isNull().isTrue()) {
      return false;
    }
    @Nullable HeapObject object = state.memory().find(reference.object()).orElse(null);
    return !reference.isNull().isFalse()
        || (object != null && isAny(object))
        || (object instanceof HeapObject.Text text
            && !(text.text() instanceof TextTerm.TextConstant));
  }

  /** Whether it may be an object of any class, as far as its type allows. */
  static boolean isAny(HeapObject object) {
    return object instanceof HeapObject.Lazy
        || (object instanceof HeapObject.Instance instance
            && instance.arbitrary() != null
            && !instance.fields().containsKey("java/lang/Throwable.cause"));
  }

  private static boolean hasNumber(State state, Terms terms, IntTerm term, @Nullable Object real) {
    BigInteger value =
        real instanceof Boolean truth
            ? (truth ? BigInteger.ONE : BigInteger.ZERO)
            : real instanceof Character unit
                ? BigInteger.valueOf(unit)
                : BigInteger.valueOf(((Number) Objects.requireNonNull(real)).longValue());
    return mayBe(state, () -> terms.intEqual(term, terms.constant(value)));
  }

  private static boolean hasObject(
      State state, Terms terms, Reference reference, @Nullable Object real) {
    if (real == null) {
      return mayBe(state, reference::isNull);
    }
    return state
        .assume(terms.not(reference.isNull()))
        .filter(present -> mayBe(present, () -> same(present, terms, reference, real)))
        .isPresent();
  }

  private static BoolTerm same(State state, Terms terms, Reference reference, Object real) {
    return real instanceof String said
            && state.memory().find(reference.object()).orElse(null) instanceof HeapObject.Text text
        ? terms.textEqual(text.text(), terms.text(said))
        : terms.bool(true);
  }

  /** What takes too much to find out may be. */
  private static boolean mayBe(State state, Supplier<BoolTerm> term) {
    return Attempt.at(() -> state.assume(term.get()).isPresent()).orElse(tooLarge -> true);
  }
}
