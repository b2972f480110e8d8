package dev.airtight.frameworks.mapper;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import java.util.HashSet;
import java.util.Set;

/**
 * What is in a mapper that is followed: nothing that anybody may look at.
 *
 * @param what its class, as messages call it
 * @param isStandard whether nobody has set anything up
 * @param isKnown whether nobody else has had it
 * @param features names of those that may have been set, where what they change has to be known
 */
public record OfMapper(String what, boolean isStandard, boolean isKnown, Set<String> features)
    implements FieldSource {
  public OfMapper {
    features = Set.copyOf(features);
  }

  /** In one that is new. */
  public static OfMapper made(String what) {
    return new OfMapper(what, true, true, Set.of());
  }

  static OfMapper ofOthers(String what) {
    return new OfMapper(what, false, false, Set.of());
  }

  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what " + what + " has in " + name + " is not known");
  }

  OfMapper setUp(Set<String> more) {
    Set<String> all = new HashSet<>(features);
    all.addAll(more);
    return new OfMapper(what, false, isKnown, all);
  }

  /** In what a builder makes in which this is. */
  OfMapper built(String other) {
    return new OfMapper(other, isStandard, isKnown, features);
  }

  @Override
  public FieldSource aged() {
    return new OfMapper(what, isStandard, false, features);
  }

  @Override
  public FieldSource handedOver() {
    return new OfMapper(what, false, false, features);
  }

  @Override
  public boolean isOfInput() {
    return false;
  }
}
