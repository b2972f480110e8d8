package dev.airtight.frameworks.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.CallSites;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.UntypedMapComparison;
import dev.airtight.paths.ask.Deployment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code MapOutputConverter}, on both versions. */
class SpringAiMapsTest {
  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import org.springframework.ai.chat.model.*;
      import org.springframework.ai.converter.*;
      import org.springframework.messaging.converter.MessageConversionException;
      public class Shop {
        private final ChatModel model;
        private final MapOutputConverter maps = new MapOutputConverter();
        public Shop(ChatModel model) { this.model = Objects.requireNonNull(model); }
        private Map<String, Object> read(String text) {
          String answer = model.call(text + maps.getFormat());
          if (answer == null) {
            return Map.of();
          }
          try {
            Map<String, Object> read = maps.convert(answer);
            return read == null ? Map.of() : read;
          } catch (MessageConversionException refused) {
            return Map.of();
          }
        }
        int refused(String text) {
          String answer = model.call(text);
          Map<String, Object> read = answer == null ? null : maps.convert(answer);
          return read == null ? 0 : read.size();
        }
        int there(String text) { return read(text).get("name").toString().length(); }
        int thereIfAny(String text) {
          Object name = read(text).get("name");
          return name instanceof String said ? said.length() : 0;
        }
        String cast(String text) { return (String) read(text).get("name"); }
        int number(String text) {
          return read(text).get("amount") instanceof Integer amount ? 100 / amount : 0;
        }
        int numberIfAny(String text) {
          return read(text).get("amount") instanceof Integer amount && amount > 3
              ? 100 / amount : 0;
        }
        int list(String text) {
          return read(text).get("tags") instanceof List<?> tags && tags.get(0) != null ? 1 : 0;
        }
        int inside(String text) {
          return read(text).get("a") instanceof Map<?, ?> a && a.get("b") instanceof String b
              ? b.length() : 0;
        }
        int ofNoText(String text) { return maps.convert(null).size(); }
        int ofNull(String text) { return maps.convert("null").size(); }
        static class Own extends MapOutputConverter {
          @Override public org.springframework.messaging.converter.MessageConverter
              getMessageConverter() { throw new IllegalStateException("none"); }
        }
        int own(String text) {
          Map<String, Object> read = new Own().convert("{}");
          return read == null ? 0 : 1;
        }
      }
      """;

  private static final Map<String, CallSites> SITES =
      Map.of(
          "spring-ai-1", new CallSites("spring-ai-1", SHOP),
          "spring-ai-2", new CallSites("spring-ai-2", SHOP));

  @ParameterizedTest
  @CsvSource({
    "refused, MessageConversionException",
    "there, NullPointerException",
    "thereIfAny, PROVED",
    "cast, ClassCastException",
    "number, ArithmeticException",
    "numberIfAny, PROVED",
    "list, IndexOutOfBoundsException",
    "inside, PROVED",
    "ofNoText, NullPointerException",
    "own, UNKNOWN"
  })
  void verdicts(String method, String expected) throws InterruptedException {
    for (String jars : SITES.keySet()) {
      check(jars, method, expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"spring-ai-1, NullPointerException", "spring-ai-2, UNKNOWN"})
  void verdictsOnNull(String jars, String expected) throws InterruptedException {
    check(jars, "ofNull", expected);
  }

  private static void check(String jars, String method, String expected)
      throws InterruptedException {
    Objects.requireNonNull(SITES.get(jars)).check("shop/Shop", method, Deployment.TEXT, expected);
  }

  @ParameterizedTest
  @CsvSource({"spring-ai-1, true", "spring-ai-2, false"})
  void mapsAreThoseOfTheConverter(String jars, boolean orNull) {
    assertThat(
            new UntypedMapComparison(
                    new FrameworkApplication(jars, "class None {}"),
                    new SpringAiMapLibrary(),
                    HashMap.class,
                    orNull,
                    "org.springframework.messaging.converter.MessageConversionException")
                .compare(Map.class))
        .isGreaterThan(10);
  }
}
