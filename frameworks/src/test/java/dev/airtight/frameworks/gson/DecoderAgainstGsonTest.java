package dev.airtight.frameworks.gson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.frameworks.Answers;
import dev.airtight.frameworks.AnyTextComparison;
import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.testing.decoding.DecoderComparison;
import dev.airtight.paths.testing.decoding.SymbolicDecoding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final Contract OUTPUT_TYPES =
      Answers.contract(
          """
          contract test
          enum Level { low, high, other = "o t" }
          enum Grade { low, MID, mid = "MID ", LOW, other = " low" }
          record Graded { grade: Grade }
          record Task {
            name: string
            level: Level
            count: int in -3..300
            rank: int in 0..9 | null
            tags?: list of (string | null) size ..3
            more?: Level | null
            next?: Task
          }
          type Tasks = list of Task size ..3
          record Tree { value: int in -2147483648..2147483647 children: list of Tree size ..2 }
          record Plan {
            done: boolean
            due?: boolean | null
            levels: list of Level size ..4
            counts: map of (int in 0..5) size ..3
            tasks: map of (Task | null) size ..2
            title: string length 1..5
          }
          record Numbers {
            few: int in -200..300
            long: int in -9223372036854775808..9223372036854775807
            any: int
            part: decimal
            share: decimal in 0..1
            bits?: list of (int in -128..127) size ..3
          }
          open record Loose { name: string }
          """);
  private static final FrameworkApplication OUTPUT_TARGETS =
      new FrameworkApplication(
          "libraries",
          """
          import com.google.gson.annotations.SerializedName;
          import java.math.*;
          import java.util.*;
          public class Outputs {
            public enum Level { @SerializedName(value = "low", alternate = "least") LOW, high, NONE }
            public record Task(String name, Level level, int count, Integer rank, List<String> tags,
                String more, Task next) {}
            static class Base { private String name = "n"; Long count = 7L; }
            static class Bean extends Base {
              private Level level = Level.NONE; byte rank2; Integer rank; List<String> tags; Level more = Level.high;
              String[] others; Other next; final List<String> kept = new ArrayList<>();
            }
            record Some(@SerializedName(value = "name", alternate = "title") String title, Level more,
                double count) {
              Some { if (title.length() > 3) { throw new IllegalArgumentException(title); } }
            }
            static class Other { String level; Double rank; List<Level> none; long count; Other next;
              Other(int size) {} }
            record Tree(int value, List<Tree> children) {}
            static class Branch { double value; Branch[] children; }
            record Plan(boolean done, Boolean due, List<Level> levels, Map<String, Integer> counts,
                Map<String, Task> tasks, String title) {}
            static class Planned { Boolean done; Boolean due = true; Collection<Level> levels; String title;
              Level[] none; Map<String, Long> counts; }
            record Numbers(byte few, long any2, double part, Float share, Byte[] bits) {}
            static class Boxes { Byte few; @SerializedName("long") Long large; Double any;
              BigDecimal part; double share; List<Byte> bits; }
            record Mixed(int level) {}
            record Nulls(int rank) {}
            record Wide(long any) {}
            record Small(short few) {}
            record Big(BigInteger any) {}
            record Cut(int part) {}
            record Twice(@SerializedName(value = "share", alternate = "part") double share) {}
            record Truths(String done) {}
            enum Grade { low, MID, high }
            enum Mark { @SerializedName(value = "x", alternate = "low") A, @SerializedName("MID") LOW, @SerializedName("m") MID }
            enum Body { low { }, MID { int n = 1; } }
            enum Word { low("MID"), B("low"); private final String word; Word(String w) { word = w; }
              public String toString() { return word; } }
            static class Held { String word; }
            enum Chain { low, MID; Held held; public String toString() { return held.word; } }
            enum Embodied { low { public String toString() { throw new IllegalStateException(); } }, MID }
            record Graded(Grade grade) {}
            record Marked(Mark grade) {}
            record Bodies(Body grade) {}
            record Worded(Word grade) {}
            record Chained(Chain grade) {}
            record EmbodiedOne(Embodied grade) {}
            record Unread(Grade grade, List<Chain> other) {}
            Graded graded;
            Marked marked;
            Bodies bodies;
            Worded worded;
            Chained chained;
            EmbodiedOne embodied;
            Unread unread;
            Task task;
            Bean bean;
            Some some;
            Other other;
            Tree tree;
            Branch branch;
            Plan plan;
            Planned planned;
            Numbers numbers;
            Boxes boxes;
            List<Task> taskList;
            Some[] taskArray;
            Mixed mixed;
            Nulls nulls;
            Wide wide;
            Small small;
            Big big;
            Cut cut;
            Twice twice;
            Truths truths;
          }
          """);

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

  @ParameterizedTest
  @CsvSource({
    "Task,task",
    "Task,bean",
    "Task,some",
    "Task,other",
    "Tree,tree",
    "Tree,branch",
    "Plan,plan",
    "Plan,planned",
    "Numbers,numbers",
    "Numbers,boxes",
    "Tasks,taskList",
    "Graded,graded",
    "Graded,marked",
    "Graded,bodies",
    "Tasks,taskArray"
  })
  void makesWhatGsonMakesOfOutputs(String typeName, String field)
      throws ReflectiveOperationException {
    Type type = new Type.Named(typeName, OUTPUT_TYPES.definition(typeName).clause());
    JavaType into = OUTPUT_TARGETS.javaType("Outputs", field);
    DecodingRules rules = new GsonDecoder().rules(OUTPUT_TARGETS.hierarchy());
    assertThat(rules.fit(OUTPUT_TYPES, type, into, field, typeName).unsupported()).isEmpty();
    SymbolicDecoding symbolic =
        new SymbolicDecoding(OUTPUT_TARGETS.hierarchy(), rules, OUTPUT_TYPES, type, into);
    new DecoderComparison(
            symbolic,
            json ->
                OUTPUT_TARGETS.decode(
                    new GsonLibrary(), json, OUTPUT_TARGETS.type("Outputs", field)))
        .compare(OUTPUT_TYPES, type, field.hashCode(), OUTPUTS);
  }

  @ParameterizedTest
  @CsvSource({
    "Task,mixed,Task.level",
    "Task,nulls,Task.rank",
    "Numbers,wide,Numbers.any",
    "Numbers,small,Numbers.few",
    "Numbers,big,Numbers.any",
    "Numbers,cut,Numbers.part",
    "Numbers,twice,Numbers.share",
    "Plan,truths,Plan.done",
    "Graded,worded,Graded.grade",
    "Graded,chained,toString may throw",
    "Graded,embodied,toString may throw",
    "Graded,unread,toString may throw",
    "Loose,task,open record Loose"
  })
  void saysWhatIsNotFollowed(String typeName, String field, String place) {
    Type type = new Type.Named(typeName, OUTPUT_TYPES.definition(typeName).clause());
    JavaType into = OUTPUT_TARGETS.javaType("Outputs", field);
    assertThat(
            new GsonDecoder()
                .rules(OUTPUT_TARGETS.hierarchy())
                .fit(OUTPUT_TYPES, type, into, field, typeName)
                .unsupported())
        .singleElement()
        .asString()
        .contains(place);
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
