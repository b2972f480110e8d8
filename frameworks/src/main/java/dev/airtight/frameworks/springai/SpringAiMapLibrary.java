package dev.airtight.frameworks.springai;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code MapOutputConverter} as it runs; applications bring it. */
public final class SpringAiMapLibrary implements DecoderLibrary {
  static final String NAME = "spring-ai-map";
  private static final String CONVERTER = "org.springframework.ai.converter.MapOutputConverter";

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
    return className.startsWith("org.springframework.messaging.") || className.equals(CONVERTER);
  }

  @Override
  public Optional<String> inJava() {
    return Optional.of("new " + CONVERTER + "().convert(text)");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return (text, type) -> converted(application, text);
  }

  private static @Nullable Object converted(ClassLoader application, String text)
      throws DecodeFailedException, ReflectiveOperationException {
    Class<?> converter = Class.forName(CONVERTER, true, application);
    try {
      return converter
          .getMethod("convert", String.class)
          .invoke(converter.getConstructor().newInstance(), text);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }
}
