package dev.airtight.paths.ask;

import java.util.List;
import java.util.Optional;

/** How a model's text becomes the result of the call that asks for it. */
public sealed interface ModelCall {

  /** What decoders make of the answer. */
  default List<Decoded> decodings() {
    if (this instanceof Decoded decoded) {
      return List.of(decoded);
    }
    return this instanceof Holder holder
        ? holder.object().said().stream().flatMap(call -> call.decodings().stream()).toList()
        : List.of();
  }

  /**
   * A decoder makes the result.
   *
   * @param decoder the name of its {@link dev.airtight.paths.decode.DecoderProfile}; empty for the
   *     one that the run is about
   * @param into the type that is decoded into
   * @param refusals internal names of the exceptions that come out of the call where the text
   *     cannot be decoded, any of them; not empty
   */
  record Decoded(Optional<String> decoder, Into into, List<String> refusals) implements ModelCall {
    public Decoded {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * The result is the model's text itself.
   *
   * @param mayBeNull whether it is null where the model sends none
   */
  record Text(boolean mayBeNull) implements ModelCall {}

  /**
   * The result is an object that holds what the model says.
   *
   * @param object how it is made
   */
  record Holder(AnswerPart object) implements ModelCall {}

  /** The method has a body, which asks by another method of the framework and is followed. */
  record Delegated() implements ModelCall {}

  /**
   * A model is asked, and what becomes of its answer is not known.
   *
   * @param reason one clause in lower case
   */
  record NotFollowed(String reason) implements ModelCall {}

  /** Which type a text is decoded into. */
  sealed interface Into {}

  /** The generic type of the call's result. */
  record Result() implements Into {}

  /** The first type argument of the call's result. */
  record ArgumentOfResult() implements Into {}

  /**
   * What an argument stands for: a {@code Class}, or a token whose class says it as the type
   * argument of its superclass.
   *
   * @param index counted from 0 without the receiver
   * @param field the field of the argument that holds the one or the other, as {@code
   *     declaring/Class.name}; empty where the argument is one itself
   */
  record OfArgument(int index, Optional<String> field) implements Into {
    public OfArgument(int index) {
      this(index, Optional.empty());
    }
  }
}
