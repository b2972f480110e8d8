package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.lookup.ClassPath;

/** Internal names of Gson's classes. */
final class GsonNames {
  static final String PACKAGE = "com/google/gson/";
  static final String GSON = PACKAGE + "Gson";
  static final String BUILDER = PACKAGE + "GsonBuilder";
  static final String TOKEN = PACKAGE + "reflect/TypeToken";
  static final String ELEMENT = PACKAGE + "JsonElement";
  static final String OBJECT = PACKAGE + "JsonObject";
  static final String ARRAY = PACKAGE + "JsonArray";
  static final String PRIMITIVE = PACKAGE + "JsonPrimitive";
  static final String NULL = PACKAGE + "JsonNull";
  static final String NUMBER = PACKAGE + "internal/LazilyParsedNumber";
  static final String MAP = PACKAGE + "internal/LinkedTreeMap";
  static final String SYNTAX = PACKAGE + "JsonSyntaxException";
  static final String PARSE = PACKAGE + "JsonParseException";
  static final String INPUT = PACKAGE + "JsonIOException";

  /** Came with 2.10; what earlier versions do is not known here. */
  private static final String SINCE_2_10 =
      PACKAGE + "internal/reflect/ReflectionHelper$RecordHelper";

  private GsonNames() {}

  /** Whether the Gson of a class path does what is said here. */
  static boolean areKnown(ClassPath classPath) {
    return classPath.has(SINCE_2_10);
  }
}
