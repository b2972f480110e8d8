package dev.airtight.paths.state;

/**
 * What may become smaller with each round of a loop. None of the kinds can do so for ever, so that
 * a loop ends of which one does.
 */
public record LoopMeasure(LoopPlace place, Kind kind) {

  /** How something becomes smaller. */
  public enum Kind {
    /** A number of fixed size becomes greater, and does not overflow. */
    RISES,
    /** A number of fixed size becomes less, and does not overflow. */
    FALLS,
    /** A number comes nearer to zero. */
    NEARS_ZERO,
    /** A text or array becomes shorter. */
    SHORTENS,
    /** A part of an output is inside of the one before. */
    NESTS
  }
}
