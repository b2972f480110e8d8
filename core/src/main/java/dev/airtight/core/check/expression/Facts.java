package dev.airtight.core.check.expression;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What is known about absence, null and variants at one place of an expression; immutable.
 *
 * @param known the facts that hold
 */
record Facts(PSet<Fact> known) {

  static final Facts NONE = new Facts(HashTreePSet.empty());

  /** One thing that is known about one path. */
  sealed interface Fact {

    /** The field is there, null or not. */
    record IsPresent(Path path) implements Fact {}

    /** The value is there and not null. */
    record NotNull(Path path) implements Fact {}

    /** The union holds this variant. */
    record IsVariant(Path path, String tag) implements Fact {}

    /** The union does not hold this variant. */
    record NotVariant(Path path, String tag) implements Fact {}
  }

  static Facts of(Fact fact) {
    return new Facts(HashTreePSet.singleton(fact));
  }

  boolean has(Fact fact) {
    return known.contains(fact);
  }

  /**
   * What is known where both are; takes time in the smaller one, so that long chains stay cheap.
   */
  Facts and(Facts other) {
    if (known.size() < other.known.size()) {
      return other.and(this);
    }
    return other.known.isEmpty() ? this : new Facts(known.plusAll(other.known));
  }

  /** What is known where at least one of them is. */
  Facts or(Facts other) {
    if (known.size() > other.known.size()) {
      return other.or(this);
    }
    PSet<Fact> common = known;
    for (Fact fact : known) {
      if (!other.has(fact)) {
        common = common.minus(fact);
      }
    }
    return common.isEmpty() ? NONE : new Facts(common);
  }
}
