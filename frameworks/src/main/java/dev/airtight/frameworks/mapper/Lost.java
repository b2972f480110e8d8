package dev.airtight.frameworks.mapper;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;

/** What is in a mapper that somebody has set up in a way that is not followed. */
record Lost(String what) implements FieldSource {
  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what " + what + " has in " + name + " is not known");
  }

  @Override
  public boolean isOfInput() {
    return false;
  }
}
