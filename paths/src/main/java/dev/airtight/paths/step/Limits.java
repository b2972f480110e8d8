package dev.airtight.paths.step;

/**
 * How far exploration goes before it gives up. Counted in steps of the program and not in time, so
 * that a verdict is the same on every machine.
 *
 * @param loopIterations rounds of one loop that each learn something about the input
 * @param frames how deep calls may nest
 * @param instructionsAside of one method that runs aside, on all its paths: a static initialiser, a
 *     constructor of an input object
 * @param pathsWithoutProof how many more may end after one that rules a proof out: only a crash is
 *     looked for then
 * @param work of all kinds, of one handler together, in the unit of {@link
 *     dev.airtight.solver.work.Work}
 * @param trials inputs that the handler simply runs on, where paths say nothing
 * @param gaps how many paths go on after something that is not modelled
 * @param apart how many paths end before others are merged where they meet
 * @param loopFacts whether loops that go round too often to be followed stand for any number of
 *     rounds, with what every round leaves true
 */
public record Limits(
    int loopIterations,
    int frames,
    int instructionsAside,
    int pathsWithoutProof,
    long work,
    int trials,
    int gaps,
    int apart,
    boolean loopFacts) {

  public static final Limits STANDARD =
      new Limits(256, 256, 20_000, 300, 8_000_000_000L, 240, 48, 64, true);

  private static final int NEAR_ITERATIONS = 4;
  private static final int FIRST_ITERATIONS = 2;
  private static final int NEAR_FRAMES = 64;
  private static final int PATHS_WHILE_WIDENING = 60;

  private static final int MERGED_SOON = 4;

  public Limits withLoopIterations(int iterations) {
    return new Limits(
        iterations,
        frames,
        instructionsAside,
        pathsWithoutProof,
        work,
        trials,
        gaps,
        apart,
        loopFacts);
  }

  /**
   * How often a method may be entered that waits for itself. Methods of the JDK do so that are
   * stages of one stream, so that it is more than loops go round.
   */
  public int recursion() {
    return 2 * loopIterations;
  }

  /** Crashes are found by following paths, or not at all. */
  public Limits withoutTrials() {
    return new Limits(
        loopIterations,
        frames,
        instructionsAside,
        pathsWithoutProof,
        work,
        0,
        gaps,
        apart,
        loopFacts);
  }

  /** A path ends where something is not modelled. */
  public Limits withoutGaps() {
    return new Limits(
        loopIterations,
        frames,
        instructionsAside,
        pathsWithoutProof,
        work,
        trials,
        0,
        apart,
        loopFacts);
  }

  /**
   * Paths are merged where they meet, once so many have ended; {@link Integer#MAX_VALUE} keeps all
   * apart.
   */
  public Limits withMergingAfter(int paths) {
    return new Limits(
        loopIterations,
        frames,
        instructionsAside,
        pathsWithoutProof,
        work,
        trials,
        gaps,
        paths,
        loopFacts);
  }

  /** Loops are followed round by round, or not at all. */
  public Limits withoutLoopFacts() {
    return new Limits(
        loopIterations,
        frames,
        instructionsAside,
        pathsWithoutProof,
        work,
        trials,
        gaps,
        apart,
        false);
  }

  /** For a search close to the start: few rounds and calls, but all of the paths so far. */
  public Limits near() {
    return new Limits(
        Math.min(NEAR_ITERATIONS, loopIterations),
        Math.min(NEAR_FRAMES, frames),
        instructionsAside,
        Integer.MAX_VALUE,
        work,
        trials,
        gaps,
        apart,
        loopFacts);
  }

  /** For the search that comes first, which soon meets the loops that it does not follow. */
  public Limits first() {
    return near().withoutTrials().withLoopIterations(Math.min(FIRST_ITERATIONS, loopIterations));
  }

  /** For crashes that show in the smallest inputs. */
  public Limits closest() {
    return near().withoutTrials().withLoopIterations(1);
  }

  /**
   * For proofs that leave open how often loops go round: crashes that are found so need not be any,
   * what stands in the way of a proof is soon met again, and what many paths do is less work once
   * they are merged, almost from the start.
   */
  public Limits widening() {
    return new Limits(
        Math.min(NEAR_ITERATIONS, loopIterations),
        Math.min(NEAR_FRAMES, frames),
        instructionsAside,
        Math.min(PATHS_WHILE_WIDENING, pathsWithoutProof),
        work,
        0,
        0,
        apart == Integer.MAX_VALUE ? apart : Math.min(MERGED_SOON, apart),
        loopFacts);
  }
}
