package dev.airtight.frameworks.mapper;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;

/**
 * What is in a mapper that is followed: nothing that anybody may look at.
 *
 * @param what its class, as messages call it
 * @param isStandard whether nobody has set anything up
 * @param isKnown whether nobody else has had it
 */
public record OfMapper(String what, boolean isStandard, boolean isKnown) implements FieldSource {

  /** In one that is new. */
  public static OfMapper made(String what) {
    return new OfMapper(what, true, true);
  }

  static OfMapper ofOthers(String what) {
    return new OfMapper(what, false, false);
  }

  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what " + what + " has in " + name + " is not known");
  }

  OfMapper setUp() {
    return new OfMapper(what, false, isKnown);
  }

  @Override
  public FieldSource aged() {
    return new OfMapper(what, isStandard, false);
  }

  @Override
  public FieldSource handedOver() {
    return ofOthers(what);
  }

  @Override
  public boolean isOfInput() {
    return false;
  }
}
