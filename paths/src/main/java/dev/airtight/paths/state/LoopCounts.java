package dev.airtight.paths.state;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How often backward jumps were taken in rounds that learned something about the input. A round
 * that learns nothing is not counted: a loop over constants may go round often.
 *
 * @param rounds by backward jump
 */
public record LoopCounts(PMap<Jump, Rounds> rounds) {

  /** A backward jump of one activation. */
  record Jump(String method, int position, int depth) {
    static Jump of(Frame frame) {
      return new Jump(
          frame.method().owner() + "." + frame.method().name() + frame.method().descriptor(),
          frame.position(),
          frame.depth());
    }
  }

  /** How often, and how much was known at the last time. */
  record Rounds(int count, int known) {}

  public static final LoopCounts NONE = new LoopCounts(HashTreePMap.empty());

  /** How often the jump that the frame stands on was taken. */
  public int count(Frame frame) {
    Rounds known = rounds.get(Jump.of(frame));
    return known == null ? 0 : known.count();
  }

  /**
   * The frame's backward jump is taken.
   *
   * @param known how many conditions the path has
   */
  public LoopCounts jump(Frame frame, int known) {
    Jump jump = Jump.of(frame);
    Rounds before = rounds.get(jump);
    if (before == null) {
      return new LoopCounts(rounds.plus(jump, new Rounds(1, known)));
    }
    if (before.known() == known) {
      return this;
    }
    return new LoopCounts(rounds.plus(jump, new Rounds(before.count() + 1, known)));
  }
}
