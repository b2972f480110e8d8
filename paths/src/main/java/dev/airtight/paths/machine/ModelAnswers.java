package dev.airtight.paths.machine;

import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.List;

/** Answers calls that ask a model. */
public interface ModelAnswers {

  /** For code in which no model is asked. */
  ModelAnswers NONE = new None();

  /**
   * A call whose implementation is not known.
   *
   * @param method as the type that is known of the receiver has it
   * @param result what it returns, with the type arguments of the receiver
   * @param arguments without the receiver
   * @param name what messages and variables call the result
   */
  record Asked(JavaMethod method, JavaType result, List<Value> arguments, String name) {
    public Asked {
      arguments = List.copyOf(arguments);
    }

    /** With another name for what is answered. */
    public Asked named(String newName) {
      return new Asked(method, result, arguments, newName);
    }
  }

  /**
   * A call that decodes a text, which may be what a model said.
   *
   * @param framework what decodes
   * @param decoder the name of its profile
   * @param refusals as of {@link dev.airtight.paths.ask.ModelCall.Decoded}
   * @param name what messages and variables call what comes of it
   * @param isExact whether that is just what the decoder makes of the text
   */
  record Reading(
      ModelCalls framework,
      String decoder,
      JavaType into,
      List<String> refusals,
      TextTerm text,
      String name,
      boolean isExact) {
    public Reading {
      refusals = List.copyOf(refusals);
    }

    /** Of another text, which says the same. */
    public Reading withText(TextTerm other) {
      return new Reading(framework, decoder, into, refusals, other, name, isExact);
    }
  }

  /** How the call ends. */
  sealed interface Answer {
    State state();
  }

  /** It returns. */
  record Returned(State state, Value value, InputNode node) implements Answer {}

  /**
   * It throws, as what the model sent cannot be decoded.
   *
   * @param node what was sent
   * @param exception the internal name of the class of what is thrown
   */
  record Refused(State state, InputNode node, String exception) implements Answer {}

  /** What kind of ending one of all answers is. */
  static Dialogue.Ending ending(Answer answer, List<Answer> all) {
    if (answer instanceof Refused) {
      return Dialogue.Ending.REFUSED;
    }
    return all.stream().anyMatch(Refused.class::isInstance)
        ? Dialogue.Ending.DECODED
        : Dialogue.Ending.ONLY;
  }

  /** Whether calls of a method ask a model, and do nothing else. */
  boolean areAsked(ClassPath classPath, JavaMethod method);

  /**
   * Ends a call of such a method of an object that others made.
   *
   * @return as {@link #answer}
   * @throws dev.airtight.paths.state.StuckException as there, or if others may have put code of the
   *     application's own around the model
   */
  List<Answer> answerOfOthers(Machine machine, State state, Asked call);

  /**
   * Ends a call of such a method.
   *
   * @return alternatives that together cover all ends but the exceptions that the method declares
   * @throws dev.airtight.paths.state.StuckException if it is not known what the model answers
   */
  List<Answer> answer(Machine machine, State state, Asked call);

  /**
   * Ends a call that decodes a text.
   *
   * @return alternatives that together cover all ends
   * @throws dev.airtight.paths.state.StuckException if it is not known what comes of the text
   */
  List<Answer> read(Machine machine, State state, Reading reading);

  /** Whether a contract or schema says what a text is, of which nothing else is known here. */
  boolean isPromised(TextTerm text);

  /** See {@link #NONE}. */
  record None() implements ModelAnswers {
    @Override
    public boolean areAsked(ClassPath classPath, JavaMethod method) {
      return false;
    }

    @Override
    public List<Answer> answerOfOthers(Machine machine, State state, Asked call) {
      return answer(machine, state, call);
    }

    @Override
    public List<Answer> answer(Machine machine, State state, Asked call) {
      throw new IllegalStateException(call.method().reference() + " asks no model");
    }

    @Override
    public List<Answer> read(Machine machine, State state, Reading reading) {
      throw new StuckException("what a text is decoded into is not followed here");
    }

    @Override
    public boolean isPromised(TextTerm text) {
      return false;
    }
  }
}
