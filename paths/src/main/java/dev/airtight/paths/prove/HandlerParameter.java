package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.Requirements;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.replay.CallerClass;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the value of a handler's parameter comes from. */
public interface HandlerParameter {

  /** What the witness calls it. */
  String name();

  /** How a parameter starts out. */
  sealed interface Start {

    /** See {@link Requirements}. */
    Requirements requirements();

    /** The handler gets a value. */
    record Ready(Input input, Requirements requirements) implements Start {}

    /**
     * There is no value, since decoding throws.
     *
     * @param node the JSON value that cannot be decoded
     * @param reason what the decoder refuses, in words
     * @param others see {@link dev.airtight.paths.decode.Decoding.Refused}
     */
    record DecodingThrows(
        State state, InputNode node, String reason, Requirements requirements, boolean others)
        implements Start {}
  }

  /** Alternatives that together cover every allowed value. */
  List<Start> start(State state);

  /**
   * How to make the value for a replay.
   *
   * @param classes see {@link dev.airtight.paths.arbitrary.ArgumentReader}
   */
  ReplayValue replay(
      InputNode node, InputParts inputs, Evaluation evaluation, Map<Integer, CallerClass> classes);

  /** Why a value that was read off an assignment is not allowed after all; empty where it is. */
  default Optional<String> objection(JsonValue value) {
    return Optional.empty();
  }

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
