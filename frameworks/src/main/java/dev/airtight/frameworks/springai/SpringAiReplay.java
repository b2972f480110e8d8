package dev.airtight.frameworks.springai;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The converter of the application's Spring AI, by reflection: its classes are not this tool's. */
final class SpringAiReplay implements ReplayDecoder {
  private static final String CONVERTER = "org.springframework.ai.converter.BeanOutputConverter";
  private static final String TOKEN = "org.springframework.core.ParameterizedTypeReference";

  private final ClassLoader loader;

  SpringAiReplay(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public @Nullable Object decode(String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException {
    Class<?> token = Class.forName(TOKEN, true, loader);
    Object typed = token.getMethod("forType", Type.class).invoke(null, type);
    Object converter =
        Class.forName(CONVERTER, true, loader).getConstructor(token).newInstance(typed);
    try {
      return converter.getClass().getMethod("convert", String.class).invoke(converter, json);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }
}
