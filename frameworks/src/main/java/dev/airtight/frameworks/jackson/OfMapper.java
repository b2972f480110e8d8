package dev.airtight.frameworks.jackson;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;

/**
 * What is in a mapper that is followed: nothing that anybody may look at.
 *
 * @param isStandard whether nobody has set anything up
 * @param isKnown whether nobody else has had it
 */
record OfMapper(boolean isStandard, boolean isKnown) implements FieldSource {
  static final OfMapper NEW = new OfMapper(true, true);
  static final OfMapper OF_OTHERS = new OfMapper(false, false);

  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what an ObjectMapper has in " + name + " is not known");
  }

  OfMapper setUp() {
    return new OfMapper(false, isKnown);
  }

  @Override
  public FieldSource aged() {
    return new OfMapper(isStandard, false);
  }

  @Override
  public FieldSource handedOver() {
    return OF_OTHERS;
  }

  @Override
  public boolean isOfInput() {
    return false;
  }
}
