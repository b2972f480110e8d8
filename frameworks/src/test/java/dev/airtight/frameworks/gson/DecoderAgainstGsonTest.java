package dev.airtight.frameworks.gson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.AnyTextComparison;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.testing.decoding.DecoderComparison;
import dev.airtight.paths.testing.decoding.SymbolicDecoding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Soundness: whatever the real Gson makes of a text, it makes of one of the outputs that stand for
 * any text, and of each of these, the symbolic decoder makes what Gson does.
 */
class DecoderAgainstGsonTest {
  private static final int OUTPUTS = Integer.getInteger("airtight.tries", 60);
  private static final String TARGETS =
      """
      import com.google.gson.annotations.SerializedName;
      import java.math.*;
      import java.util.*;
      public class Targets {
        public enum Level { @SerializedName(value = "low", alternate = "least") LOW, HIGH { }, Mid;
          public String toString() { return "any"; } }
        public record Item(String name, int amount, Level level, Boolean sent, Item next) {}
        public record Named(@SerializedName("full_name") String name,
            @SerializedName(value = "n", alternate = {"count", "size"}) long n) {}
        public static class Base { private String id; protected int number = 7; }
        public static class Derived extends Base {
          transient String cached = "c"; static String shared; final String fixed; List<Item> items;
          public Level[] levels; private boolean paid = true; short small; byte tiny;
          Derived() { fixed = "f"; }
        }
        public static class Unmade {
          String name = "n"; int size = 3; List<String> tags = new ArrayList<>();
          Unmade(int size) { throw new IllegalStateException(); }
        }
        public static class Node<T> { T content; List<Node<T>> below; }
        public static class Counted extends Node<Long> { Map<String, Named> byName; Integer[] all; }
        Item item;
        Named named;
        Derived derived;
        Unmade unmade;
        Counted counted;
        Node<String> node;
        List<Derived> list;
        Map<String, List<Level>> map;
        Item[] array;
        String text;
        Integer box;
      }
      """;

  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("libraries", AnyTextComparison.TYPES, TARGETS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item", "named", "derived", "unmade", "counted", "node", "list", "map", "array", "text",
        "box"
      })
  void decodesAlike(String field) throws ReflectiveOperationException {
    DecodingRules rules = new GsonDecoder().rules(APPLICATION.hierarchy());
    OutputType output = rules.anything(APPLICATION.javaType("Targets", field)).orElseThrow();
    SymbolicDecoding symbolic =
        new SymbolicDecoding(
            APPLICATION.hierarchy(),
            rules,
            output.contract(),
            output.type(),
            APPLICATION.javaType("Targets", field));
    new DecoderComparison(
            symbolic,
            json -> APPLICATION.decode(new GsonLibrary(), json, APPLICATION.type("Targets", field)))
        .compare(output.contract(), output.type(), field.hashCode(), OUTPUTS);
  }

  @Test
  void everyTextIsDecodedAsAnOutput() {
    AnyTextComparison comparison =
        new AnyTextComparison(
            APPLICATION, new GsonDecoder().rules(APPLICATION.hierarchy()), new GsonLibrary());
    Set<String> refusals =
        Set.of("com.google.gson.JsonSyntaxException", "com.google.gson.JsonParseException");
    for (String field :
        List.of(
            "order", "lines", "texts", "kinds", "textSet", "kindSet", "lineSet", "whole", "kind")) {
      assertThat(comparison.compare(field, null, refusals)).as(field).isPositive();
    }
  }
}
