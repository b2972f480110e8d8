package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain Jackson 2 databind of the application's class loader: {@code new ObjectMapper()}, with the
 * modules for {@code Optional} and for dates registered where they are on the class path. Used by
 * reflection, since its classes are not this tool's.
 */
final class JacksonReplay implements ReplayDecoder {
  private static final String OBJECT_MAPPER = "com.fasterxml.jackson.databind.ObjectMapper";
  private static final String MODULE = "com.fasterxml.jackson.databind.Module";
  private static final String JAVA_TYPE = "com.fasterxml.jackson.databind.JavaType";
  private static final List<String> MODULES =
      List.of(
          "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
          "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule");

  private final ClassLoader loader;
  private @Nullable Object mapper;

  JacksonReplay(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public @Nullable Object decode(String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException {
    try {
      Object reader = mapper();
      Object javaType =
          reader.getClass().getMethod("constructType", Type.class).invoke(reader, type);
      return reader
          .getClass()
          .getMethod("readValue", String.class, Class.forName(JAVA_TYPE, true, loader))
          .invoke(reader, json, javaType);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }

  private Object mapper() throws ReflectiveOperationException {
    Object known = mapper;
    if (known == null) {
      Class<?> type = Class.forName(OBJECT_MAPPER, true, loader);
      known = type.getConstructor().newInstance();
      for (String name : MODULES) {
        register(name, type, known);
      }
      mapper = known;
    }
    return known;
  }

  private void register(String name, Class<?> type, Object made)
      throws ReflectiveOperationException {
    Class<?> module;
    try {
      module = Class.forName(name, true, loader);
    } catch (ClassNotFoundException notThere) {
      return;
    }
    type.getMethod("registerModule", Class.forName(MODULE, true, loader))
        .invoke(made, module.getConstructor().newInstance());
  }
}
