package dev.airtight.frameworks.jackson;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;

/**
 * What is in a mapper that is followed: nothing that anybody may look at.
 *
 * @param isStandard whether nobody has set anything up
 */
record OfMapper(boolean isStandard) implements FieldSource {
  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what an ObjectMapper has in " + name + " is not known");
  }

  @Override
  public boolean isOfInput() {
    return false;
  }
}
