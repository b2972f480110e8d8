package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.replay.DecoderLibrary;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a real decoder makes of texts where it is asked for a map of anything: a map of one class,
 * of texts, numbers, truths, lists and maps of certain classes, or null where that is said; or it
 * throws an exception of one class.
 */
public record UntypedMapComparison(
    FrameworkApplication application,
    DecoderLibrary library,
    Class<?> mapClass,
    boolean orNull,
    String refusal) {
  private static final Set<Class<?>> LEAVES =
      Set.of(
          String.class, Integer.class, Long.class, Double.class, Boolean.class, BigInteger.class);
  private static final List<String> MORE =
      List.of(
          "{\"a\":{\"b\":[{}]},\"c\":[[1.5,true,null,\"x\"]]}",
          "{\"a\":2147483648,\"b\":-2147483648,\"c\":9223372036854775808,\"d\":1e400,\"e\":-0}",
          "{\"a\":0.1234567890123456789,\"b\":1e2,\"c\":1.0}",
          "{\"\":\"\",\"a\":1,\"a\":2}",
          "```json{\"a\":1}```",
          "```json```",
          "```json",
          "{\"a\":NaN}",
          "{a:1}",
          "5",
          "\"\"");

  /** How many texts were decoded. */
  public int compare(Type type) {
    int decoded = 0;
    for (String text : Stream.concat(AnyTextComparison.TEXTS.stream(), MORE.stream()).toList()) {
      Object made = application.decode(library, text, type);
      if (made instanceof Throwable thrown) {
        assertThat(thrown.getClass().getName()).as(text).isEqualTo(refusal);
      } else if (made == null) {
        assertThat(orNull).as(text).isTrue();
      } else {
        decoded++;
        assertThat(made.getClass()).as(text).isEqualTo(mapClass);
        ((Map<?, ?>) made).forEach((key, value) -> checkEntry(text, key, value));
      }
    }
    return decoded;
  }

  private static void checkEntry(String text, @Nullable Object key, @Nullable Object value) {
    assertThat(key).as(text).isExactlyInstanceOf(String.class);
    check(text, value);
  }

  private static void check(String text, @Nullable Object value) {
    if (value instanceof ArrayList<?> list) {
      assertThat(value).as(text).isExactlyInstanceOf(ArrayList.class);
      list.forEach(element -> check(text, element));
    } else if (value instanceof Map<?, ?> map) {
      assertThat(value).as(text).isExactlyInstanceOf(LinkedHashMap.class);
      map.forEach((key, inside) -> checkEntry(text, key, inside));
    } else if (value != null) {
      assertThat(LEAVES).as(text).contains(value.getClass());
    }
  }
}
