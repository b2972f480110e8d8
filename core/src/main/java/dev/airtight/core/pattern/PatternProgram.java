package dev.airtight.core.pattern;

import dev.airtight.core.pattern.RegularPattern.Choice;
import dev.airtight.core.pattern.RegularPattern.OneOf;
import dev.airtight.core.pattern.RegularPattern.Repetition;
import dev.airtight.core.pattern.RegularPattern.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A pattern as a list of steps: Thompson's construction with counts written out. */
final class PatternProgram {

  private final List<Step> steps = new ArrayList<>();

  private PatternProgram() {}

  static PatternProgram of(RegularPattern pattern) {
    PatternProgram program = new PatternProgram();
    program.emit(pattern);
    program.steps.add(new Step.Accept());
    return program;
  }

  /** What to do at a position. */
  sealed interface Step {
    /** Go on at the next position when the next code point is in the set. */
    record Consume(CodePointSet codePoints) implements Step {}

    /** Go on at both positions. */
    record Fork(int first, int second) implements Step {}

    /** Go on at the position. */
    record Jump(int target) implements Step {}

    /** The pattern matches what was consumed. */
    record Accept() implements Step {}
  }

  int size() {
    return steps.size();
  }

  Step step(int position) {
    return steps.get(position);
  }

  private void emit(RegularPattern pattern) {
    if (pattern instanceof OneOf oneOf) {
      steps.add(new Step.Consume(oneOf.codePoints()));
    } else if (pattern instanceof Sequence sequence) {
      sequence.parts().forEach(this::emit);
    } else if (pattern instanceof Choice choice) {
      emitChoice(choice.options());
    } else if (pattern instanceof Repetition repetition) {
      emitRepetition(repetition);
    }
  }

  private void emitChoice(List<RegularPattern> options) {
    List<Integer> jumps = new ArrayList<>();
    for (RegularPattern option : options.subList(0, options.size() - 1)) {
      int fork = reserve();
      emit(option);
      jumps.add(reserve());
      steps.set(fork, new Step.Fork(fork + 1, size()));
    }
    emit(options.get(options.size() - 1));
    jumps.forEach(jump -> steps.set(jump, new Step.Jump(size())));
  }

  private void emitRepetition(Repetition repetition) {
    for (int copy = 0; copy < repetition.minimum(); copy++) {
      emit(repetition.part());
    }
    Integer maximum = repetition.maximum();
    if (maximum == null) {
      int fork = reserve();
      emit(repetition.part());
      steps.add(new Step.Jump(fork));
      steps.set(fork, new Step.Fork(fork + 1, size()));
      return;
    }
    List<Integer> forks = new ArrayList<>();
    for (int copy = repetition.minimum(); copy < maximum; copy++) {
      forks.add(reserve());
      emit(repetition.part());
    }
    forks.forEach(fork -> steps.set(fork, new Step.Fork(fork + 1, size())));
  }

  /** A position to be filled in once it is known where it leads. */
  private int reserve() {
    steps.add(new Step.Accept());
    return size() - 1;
  }
}
