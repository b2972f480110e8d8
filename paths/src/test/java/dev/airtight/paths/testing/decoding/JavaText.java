package dev.airtight.paths.testing.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes decoded Java values; those of the JDK that are compared elsewhere, such as dates, are a
 * question mark.
 */
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
    } else if (value instanceof Double || value instanceof Float) {
      return ofFloating(((Number) value).doubleValue());
    } else if (value instanceof BigInteger whole) {
      return ofBig(new BigDecimal(whole));
    } else if (value instanceof BigDecimal decimal) {
      return ofBig(decimal);
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
    } else if (isLinked(value) && value instanceof Map<?, ?> map) {
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
    if (value instanceof JsonNode node) {
      return node(node);
    }
    return value.getClass().getPackageName().startsWith("java.") ? "?" : bean(value);
  }

  /** Of a float the double that equals it; the sign of zero does not show. */
  static String ofFloating(double value) {
    return Double.toString(value == 0 ? 0 : value);
  }

  /** The value alone: which scale a decimal has, is a question to the tests of numbers. */
  static String ofBig(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }

  /** The class of a node and what is in it; of large numbers only that they are. */
  private static String node(JsonNode node) throws ReflectiveOperationException {
    String content = "?";
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(elements::add);
      content = of(elements);
    } else if (node instanceof ObjectNode object) {
      LinkedHashMap<String, JsonNode> members = new LinkedHashMap<>();
      object.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
      content = of(members);
    } else if (node.isTextual()) {
      content = of(node.textValue());
    } else if (node.isInt() || node.isLong()) {
      content = of(node.longValue());
    } else if (node.isBoolean()) {
      content = of(node.booleanValue());
    }
    return node.getClass().getName() + "(" + content + ")";
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

  private static boolean isLinked(Object value) {
    return value instanceof LinkedHashMap<?, ?>
        || value.getClass().getSimpleName().equals("LinkedTreeMap");
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
