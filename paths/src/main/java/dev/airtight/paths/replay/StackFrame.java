package dev.airtight.paths.replay;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place in running code.
 *
 * @param className as in Java: {@code shop.Invoice$Line}
 * @param file source file name, null where unknown
 * @param line from 1; 0 or less where unknown
 */
public record StackFrame(String className, String method, @Nullable String file, int line)
    implements Serializable {
  static StackFrame of(StackTraceElement element) {
    return new StackFrame(
        element.getClassName(),
        element.getMethodName(),
        element.getFileName(),
        element.getLineNumber());
  }
}
