package dev.airtight.paths.snapshot;

import java.io.Serializable;
import java.util.List;

/** How the initialisation of a class ended on a real JVM. */
public sealed interface InitialisationResult extends Serializable {

  /** One answer for each way. */
  interface Cases<R> {
    R done(Done end);

    R threw(Threw end);

    R impossible(Impossible end);
  }

  <R> R match(Cases<R> cases);

  /**
   * The class is initialised.
   *
   * @param classes of the application that were initialised with it, by their internal names; the
   *     class itself is among them
   * @param loaded classes of the application that are loaded in this world, but not initialised
   */
  record Done(List<String> classes, List<String> loaded) implements InitialisationResult {
    public Done {
      classes = List.copyOf(classes);
      loaded = List.copyOf(loaded);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.done(this);
    }
  }

  /**
   * The initialiser threw.
   *
   * @param exceptionClass the internal name of the class of what it threw itself
   * @param classes of the application that were initialised all the same
   * @param loaded see {@link Done}
   */
  record Threw(String exceptionClass, List<String> classes, List<String> loaded)
      implements InitialisationResult {
    public Threw {
      classes = List.copyOf(classes);
      loaded = List.copyOf(loaded);
    }

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
