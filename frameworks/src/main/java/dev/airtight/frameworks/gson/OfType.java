package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;

/** What is in an object that stands for a type: nothing that anybody may look at. */
record OfType(JavaType type) implements FieldSource {
  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what an object that stands for a type has in it is not followed");
  }

  @Override
  public boolean isOfInput() {
    return false;
  }
}
