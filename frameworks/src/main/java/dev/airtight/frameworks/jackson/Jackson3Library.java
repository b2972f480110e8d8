package dev.airtight.frameworks.jackson;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jackson 3 as it runs; applications bring it. */
public final class Jackson3Library implements DecoderLibrary {
  static final String NAME = "jackson-3";
  private static final String PACKAGES = "tools.jackson.";
  private static final String MAPPER = PACKAGES + "databind.json.JsonMapper";
  private static final String JAVA_TYPE = PACKAGES + "databind.JavaType";

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
    return className.startsWith(PACKAGES);
  }

  @Override
  public Optional<String> inJava() {
    return Optional.of(
        "new tools.jackson.databind.json.JsonMapper().readValue(text,"
            + " new tools.jackson.databind.json.JsonMapper().constructType(type))");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return (json, type) -> decode(application, json, type);
  }

  private static @Nullable Object decode(ClassLoader loader, String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException {
    try {
      Object mapper = Class.forName(MAPPER, true, loader).getConstructor().newInstance();
      Object javaType =
          mapper.getClass().getMethod("constructType", Type.class).invoke(mapper, type);
      return mapper
          .getClass()
          .getMethod("readValue", String.class, Class.forName(JAVA_TYPE, true, loader))
          .invoke(mapper, json, javaType);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }
}
