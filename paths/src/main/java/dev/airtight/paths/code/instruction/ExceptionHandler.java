package dev.airtight.paths.code.instruction;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a method's exception table (JVMS 4.7.3), in instruction indices.
 *
 * @param start first covered instruction
 * @param end first instruction no longer covered
 * @param handler where the handler starts
 * @param catchType internal name of the caught class; null catches everything
 */
public record ExceptionHandler(int start, int end, int handler, @Nullable String catchType) {
  public boolean covers(int instruction) {
    return start <= instruction && instruction < end;
  }
}
