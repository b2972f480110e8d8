package dev.airtight.core.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type: a set of JSON values.
 *
 * <p>Restrictions of the same kind are lists because a restriction on an alias adds to what the
 * alias already says; all of them hold together. Definitions are referred to by name, so that they
 * may be recursive; {@link Contract#definition} finds them.
 */
public sealed interface Type {

  /** Where the type is written. */
  Clause clause();

  /**
   * What to do with each kind of type; who matches by it does not compile when one is missing.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    R text(Text text);

    R integer(IntegerNumber integer);

    R decimal(DecimalNumber decimal);

    R bool(Bool bool);

    R named(Named named);

    R list(ListOf list);

    R map(MapOf map);

    R orNull(OrNull orNull);

    R restricted(Restricted restricted);
  }

  /** The case for this kind of type. */
  <R> R match(Cases<R> cases);

  /**
   * The type of elements or values, or the one before {@code | null} or {@code where}; empty for
   * one that is made of no other. What a name stands for is not inside of it.
   */
  default Optional<Type> inside() {
    return match(new TypeInside());
  }

  /**
   * {@code string}: well-formed Unicode text, so a JSON string with an unpaired surrogate is not in
   * it.
   *
   * @param lengths ranges for the number of code points
   */
  record Text(List<CountRange> lengths, List<Matching> patterns, Clause clause) implements Type {
    public Text {
      lengths = List.copyOf(lengths);
      patterns = List.copyOf(patterns);
    }

    /** The smallest allowed number of code points that the lengths leave. */
    public int minimumLength() {
      return RangeEnds.minimum(lengths);
    }

    /** The largest allowed number of code points that the lengths leave, or null for any. */
    public @Nullable Integer maximumLength() {
      return RangeEnds.maximum(lengths);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** {@code int}: numbers without a fractional part, of any size. */
  record IntegerNumber(List<NumberRange> ranges, Clause clause) implements Type {
    public IntegerNumber {
      ranges = List.copyOf(ranges);
    }

    /** The largest lower end, or null for none; it need not be an integer itself. */
    public @Nullable BigDecimal minimum() {
      return RangeEnds.lowerEnd(ranges);
    }

    /** The smallest upper end, or null for none; it need not be an integer itself. */
    public @Nullable BigDecimal maximum() {
      return RangeEnds.upperEnd(ranges);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.integer(this);
    }
  }

  /** {@code decimal}: exact numbers of any size and precision. */
  record DecimalNumber(List<NumberRange> ranges, Clause clause) implements Type {
    public DecimalNumber {
      ranges = List.copyOf(ranges);
    }

    /** The largest lower end, or null for none. */
    public @Nullable BigDecimal minimum() {
      return RangeEnds.lowerEnd(ranges);
    }

    /** The smallest upper end, or null for none. */
    public @Nullable BigDecimal maximum() {
      return RangeEnds.upperEnd(ranges);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.decimal(this);
    }
  }

  /** {@code boolean}. */
  record Bool(Clause clause) implements Type {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bool(this);
    }
  }

  /** A use of a definition. */
  record Named(String definition, Clause clause) implements Type {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.named(this);
    }
  }

  /**
   * {@code list of T}.
   *
   * @param sizes ranges for the number of elements
   * @param unique the clause that forbids equal elements, or null where they are allowed
   */
  record ListOf(Type element, List<CountRange> sizes, @Nullable Clause unique, Clause clause)
      implements Type {
    public ListOf {
      sizes = List.copyOf(sizes);
    }

    public int minimumSize() {
      return RangeEnds.minimum(sizes);
    }

    public @Nullable Integer maximumSize() {
      return RangeEnds.maximum(sizes);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.list(this);
    }
  }

  /**
   * {@code map of T}: an object whose keys are arbitrary well-formed strings.
   *
   * @param sizes ranges for the number of entries
   */
  record MapOf(Type value, List<CountRange> sizes, Clause clause) implements Type {
    public MapOf {
      sizes = List.copyOf(sizes);
    }

    public int minimumSize() {
      return RangeEnds.minimum(sizes);
    }

    public @Nullable Integer maximumSize() {
      return RangeEnds.maximum(sizes);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.map(this);
    }
  }

  /** {@code T | null}. */
  record OrNull(Type base, Clause clause) implements Type {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.orNull(this);
    }
  }

  /**
   * {@code T where E}: the values of the base type for which the requirement holds; it reads them
   * as {@link ReferenceExpression.Self}.
   */
  record Restricted(Type base, Requirement requirement, Clause clause) implements Type {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.restricted(this);
    }
  }
}
