package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * {@code ServiceOutputParser} of the application's LangChain4j: what its AI services decode with.
 * Used by reflection, since its classes are not this tool's.
 */
final class LangChain4jReplay implements ReplayDecoder {
  private static final String PARSER = "dev.langchain4j.service.output.ServiceOutputParser";
  private static final String RESPONSE = "dev.langchain4j.model.chat.response.ChatResponse";
  private static final String MESSAGE = "dev.langchain4j.data.message.AiMessage";

  private final ClassLoader loader;

  LangChain4jReplay(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public @Nullable Object decode(String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException {
    Class<?> parserType = load(PARSER);
    Object parser = parserType.getConstructor().newInstance();
    Object response = response(json);
    try {
      return parserType
          .getMethod("parse", load(RESPONSE), Type.class)
          .invoke(parser, response, type);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }

  private Object response(String text) throws ReflectiveOperationException {
    Object message = load(MESSAGE).getMethod("from", String.class).invoke(null, text);
    Object builder = load(RESPONSE).getMethod("builder").invoke(null);
    builder.getClass().getMethod("aiMessage", load(MESSAGE)).invoke(builder, message);
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }
}
