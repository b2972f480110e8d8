package dev.airtight.paths.state;

import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Truth;
import dev.airtight.solver.term.BoolTerm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one path at one moment. Immutable.
 *
 * @param frame the innermost frame; null before the first and after the last
 * @param memory objects and statics
 * @param knowledge what holds on this path
 * @param inputs what is known of the input's shape, for the witness
 * @param loops how often loops went round whose end depends on the input
 */
public record State(
    @Nullable Frame frame, Memory memory, Knowledge knowledge, InputParts inputs, Loops loops) {

  /** The innermost frame of a path that is running. */
  public Frame running() {
    if (frame == null) {
      throw new IllegalStateException("the path has ended");
    }
    return frame;
  }

  public State withFrame(@Nullable Frame newFrame) {
    return new State(newFrame, memory, knowledge, inputs, loops);
  }

  public State withMemory(Memory newMemory) {
    return new State(frame, newMemory, knowledge, inputs, loops);
  }

  public State withInputs(InputParts newInputs) {
    return new State(frame, memory, knowledge, newInputs, loops);
  }

  public State withLoops(Loops newLoops) {
    return newLoops == loops ? this : new State(frame, memory, knowledge, inputs, newLoops);
  }

  public State withKnowledge(Knowledge newKnowledge) {
    return new State(frame, memory, newKnowledge, inputs, loops);
  }

  /** With a new object. */
  public State withObject(int identity, HeapObject object) {
    if (memory.find(identity).isPresent()) {
      throw new IllegalStateException("there is an object " + identity + " already");
    }
    return withMemory(memory.withObject(identity, object));
  }

  /**
   * With what is known by now of an object that nobody changed: a part that was looked at, what it
   * was promised to become, or what it is once it is made.
   */
  public State refined(int identity, HeapObject object) {
    return withMemory(memory.withObject(identity, object));
  }

  /**
   * With an object as the program changed it.
   *
   * @throws StuckException if later calls would see the change, as they would through a static
   *     field
   */
  public State changed(int identity, HeapObject object) {
    StaticObjects.Origin origin = memory.staticObjects().objects().get(identity);
    if (origin != null && origin.kind() == StaticObjects.Kind.CHANGEABLE) {
      throw new StuckException(
          "what "
              + origin.field()
              + " refers to is changed by the handler and seen by later calls");
    }
    Memory noted = memory.withAliasing(memory.aliasing().withChanged(identity));
    return withMemory(noted.withObject(identity, object)).withLoops(loops.changing(identity));
  }

  /** With an object that one identity always leads to, such as a literal, made when first met. */
  public State ensuring(int identity, HeapObject object) {
    return memory.find(identity).isPresent() ? this : withObject(identity, object);
  }

  public State withAssumption(Assumption assumption) {
    return withKnowledge(knowledge.withAssumption(assumption));
  }

  /**
   * Goes on after something that is not known, with whatever may have come of it: nothing is proved
   * of this path any more.
   *
   * @param reason one clause in lower case that says what is not known
   */
  public State withGap(String reason) {
    return withKnowledge(knowledge.withGap(reason));
  }

  /**
   * Notes what it means to look at an object: one that a static initialiser left behind is taken to
   * be as it was then.
   */
  public State reading(int identity) {
    StaticObjects.Origin origin = memory.staticObjects().objects().get(identity);
    return origin != null && origin.kind() == StaticObjects.Kind.CHANGEABLE
        ? withAssumption(new Assumption.AsInitialised(origin.field()))
        : this;
  }

  /** With one more output. */
  public State withRequirements(Requirements requirements) {
    return withKnowledge(knowledge.withOutputs(knowledge.outputs().with(requirements)));
  }

  /** See {@link Outputs#othersMayBeRefused}. */
  public State withOthersRefused() {
    return withKnowledge(knowledge.withOutputs(knowledge.outputs().refused()));
  }

  /** What contracts say of all outputs, given all that the path has made of them by now. */
  public List<BoolTerm> requirements() {
    return knowledge.outputs().known(this);
  }

  /** Whether null is cheaply known to be excluded. */
  public boolean isNotNull(Reference reference) {
    return knowledge.facts().decide(reference.isNull()) == Truth.FALSE;
  }

  /** Assumes a term; empty where that contradicts what is cheaply known on this path. */
  public Optional<State> assume(BoolTerm term) {
    Knowledge assumed = knowledge.assume(term);
    return assumed == null
        ? Optional.empty()
        : Optional.of(assumed == knowledge ? this : withKnowledge(assumed));
  }

  /** Assumes a term that is known to be satisfiable here, such as a bound of a fresh variable. */
  public State learn(BoolTerm term) {
    return assume(term)
        .orElseThrow(() -> new IllegalStateException("a fresh fact is contradictory: " + term));
  }

  /** With a value on the operand stack and at the next instruction: how an instruction ends. */
  public State push(Value value) {
    return withFrame(running().push(value).advance());
  }

  /** At the next instruction. */
  public State advance() {
    return withFrame(running().advance());
  }
}
