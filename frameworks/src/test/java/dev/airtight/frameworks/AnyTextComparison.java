package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.replay.DecoderLibrary;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Soundness: whatever a real decoder makes of a text, it makes of one of the outputs that stand for
 * any text, or it throws an exception of a class that is named.
 */
public final class AnyTextComparison {
  public static final String TYPES =
      """
      import java.math.*;
      import java.util.*;
      public class A {
        public enum Kind { BUY, Sell }
        public record Line(String article, int amount) {}
        public record Order(String name, Integer floor, int price, long wide, boolean paid,
            Boolean sent, double ratio, List<String> notes, List<Line> lines, Kind kind, Line first) {}
        Order order;
        List<Line> lines;
        List<String> texts;
        List<Kind> kinds;
        Map<String, String> map;
        Set<String> textSet;
        Set<Kind> kindSet;
        Set<Line> lineSet;
        BigInteger whole;
        Kind kind;
        int number;
        boolean truth;
      }
      """;

  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "TRUE",
          "0",
          "7",
          "-3.9",
          "1e3",
          "3000000000",
          "123456789012345678901234567890",
          "+5",
          "1e400",
          "NaN",
          "BUY",
          "sell",
          "[BUY]",
          "\"BUY\"",
          "{}",
          "[]",
          "[null]",
          "[{}]",
          "[{\"amount\":\"4\"},null]",
          "I cannot answer that.",
          "one\ntwo\n\nthree",
          "one\ntwo\none",
          "BUY\nSELL",
          "BUY\nbuy",
          "[\"BUY\",\"buy\",\"BUY\"]",
          "```json\n{\"name\":\"x\",\"price\":3}\n```",
          "<think>hm</think>{\"name\":\"x\"}",
          "Here it is: {\"name\":\"x\"}",
          "{\"name\":\"x\"} and more",
          "{\"name\":\"x\",\"price\":",
          "{\"name\":5,\"floor\":\"6\",\"price\":\"7\",\"paid\":\"true\",\"ratio\":\"0.5\"}",
          "{\"name\":true,\"floor\":6.7,\"price\":8.9,\"paid\":1,\"sent\":0,\"ratio\":9}",
          "{\"name\":null,\"floor\":null,\"price\":null,\"paid\":null,\"notes\":null,\"kind\":null}",
          "{\"floor\":\"\",\"sent\":\"\",\"name\":\"\"}",
          "{\"kind\":0}",
          "{\"kind\":\"1\"}",
          "{\"kind\":\"sell\"}",
          "{\"kind\":\"RENT\"}",
          "{\"notes\":[1,true,null,\"a\"],\"lines\":[{\"amount\":1.5},null,{}],\"first\":{}}",
          "{\"notes\":\"a\"}",
          "{\"first\":[]}",
          "{\"lines\":{}}",
          "{\"price\":99999999999}",
          "{\"name\":{\"a\":1}}",
          "{\"other\":1,\"name\":\"x\"}",
          "{\"name\":\"x\",\"name\":\"y\"}",
          "{\"a\":\"<think>\",\"name\":\"x\",\"b\":\"</think>\"}",
          "{\"value\":\"BUY\"}",
          "{\"value\":\" sell \"}",
          "{\"value\":null}",
          "{\"value\":4}",
          "{\"value\":123456789012345678901234567890}",
          "{\"value\":1e2}",
          "{\"value\":4.5}",
          "{\"value\":true}",
          "{\"value\":{}}",
          "{\"values\":[]}",
          "{\"values\":[\"BUY\",\"Sell\"]}",
          "{\"values\":[{\"article\":\"a\",\"amount\":2}]}",
          "{\"values\":[null,{\"article\":null}]}",
          "{\"values\":7}");

  private final FrameworkApplication application;
  private final DecodingRules rules;
  private final DecoderLibrary library;

  public AnyTextComparison(
      FrameworkApplication application, DecodingRules rules, DecoderLibrary library) {
    this.application = application;
    this.rules = rules;
    this.library = library;
  }

  /**
   * Compares what becomes of hostile texts.
   *
   * @param envelope the member that a single value comes in; null for none
   * @param refusals names of the classes of exceptions, as in Java
   * @return how many texts were decoded
   */
  public int compare(String field, @Nullable String envelope, Set<String> refusals) {
    Type type = application.type("A", field);
    OutputType output = rules.anything(application.javaType("A", field)).orElseThrow();
    ContractEvaluator evaluator = new ContractEvaluator(output.contract());
    int decoded = 0;
    for (String text : TEXTS) {
      Object made = application.decode(library, text, type);
      if (made instanceof Throwable thrown) {
        assertThat(refusals).as(text).contains(thrown.getClass().getName());
        continue;
      }
      decoded++;
      JsonValue content = json(made);
      JsonValue json =
          envelope == null ? content : new JsonValue.JsonObject(Map.of(envelope, content));
      assertThat(evaluator.check(output.type(), json)).as(text).isEmpty();
      assertThat(application.decode(library, JsonWriter.compact(json), type))
          .as(text)
          .isEqualTo(made);
    }
    return decoded;
  }

  private static JsonValue json(@Nullable Object value) {
    if (value == null) {
      return new JsonValue.JsonNull();
    } else if (value instanceof String text) {
      return new JsonValue.JsonString(text);
    } else if (value instanceof Number number) {
      return JsonValue.JsonNumber.of(new BigDecimal(number.toString()));
    } else if (value instanceof Boolean truth) {
      return new JsonValue.JsonBoolean(truth);
    } else if (value instanceof Enum<?> constant) {
      return new JsonValue.JsonString(constant.name());
    } else if (value instanceof Collection<?> list) {
      List<JsonValue> elements = new ArrayList<>();
      list.forEach(element -> elements.add(json(element)));
      return new JsonValue.JsonArray(elements);
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      members.put(component.getName(), json(read(component.getAccessor(), value)));
    }
    return new JsonValue.JsonObject(members);
  }

  private static @Nullable Object read(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
