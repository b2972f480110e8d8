package dev.airtight.paths.state;

import dev.airtight.paths.code.classfile.JavaMethod;

/**
 * Where loops begin: an instruction that some backward jump leads to, or a method that calls itself
 * in the end.
 *
 * @param method with class and descriptor
 * @param position the index of the instruction; {@link #CALL} for the method
 */
public record LoopSite(String method, int position) {

  /** Before all instructions. */
  public static final int CALL = -1;

  /** The instruction that a frame stands on. */
  public static LoopSite of(Frame frame) {
    return new LoopSite(name(frame.method()), frame.position());
  }

  /** All calls of a method. */
  public static LoopSite ofCalls(JavaMethod method) {
    return new LoopSite(name(method), CALL);
  }

  private static String name(JavaMethod method) {
    return method.owner() + "." + method.name() + method.descriptor();
  }
}
