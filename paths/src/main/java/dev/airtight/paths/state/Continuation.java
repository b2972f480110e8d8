package dev.airtight.paths.state;

import dev.airtight.paths.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens when a frame returns, where that is not simply pushing the result. */
@FunctionalInterface
public interface Continuation {

  /**
   * Goes on after the callee returned.
   *
   * @param state the caller's frame is innermost again, still on its invoke instruction
   * @param result what the callee returned; null for a void method
   */
  List<Successor> resume(State state, @Nullable Value result);

  /** Whether it needs no object that was there when the callee was entered. */
  default boolean keepsNothing() {
    return false;
  }
}
