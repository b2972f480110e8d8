package dev.airtight.core.check.expression;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What is known about absence, null and variants at one place of an expression; immutable.
 *
 * @param known the facts that hold
 */
record FlowFacts(PSet<Fact> known) {

  static final FlowFacts NONE = new FlowFacts(HashTreePSet.empty());

  /** One thing that is known about one path. */
  sealed interface Fact {

    /** The field is there, null or not. */
    record IsPresent(ReferencePath path) implements Fact {}

    /** The value is there and not null. */
    record NotNull(ReferencePath path) implements Fact {}

    /** The union holds this variant. */
    record IsVariant(ReferencePath path, String tag) implements Fact {}

    /** The union does not hold this variant. */
    record NotVariant(ReferencePath path, String tag) implements Fact {}
  }

  static FlowFacts of(Fact fact) {
    return new FlowFacts(HashTreePSet.singleton(fact));
  }

  boolean has(Fact fact) {
    return known.contains(fact);
  }

  /**
   * What is known where both are; takes time in the smaller one, so that long chains stay cheap.
   */
  FlowFacts and(FlowFacts other) {
    if (known.size() < other.known.size()) {
      return other.and(this);
    }
    return other.known.isEmpty() ? this : new FlowFacts(known.plusAll(other.known));
  }

  /** What is known where at least one of them is. */
  FlowFacts or(FlowFacts other) {
    if (known.size() > other.known.size()) {
      return other.or(this);
    }
    PSet<Fact> common = known;
    for (Fact fact : known) {
      if (!other.has(fact)) {
        common = common.minus(fact);
      }
    }
    return common.isEmpty() ? NONE : new FlowFacts(common);
  }
}
