package dev.airtight.paths.state;

/**
 * Where loops begin: an instruction that some backward jump leads to.
 *
 * @param method with class and descriptor
 * @param position the index of the instruction
 */
public record LoopSite(String method, int position) {

  /** The instruction that a frame stands on. */
  public static LoopSite of(Frame frame) {
    return new LoopSite(
        frame.method().owner() + "." + frame.method().name() + frame.method().descriptor(),
        frame.position());
  }
}
