package dev.airtight.paths.step;

/**
 * How far exploration goes before it gives up. Counted in steps of the program and not in time, so
 * that a verdict is the same on every machine.
 *
 * @param loopIterations rounds of one loop that each learn something about the input
 * @param frames how deep calls may nest
 * @param instructions in all paths of one handler together
 * @param instructionsAside of one constructor of an input object, on all its paths
 * @param paths that may end, of one handler
 */
public record Limits(
    int loopIterations, int frames, long instructions, int instructionsAside, int paths) {

  public static final Limits STANDARD = new Limits(256, 256, 3_000_000, 20_000, 20_000);

  public Limits withLoopIterations(int iterations) {
    return new Limits(iterations, frames, instructions, instructionsAside, paths);
  }
}
