package dev.airtight.verification.internal.handler;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messages of exceptions as a report shows them. */
final class ShownMessage {
  /**
   * Where Jackson was in a text that nobody has seen, in parentheses or alone. It adds this to its
   * own messages, and so does code that passes them on.
   */
  private static final Pattern JACKSON_LOCATION =
      Pattern.compile(
          "\\s*\\((?:start marker )?at \\[Source: (?:REDACTED|UNKNOWN)[^\\]\\n]*\\]\\)"
              + "|\\s*at \\[Source: (?:REDACTED|UNKNOWN)[^\\]\\n]*\\]");

  private ShownMessage() {}

  /** The message without the parts that tell a reader nothing. */
  static @Nullable String of(@Nullable String message) {
    return message == null ? null : JACKSON_LOCATION.matcher(message).replaceAll("");
  }
}
