package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Immutable values of variables. A variable that is not mentioned is false, the integer of its
 * bounds nearest to zero, zero, or the empty text.
 */
public final class Assignment {
  public static final Assignment EMPTY = new Builder().build();

  private final Map<Term, Object> values;

  private Assignment(Map<Term, Object> values) {
    this.values = values;
  }

  public boolean valueOf(BoolVariable variable) {
    return (Boolean) values.getOrDefault(variable, false);
  }

  public BigInteger valueOf(IntVariable variable) {
    Object value = values.get(variable);
    return value == null ? nearestToZero(variable.interval()) : (BigInteger) value;
  }

  public Rational valueOf(RealVariable variable) {
    return (Rational) values.getOrDefault(variable, Rational.ZERO);
  }

  public String valueOf(TextVariable variable) {
    return (String) values.getOrDefault(variable, "");
  }

  /** All variables that are mentioned, older ones first. */
  public List<Term> variables() {
    return values.keySet().stream().sorted(Comparator.comparingInt(Term::id)).toList();
  }

  /** Whether the variable is mentioned. */
  public boolean mentions(Term variable) {
    return values.containsKey(variable);
  }

  /** Whether a variable that is mentioned here has the same value there. */
  public boolean agrees(Assignment other, Term variable) {
    Object there = other.values.get(variable);
    return there != null && there.equals(values.get(variable));
  }

  /** These values, and those of another assignment for variables that are not mentioned here. */
  public Assignment over(Assignment other) {
    Map<Term, Object> all = new HashMap<>(other.values);
    all.putAll(values);
    return new Assignment(all);
  }

  /** The value of an integer variable that is not mentioned. */
  public static BigInteger nearestToZero(Interval bounds) {
    BigInteger value = BigInteger.ZERO;
    BigInteger min = bounds.min();
    BigInteger max = bounds.max();
    value = min == null ? value : value.max(min);
    return max == null ? value : value.min(max);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.entrySet().stream()
        .sorted((a, b) -> Integer.compare(a.getKey().id(), b.getKey().id()))
        .forEach(
            entry ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(entry.getKey())
                    .append(" = ")
                    .append(
                        entry.getValue() instanceof String string
                            ? Notation.quoted(string)
                            : entry.getValue()));
    return text.toString();
  }

  /** Collects values; a later value for a variable replaces an earlier one. */
  public static final class Builder {
    private final Map<Term, Object> values = new HashMap<>();

    public Builder put(BoolVariable variable, boolean value) {
      values.put(variable, value);
      return this;
    }

    public Builder put(IntVariable variable, BigInteger value) {
      values.put(variable, value);
      return this;
    }

    public Builder put(RealVariable variable, Rational value) {
      values.put(variable, value);
      return this;
    }

    public Builder put(TextVariable variable, String value) {
      values.put(variable, value);
      return this;
    }

    public Assignment build() {
      return new Assignment(Map.copyOf(values));
    }
  }
}
