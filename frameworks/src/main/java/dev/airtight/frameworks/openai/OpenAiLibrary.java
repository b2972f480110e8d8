package dev.airtight.frameworks.openai;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structured outputs of openai-java as they run; applications bring them. */
public final class OpenAiLibrary implements DecoderLibrary {
  static final String NAME = "openai-java";
  private static final String OUTPUTS = "com.openai.core.StructuredOutputsKt";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Part> parts() {
    return List.of();
  }

  @Override
  public boolean owns(String className) {
    return className.startsWith("com.openai.") || className.startsWith("kotlin.");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return (json, type) -> decode(application, json, type);
  }

  private static @Nullable Object decode(ClassLoader loader, String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException {
    try {
      return Class.forName(OUTPUTS, true, loader)
          .getMethod("responseTypeFromJson", String.class, Class.class)
          .invoke(null, json, type);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }
}
