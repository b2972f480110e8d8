package dev.airtight.paths.state;

/** Something that the rounds of a loop may write, found again wherever the loop is entered. */
public sealed interface LoopPlace {

  /** One answer for each kind. */
  interface Cases<R> {
    R local(Local place);

    R field(Field place);

    R contents(Contents place);
  }

  <R> R match(Cases<R> cases);

  /** A local variable of the method that the loop is in. */
  record Local(int index) implements LoopPlace {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.local(this);
    }
  }

  /**
   * A field of an object.
   *
   * @param route how to get to the object when the loop is entered
   * @param key {@code class.name}
   */
  record Field(String route, String key) implements LoopPlace {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.field(this);
    }
  }

  /**
   * All that an array or an {@code ArrayList} holds; of the list its size, too.
   *
   * @param route how to get to it when the loop is entered
   */
  record Contents(String route) implements LoopPlace {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.contents(this);
    }
  }
}
