package dev.airtight.frameworks.gson;

import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gson as it runs; applications bring it. */
public final class GsonLibrary implements DecoderLibrary {
  static final String NAME = "gson";
  private static final String CLASS = "com.google.gson.Gson";

  /** Of trees, whose code is followed like an application's. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "com.google.gson.JsonElement",
          "com.google.gson.JsonObject",
          "com.google.gson.JsonArray",
          "com.google.gson.JsonPrimitive",
          "com.google.gson.JsonNull",
          "com.google.gson.internal.LazilyParsedNumber",
          "com.google.gson.internal.LinkedTreeMap",
          "com.google.gson.internal.NonNullElementWrapperList");

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
    return className.startsWith("com.google.gson.") && !FOLLOWED.contains(className);
  }

  @Override
  public Optional<String> inJava() {
    return Optional.of("new com.google.gson.Gson().fromJson(text, type)");
  }

  @Override
  public ReplayDecoder in(ClassLoader application) {
    return (json, type) -> decode(application, json, type);
  }

  private static @Nullable Object decode(ClassLoader loader, String json, Type type)
      throws DecodeFailedException, ReflectiveOperationException {
    try {
      Class<?> gson = Class.forName(CLASS, true, loader);
      return gson.getMethod("fromJson", String.class, Type.class)
          .invoke(gson.getConstructor().newInstance(), json, type);
    } catch (InvocationTargetException thrown) {
      throw new DecodeFailedException(thrown.getCause());
    }
  }
}
