package dev.airtight.paths.state;

/**
 * Behind an input that is the one object of a class, which a static field has: objects of which
 * this is known are the same one. It has no fields.
 *
 * @param field {@code class.name}
 */
public record OnlyObject(String field) implements FieldSource {
  @Override
  public Made make(State state, int object, String owner, String name, String descriptor) {
    throw new StuckException("what " + field.replace('/', '.') + " keeps is not known");
  }
}
