package dev.airtight.paths.standin;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the place of {@code java.util.stream.Sink} where stand-ins are compiled; never runs. */
interface StreamSink<T extends @Nullable Object> extends Consumer<T> {
  void begin(long size);

  void end();

  boolean cancellationRequested();
}
