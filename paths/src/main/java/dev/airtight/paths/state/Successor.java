package dev.airtight.paths.state;

import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import org.jspecify.annotations.Nullable;

/** What one step leads to. The successors of a state together cover everything it can do. */
public sealed interface Successor {

  State state();

  /** The path goes on. */
  record Running(State state) implements Successor {}

  /** The outermost method returned. */
  record Returned(State state, @Nullable Value value) implements Successor {}

  /**
   * An exception left the outermost method.
   *
   * @param exception a non-null reference to the exception object
   */
  record Escaped(State state, Reference exception) implements Successor {}

  /**
   * The engine does not know what happens next.
   *
   * @param reason one clause in lower case that names the instruction, method or limit
   */
  record Stuck(State state, String reason) implements Successor {}
}
