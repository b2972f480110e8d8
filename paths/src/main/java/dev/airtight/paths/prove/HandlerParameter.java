package dev.airtight.paths.prove;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.state.State;
import java.util.List;
import java.util.Optional;

/** Where the value of a handler's parameter comes from. */
public interface HandlerParameter {

  /** What the witness calls it. */
  String name();

  /** Its type in Java. */
  JavaType type();

  /** How a parameter starts out. */
  sealed interface Start {

    /** The handler gets a value. */
    record Ready(Input input) implements Start {}

    /**
     * There is no value, since decoding throws.
     *
     * @param node the JSON value that cannot be decoded
     * @param reason what the decoder refuses, in words
     */
    record DecodingThrows(State state, InputNode node, String reason) implements Start {}
  }

  /** Alternatives that together cover every allowed value. */
  List<Start> start(State state);

  /**
   * Whether the argument may be the very object that another parameter gets: it is for the caller
   * to decide, and an assignment to the one shows in the other.
   */
  default boolean mayBeSameAs(HandlerParameter earlier) {
    return false;
  }

  /** Whether the argument might be that object, which is not explored but assumed not to be. */
  default boolean isTakenToDifferFrom(HandlerParameter earlier) {
    return false;
  }

  /**
   * Values that can be tried without following any path; empty where such are not made.
   *
   * @param texts that may matter to the handler
   */
  default Optional<ConcreteValues> concrete(List<String> texts) {
    return Optional.empty();
  }

  /** Enums that must be initialised before a value can be made. */
  List<String> classesToInitialise();
}
