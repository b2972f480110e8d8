package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;

/** A contract whose outputs every decoder is tried on, and the Java types it decodes them into. */
public final class Answers {
  public static final Contract CONTRACT =
      contract(
          """
          contract test
          enum Level { low, high, other = "o t", LOUD, digit = "1" }
          enum Plain { low, high }
          record Ticket {
            name: string
            count: int in -3..3000000000
            flag: boolean
            level: Level
          }
          record Gaps {
            name?: string
            count?: int in 0..10 | null
            flag?: boolean
            level?: Plain | null
            names?: list of string size ..3
            inner: Inner | null
          }
          record Inner {
            x: int in -5..5
            deep?: Plain
          }
          record Lists {
            names: list of (string | null) size 0..3
            counts: list of (int in 0..300) size 0..3
            inners: list of Inner size 0..3
            nested: list of (list of (int in 1..3 | null)) size 0..2
          }
          record Go {
            speed: int in 0..300
            level: Plain
          }
          record Stop {
            reason?: string
          }
          union Step by kind { go -> Go, stop -> Stop }
          record Steps {
            first: Step
            others: list of Step size 0..2
          }
          open record Open {
            x: int in 0..9
          }
          record Numbers {
            whole: int
            ratio: decimal in 0..1
            small: int in -200..300
          }
          record PlainValue { value: Plain }
          record LevelValue { value: Level }
          record IntValue { value: int in -5..3000000000 }
          record TruthValue { value: boolean }
          record TextValues { values: list of string size 0..3 }
          record UniqueValues { values: list of string size 0..3 unique }
          record PlainValues { values: list of Plain size 0..3 }
          record UniquePlainValues { values: list of Plain size 0..2 unique }
          record InnerValues { values: list of Inner size 0..3 }
          record NullableValues { values: list of (Inner | null) size 0..3 }
          record GapsValues { values: list of Gaps size 0..2 }
          """);

  public static final String TYPES =
      """
      import com.fasterxml.jackson.annotation.*;
      import java.math.*;
      import java.util.*;
      public class J {
        public enum Level { low, High, other, LOUD }
        public enum Named { low, high, @JsonProperty("o t") other, LOUD, @JsonAlias("1") one }
        public enum Plain { low, high }
        public record TicketInt(String name, int count, boolean flag, Level level) {}
        public record TicketLong(String name, long count, Boolean flag, String level) {}
        public record TicketNamed(CharSequence name, Long count, boolean flag, Named level) {}
        public record TicketMissing(String name, long count, Named level) {}
        public record TicketMore(String name, long count, boolean flag, String level, int extra) {}
        public record GapsBoxed(String name, Integer count, Boolean flag, Plain level,
            List<String> names, Inner inner) {}
        public record GapsPrimitive(String name, int count, boolean flag, Plain level,
            String[] names, Inner inner) {}
        public record GapsFew(int count) {}
        public record Inner(byte x, Plain deep) {}
        public record Checked(int x, Plain deep) {
          public Checked {
            if (x < 0 && deep != null) {
              throw new IllegalArgumentException("negative");
            }
            x = Math.max(x, 2) * 10;
          }
        }
        public record ListsAll(List<String> names, List<Integer> counts, List<Inner> inners,
            List<List<Integer>> nested) {}
        public record ListsChecked(List<String> names, List<Byte> counts, List<Checked> inners,
            List<List<Integer>> nested) {}
        public record ListsArrays(String[] names, int[] counts, Inner[] inners, int[][] nested) {}
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
          @JsonSubTypes.Type(value = Go.class, name = "go"),
          @JsonSubTypes.Type(value = Stop.class, name = "stop")})
        public sealed interface Step permits Go, Stop {}
        public record Go(int speed, Plain level) implements Step {}
        public record Stop(String reason) implements Step {}
        public record StepsAll(Step first, List<Step> others) {}
        public record OpenStrict(int x) {}
        @JsonIgnoreProperties(ignoreUnknown = true) public record OpenTolerant(int x) {}
        public record NumbersAll(long whole, double ratio, byte small) {}
        public static class TicketBean {
          private String name;
          private Long count;
          private Boolean flag;
          private Named level;
          public String getName() { return name; }
          public void setName(String name) { this.name = name == null ? "" : name; }
          public TicketBean setCount(Long count) { this.count = count; return this; }
          public void setFlag(Boolean flag) { this.flag = flag; }
          public Named getLevel() { return level; }
        }
        public static class TicketHidden {
          private String name = "hidden";
          public long count;
          boolean flag;
          @JsonProperty("level") private Named named;
        }
        public static class GapsBean {
          public String name = "nobody";
          public Integer count = 3;
          public Boolean flag;
          public Plain level;
          public List<String> names = new ArrayList<>();
          private Inner inner;
          public void setInner(Inner inner) { this.inner = Objects.requireNonNull(inner); }
        }
        public static class ListsBean {
          private final List<String> names;
          private List<Integer> counts;
          public List<InnerBean> inners;
          public List<List<Integer>> nested;
          @JsonCreator public ListsBean(@JsonProperty("names") List<String> names) {
            this.names = names;
          }
          public void setCounts(List<Integer> counts) { this.counts = counts; }
        }
        public static class InnerBean { public Integer x; public Plain deep; }
        public record NumbersOther(Double whole, Float ratio, short small) {}

        TicketInt ticketInt;
        TicketLong ticketLong;
        TicketNamed ticketNamed;
        TicketMissing ticketMissing;
        TicketMore ticketMore;
        GapsBoxed gapsBoxed;
        GapsPrimitive gapsPrimitive;
        GapsFew gapsFew;
        ListsAll listsAll;
        ListsChecked listsChecked;
        ListsArrays listsArrays;
        StepsAll stepsAll;
        OpenStrict openStrict;
        OpenTolerant openTolerant;
        NumbersAll numbersAll;
        NumbersOther numbersOther;
        TicketBean ticketBean;
        TicketHidden ticketHidden;
        GapsBean gapsBean;
        ListsBean listsBean;
        Plain plain;
        Level level;
        int number;
        Long boxed;
        boolean truth;
        List<String> texts;
        List<Plain> plains;
        Set<String> textSet;
        Set<Plain> plainSet;
        BigInteger whole;
        double ratio;
        List<Inner> inners;
        List<GapsPrimitive> gaps;
      }
      """;

  /** Where {@code Optional} is decoded. */
  public static final String OPTIONALS =
      """
      import java.util.*;
      public class K {
        public record GapsOptional(Optional<String> name, Optional<Integer> count,
            Optional<Boolean> flag, Optional<J.Plain> level, Optional<List<String>> names,
            Optional<J.Inner> inner) {}
        GapsOptional gapsOptional;
      }
      """;

  private Answers() {}

  /** A contract of a test. */
  public static Contract contract(String text) {
    CheckResult result = ContractLoader.loadText("test.contract", text);
    assertThat(result.diagnostics()).isEmpty();
    return result.contract();
  }

  /** A type of {@link #CONTRACT}. */
  public static Type type(String name) {
    return new Type.Named(name, CONTRACT.types().get(name).clause());
  }
}
