package dev.airtight.paths.replay;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A decoder that runs on the real JVM. */
@FunctionalInterface
public interface ReplayDecoder {

  /**
   * Decodes one output.
   *
   * @throws DecodeFailedException with what the decoder threw
   * @throws ReflectiveOperationException if there is no such decoder
   */
  @Nullable Object decode(String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException;
}
