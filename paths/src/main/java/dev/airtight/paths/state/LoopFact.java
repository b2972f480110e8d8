package dev.airtight.paths.state;

/**
 * That a number which a loop writes keeps to one side of a bound.
 *
 * @param atLeast whether the bound is a lower one
 */
public record LoopFact(LoopPlace number, boolean atLeast, Bound bound) {

  /** What a number is compared with. */
  public sealed interface Bound {}

  /** A constant. */
  public record Constant(int value) implements Bound {}

  /** What the number was when the loop was entered. */
  public record Entry() implements Bound {}

  /** Another number, as it is in the same round. */
  public record Number(LoopPlace place) implements Bound {}

  /** Another number of the same round, as far away as it was when the loop was entered. */
  public record Apart(LoopPlace place) implements Bound {}

  /** The length of the array or text that something refers to in the same round. */
  public record Length(LoopPlace place) implements Bound {}
}
