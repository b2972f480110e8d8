package dev.airtight.paths.testing.decoding;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes decoded Java values; what the engine does not follow is a question mark. */
public final class JavaText {
  private JavaText() {}

  public static String of(@Nullable Object value) throws ReflectiveOperationException {
    if (value == null) {
      return "null";
    } else if (value instanceof String text) {
      return '"' + text + '"';
    } else if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return value.toString();
    } else if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Optional<?> optional) {
      return "Optional(" + of(optional.orElse(null)) + ")";
    } else if (isSequence(value) && value instanceof Collection<?> list) {
      List<String> parts = new ArrayList<>();
      for (Object element : list) {
        parts.add(of(element));
      }
      return parts.toString();
    } else if (value instanceof LinkedHashMap<?, ?> map) {
      Map<String, String> parts = new TreeMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        parts.put((String) entry.getKey(), of(entry.getValue()));
      }
      return parts.toString();
    } else if (value.getClass().isArray()) {
      List<String> parts = new ArrayList<>();
      for (int index = 0; index < Array.getLength(value); index++) {
        parts.add(of(Array.get(value, index)));
      }
      return parts.toString();
    } else if (value instanceof Record) {
      return record(value);
    }
    return value.getClass().getPackageName().startsWith("java.") ? "?" : bean(value);
  }

  private static String bean(Object value) throws ReflectiveOperationException {
    List<String> parts = new ArrayList<>();
    for (Class<?> at = value.getClass(); at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          Object part = field.get(value);
          boolean truth = field.getType() == boolean.class;
          parts.add(field.getName() + "=" + (truth ? part : of(part)));
        }
      }
    }
    return value.getClass().getName() + parts;
  }

  private static boolean isSequence(Object value) {
    return value instanceof ArrayList<?> || value instanceof LinkedHashSet<?>;
  }

  private static String record(Object value) throws ReflectiveOperationException {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      Object part = accessor.invoke(value);
      boolean truth = component.getType() == boolean.class;
      parts.add(component.getName() + "=" + (truth ? part : of(part)));
    }
    return value.getClass().getName() + parts;
  }
}
