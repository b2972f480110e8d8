package dev.airtight.frameworks.schema;

/** Java types whose schemas are compared. */
public final class Schemas {
  public static final String TYPES =
      """
      import com.fasterxml.jackson.annotation.*;
      import java.math.*;
      import java.util.*;
      public class S {
        public enum Level { low, HIGH, @JsonProperty("o t") other }
        public enum Plain { low, HIGH }
        public record Scalars(String text, int number, Integer boxed, long wide, Long box,
            short small, float single, double wider, Double boxedDouble, boolean flag, Boolean truth,
            BigDecimal exact, BigInteger whole) {}
        public record Inner(int x, Level level) {}
        public record Nested(Inner inner, List<Inner> inners, Inner[] array, Set<Level> levels,
            List<List<String>> table, Collection<Integer> numbers, int[] plain) {}
        public record Tree(int value, List<Tree> children) {}
        public record Annotated(@JsonProperty("first-name") String name,
            @JsonProperty(required = true) String must, @JsonProperty(required = false) int may,
            @JsonAlias("other") String alias, @JsonPropertyDescription("how many") int described,
            @JsonProperty(value = "not", required = true) boolean in) {}
        public record Empty() {}
        Scalars scalars;
        Inner inner;
        Nested nested;
        Tree tree;
        Annotated annotated;
        Level level;
        int number;
        Long boxed;
        double decimal;
        boolean truth;
        List<String> texts;
        List<Inner> inners;
        List<Level> levels;
        Plain plain;
        List<Plain> plains;

        public record Loop(int value, Loop next) {}
        public record Dated(java.time.LocalDate date) {}
        public record Mapped(Map<String, Integer> byName) {}
        public record Letter(char letter) {}
        public interface Shape {}
        public record Shaped(Shape shape) {}
        public record Generic<T>(T value) {}
        public record OfGeneric(Generic<String> value) {}
        public static class BaseBean { public String inherited; }
        public static class Bean extends BaseBean {
          static int made;
          public String name;
          private int count = 3;
          @JsonProperty(required = true) List<Boolean> flags;
          Bean next;
          public Bean() { made++; }
          public int getTotal() { return count; }
        }
        public record WithBean(Bean bean) {}
        Loop loop;
        Dated dated;
        Mapped mapped;
        Letter letter;
        Shaped shaped;
        OfGeneric ofGeneric;
        WithBean withBean;
      }
      """;

  private Schemas() {}
}
