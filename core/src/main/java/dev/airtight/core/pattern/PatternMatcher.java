package dev.airtight.core.pattern;

import dev.airtight.core.pattern.PatternProgram.Step;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Matches whole texts against one pattern, in time proportional to the text's length times the
 * pattern's size: it follows all positions of the pattern at once and never goes back.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PatternMatcher {

  private final PatternProgram program;

  private PatternMatcher(PatternProgram program) {
    this.program = program;
  }

  public static PatternMatcher of(RegularPattern pattern) {
    return new PatternMatcher(PatternProgram.of(pattern));
  }

  /** Whether the pattern matches the whole text; an unpaired surrogate matches nothing. */
  public boolean matches(String text) {
    Positions current = new Positions(program.size());
    Positions next = new Positions(program.size());
    current.enter(0);
    int index = 0;
    while (index < text.length() && current.count > 0) {
      int codePoint = text.codePointAt(index);
      index += Character.charCount(codePoint);
      next.clear();
      for (int position = 0; position < current.count; position++) {
        int at = current.consuming[position];
        if (program.step(at) instanceof Step.Consume consume
            && consume.codePoints().contains(codePoint)) {
          next.enter(at + 1);
        }
      }
      Positions swapped = current;
      current = next;
      next = swapped;
    }
    return index == text.length() && current.accepting;
  }

  /** The positions the program can be at, closed over steps that consume nothing. */
  private final class Positions {
    private final BitSet seen;
    private final int[] consuming;
    private int[] pending = new int[16];
    private int count;
    private boolean accepting;

    Positions(int size) {
      seen = new BitSet(size);
      consuming = new int[size];
    }

    void clear() {
      seen.clear();
      count = 0;
      accepting = false;
    }

    /** An explicit stack, because chains of such steps are as long as the pattern. */
    void enter(int start) {
      int height = push(0, start);
      while (height > 0) {
        int at = pending[--height];
        Step step = program.step(at);
        if (step instanceof Step.Consume) {
          consuming[count++] = at;
        } else if (step instanceof Step.Fork fork) {
          height = push(push(height, fork.first()), fork.second());
        } else if (step instanceof Step.Jump jump) {
          height = push(height, jump.target());
        } else {
          accepting = true;
        }
      }
    }

    private int push(int height, int at) {
      if (seen.get(at)) {
        return height;
      }
      seen.set(at);
      if (height == pending.length) {
        pending = Arrays.copyOf(pending, 2 * height);
      }
      pending[height] = at;
      return height + 1;
    }
  }
}
