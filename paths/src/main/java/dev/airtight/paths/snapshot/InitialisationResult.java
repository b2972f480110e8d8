package dev.airtight.paths.snapshot;

import java.io.Serializable;

/** How the initialisation of a class ended on a real JVM. */
public sealed interface InitialisationResult extends Serializable {

  /** One answer for each way. */
  interface Cases<R> {
    R done();

    R threw(Threw end);

    R impossible(Impossible end);
  }

  <R> R match(Cases<R> cases);

  /** The class is initialised. */
  record Done() implements InitialisationResult {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.done();
    }
  }

  /**
   * The initialiser threw.
   *
   * @param exceptionClass the internal name of the class of what it threw itself
   */
  record Threw(String exceptionClass) implements InitialisationResult {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.threw(this);
    }
  }

  /**
   * The JVM cannot say: the initialiser does not end, ends the JVM, or the class cannot be loaded.
   *
   * @param reason a clause in lower case
   */
  record Impossible(String reason) implements InitialisationResult {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.impossible(this);
    }
  }
}
