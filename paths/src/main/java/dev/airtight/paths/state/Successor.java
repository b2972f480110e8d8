package dev.airtight.paths.state;

import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one step leads to. The successors of a state together cover everything it can do. */
public sealed interface Successor {

  /** One answer for each kind. */
  interface Cases<R> {
    R running(Running end);

    R returned(Returned end);

    R escaped(Escaped end);

    R stuck(Stuck end);

    R covered(Covered end);

    R outgrown(Outgrown end);

    R assumedAway(AssumedAway end);

    R repeating(Repeating end);
  }

  <R> R match(Cases<R> cases);

  State state();

  /** The path goes on. */
  record Running(State state) implements Successor {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.running(this);
    }
  }

  /** The outermost method returned. */
  record Returned(State state, @Nullable Value value) implements Successor {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.returned(this);
    }
  }

  /**
   * An exception left the outermost method.
   *
   * @param exception a non-null reference to the exception object
   */
  record Escaped(State state, Reference exception) implements Successor {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.escaped(this);
    }
  }

  /**
   * The engine does not know what happens next.
   *
   * @param reason one clause in lower case that names the instruction, method or limit
   * @param instruction the frame that was to run its instruction, as it was before; null where it
   *     was none
   */
  record Stuck(State state, String reason, @Nullable Frame instruction) implements Successor {
    public Stuck(State state, String reason) {
      this(state, reason, null);
    }

    /** With the frame whose instruction it was. */
    public Stuck at(@Nullable Frame frame) {
      return new Stuck(state, reason, frame);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.stuck(this);
    }
  }

  /**
   * The path is at the head of a loop that stands for it, so that all that follows is followed.
   *
   * @param way how it came back there; null where it is a call inside of one of the same method
   */
  record Covered(State state, @Nullable LoopWay way) implements Successor {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.covered(this);
    }
  }

  /** What is beside the paths, of which others are followed whatever it is. */
  sealed interface Aside extends Successor {}

  /** A loop that is where it was one round before, as far as can be said. */
  record Repeating(State state) implements Aside {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.repeating(this);
    }
  }

  /**
   * What is assumed not to happen. Nothing comes of it but a crash that a replay shows.
   *
   * @param state before it happens
   * @param happens what it would lead to
   */
  record AssumedAway(State state, Supplier<List<Successor>> happens) implements Aside {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.assumedAway(this);
    }
  }

  /**
   * A loop stands for less than it does. Nothing is known of the path.
   *
   * @param change what it has to be taken for, too
   */
  record Outgrown(State state, LoopChange change) implements Successor {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.outgrown(this);
    }
  }
}
