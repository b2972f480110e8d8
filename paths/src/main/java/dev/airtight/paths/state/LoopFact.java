package dev.airtight.paths.state;

import java.util.List;

/**
 * That a number which a loop writes keeps to one side of a bound.
 *
 * @param atLeast whether the bound is a lower one
 * @param orNone whether it may be -1 as well, the index of what was not found
 */
public record LoopFact(LoopPlace number, boolean atLeast, boolean orNone, Bound bound) {

  /** The same where it is not -1. */
  public LoopFact withoutNone() {
    return new LoopFact(number, atLeast, false, bound);
  }

  /** What a number is compared with. */
  public sealed interface Bound {

    /** One answer for each kind. */
    interface Cases<R> {
      R constant(Constant bound);

      R entry(Entry bound);

      R number(Number bound);

      R length(Length bound);

      R together(Together bound);

      R apart(Apart bound);

      R before(Before bound);

      R present(Present bound);

      R flagged(Flagged bound);
    }

    <R> R match(Cases<R> cases);
  }

  /** A constant. */
  public record Constant(int value) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }
  }

  /** What the number was when the loop was entered. */
  public record Entry() implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.entry(this);
    }
  }

  /** Another number, as it is in the same round. */
  public record Number(LoopPlace place) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /**
   * The length of the array or text that something refers to in the same round.
   *
   * @param less how far before the end
   */
  public record Length(LoopPlace place, int less) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.length(this);
    }
  }

  /** What it had together with another number on entry, without what that one is now. */
  public record Together(LoopPlace place) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.together(this);
    }
  }

  /** Another number, as far away from it as on entry. */
  public record Apart(LoopPlace place) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.apart(this);
    }
  }

  /**
   * The length of the array or text that something refers to in the same round, less what another
   * number was on entry.
   */
  public record Before(LoopPlace end, LoopPlace size) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.before(this);
    }
  }

  /**
   * What the number was when the loop was entered, as long as a flag is what it was then; else
   * none.
   *
   * @param value of the flag then
   */
  public record Flagged(LoopPlace flag, int value) implements Bound {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.flagged(this);
    }
  }

  /**
   * None where one of some references is not null; else zero, or one for a lower bound: a flag or
   * count says whether something is there.
   */
  public record Present(List<LoopPlace> places) implements Bound {
    public Present {
      places = List.copyOf(places);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.present(this);
    }
  }
}
