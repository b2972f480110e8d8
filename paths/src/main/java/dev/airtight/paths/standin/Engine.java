package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/** What stand-ins ask the engine, which answers the calls itself: no body here ever runs. */
final class Engine {
  private Engine() {}

  /** Any number of {@code 0 .. count - 1}; the engine follows all of them. */
  static int choose(int count) {
    throw new UnsupportedOperationException(String.valueOf(count));
  }

  /** Ends the path undecided, saying that something is not modelled. */
  static RuntimeException unknown(String what) {
    throw new UnsupportedOperationException(what);
  }

  /** Whether a hash code decides what equals the object: not for strings, boxes and enums. */
  static boolean isHashed(@Nullable Object object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /** Whether the hash code of the object certainly stays the same. */
  static boolean keepsHash(@Nullable Object object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /** As {@code text.substring(begin, end)} where the bounds are known to hold. */
  static String slice(String text, int begin, int end) {
    return text.substring(begin, end);
  }
}
