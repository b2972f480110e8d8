package dev.airtight.frameworks.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.CallSites;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.standin.CommaSeparated;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ListOutputConverter}, on both versions. */
class SpringAiListsTest {
  private static final int TEXTS = 2_000;
  private static final String UNITS = ",, \t\n\u00a0\u0000\"[]\\ab\ud83d\ude00";
  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import org.springframework.ai.chat.model.*;
      import org.springframework.ai.converter.*;
      import org.springframework.core.convert.support.DefaultConversionService;
      public class Shop {
        private final ChatModel model;
        private final ListOutputConverter lists = new ListOutputConverter();
        public Shop(ChatModel model) { this.model = Objects.requireNonNull(model); }
        String first(String text) {
          String answer = model.call(text + lists.getFormat());
          return answer == null ? "" : lists.convert(answer).get(0);
        }
        String firstIfAny(String text) {
          String answer = model.call(text);
          List<String> values = answer == null ? List.of() : lists.convert(answer);
          return values.isEmpty() ? "" : values.get(0);
        }
        String second(String text) {
          String answer = model.call(text);
          List<String> values = answer == null ? List.of() : lists.convert(answer);
          return values.isEmpty() ? "" : values.get(1);
        }
        int lengths(String text) {
          String answer = model.call(text);
          int sum = 0;
          if (answer != null) {
            for (String value : new ListOutputConverter().convert(answer)) {
              sum += value.length();
            }
          }
          return sum;
        }
        int ofNoText(String text) { return lists.convert(null).size(); }
        int ownService(String text) {
          DefaultConversionService service = new DefaultConversionService();
          service.addConverter(String.class, List.class, said -> { throw new IllegalStateException(); });
          List<String> values = new ListOutputConverter(service).convert("a");
          return values == null ? 0 : 1;
        }
        int changed(String text) {
          lists.getConversionService()
              .addConverter(String.class, List.class, said -> { throw new IllegalStateException(); });
          List<String> values = lists.convert("a");
          return values == null ? 0 : 1;
        }
        static class Own extends ListOutputConverter {
          @Override public DefaultConversionService getConversionService() {
            throw new IllegalStateException("none");
          }
        }
        int own(String text) {
          List<String> values = new Own().convert("a");
          return values == null ? 0 : 1;
        }
      }
      """;

  private static final Map<String, CallSites> SITES =
      Map.of(
          "spring-ai-1", new CallSites("spring-ai-1", SHOP),
          "spring-ai-2", new CallSites("spring-ai-2", SHOP));

  @ParameterizedTest
  @CsvSource({
    "first, IndexOutOfBoundsException",
    "firstIfAny, PROVED",
    "second, IndexOutOfBoundsException",
    "lengths, PROVED",
    "ownService, UNKNOWN",
    "changed, UNKNOWN",
    "own, UNKNOWN"
  })
  void verdicts(String method, String expected) throws InterruptedException {
    for (String jars : SITES.keySet()) {
      check(jars, method, expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"spring-ai-1, NullPointerException", "spring-ai-2, PROVED"})
  void verdictsOnNoText(String jars, String expected) throws InterruptedException {
    check(jars, "ofNoText", expected);
  }

  private static void check(String jars, String method, String expected)
      throws InterruptedException {
    Objects.requireNonNull(SITES.get(jars)).check("shop/Shop", method, Deployment.TEXT, expected);
  }

  /** What runs in place of Spring's code says the same. */
  @ParameterizedTest
  @ValueSource(strings = {"spring-ai-1", "spring-ai-2"})
  void valuesAreThoseOfTheConverter(String jars) {
    FrameworkApplication application = new FrameworkApplication(jars, "class None {}");
    Random random = new Random(6);
    application.inside(
        () -> {
          Class<?> type =
              Class.forName(
                  "org.springframework.ai.converter.ListOutputConverter",
                  true,
                  application.loader());
          Object converter = type.getConstructor().newInstance();
          for (int round = 0; round < TEXTS; round++) {
            String text = text(random);
            Object real = type.getMethod("convert", String.class).invoke(converter, text);
            assertThat(real).as(text).isEqualTo(CommaSeparated.values(text));
            assertThat(real).isExactlyInstanceOf(ArrayList.class);
          }
          return null;
        });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(9); length > 0; length--) {
      text.append(UNITS.charAt(random.nextInt(UNITS.length())));
    }
    return text.toString();
  }
}
