package dev.airtight.paths.decode.jackson;

import static dev.airtight.paths.decode.jackson.RealJackson.contract;

import dev.airtight.core.contract.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Soundness: for every allowed output, the symbolic decoder has a path that decodes it to what the
 * real ObjectMapper makes of it, and to nothing else; and it says that decoding throws exactly
 * where the real one throws.
 */
class DecoderAgainstJacksonTest {
  private static final int OUTPUTS = Integer.getInteger("airtight.tries", 100);

  private static final Contract CONTRACT =
      contract(
          """
          contract test
          enum Level { low, high, other = "o t" }
          record Plain {
            name: string
            count: int in -3..3000000000
            flag: boolean
            level: Level
          }
          record Opt {
            name?: string
            count?: int in 0..10 | null
            flag?: boolean
            level?: Level | null
            names?: list of string size ..3
            inner: Inner | null
          }
          record Inner {
            x: int in -5..5
            deep?: Level
          }
          record Lists {
            names: list of (string | null) size 0..3 unique
            counts: list of (int in 0..300) size 0..3
            inners: list of Inner size 0..3
            nested: list of (list of (int in 1..3)) size 0..2
            require all i in inners: i.x > 0
          }
          record Go {
            speed: int in 0..300
            level: Level
          }
          record Stop {
            reason?: string
          }
          record Wait {
            speed: string
          }
          union Step by kind { go -> Go, stop -> Stop, wait -> Wait }
          record Steps {
            first: Step
            others: list of Step size 0..2
            last?: Step
          }
          open record Open {
            x: int in 0..9
          }
          record Tree {
            value: int in 0..200
            left?: Tree
            children: list of Tree size 0..2
          }
          record Numbers {
            whole: int
            ratio: decimal in 0..1
            big: decimal
            byName: map of int
          }
          record Wholes {
            whole: int
            byName: map of int
          }
          """);

  private static final RealJackson JACKSON =
      new RealJackson(
          """
          import com.fasterxml.jackson.annotation.*;
          import com.fasterxml.jackson.databind.JsonNode;
          import com.fasterxml.jackson.databind.node.*;
          import java.math.*;
          import java.util.*;
          class J {
            enum Level { low, high, @JsonProperty("o t") other }
            enum Few { high, low }
            record PlainInt(String name, int count, boolean flag, Level level) {}
            record PlainLong(String name, long count, Boolean flag, String level) {}
            record PlainFew(CharSequence name, Long count, boolean flag, Few level) {}
            record PlainMissing(String name, long count, Level level) {}
            record PlainIgnoring(@JsonProperty("name") String title, String more, int extra) {
              @JsonIgnore public int getCount() { return 1; }
              @JsonIgnore public boolean isFlag() { return true; }
              @JsonIgnore public Level getLevel() { return null; }
            }
            record OptBoxed(String name, Integer count, Boolean flag, Level level,
                List<String> names, Inner inner) {}
            record OptPrimitive(String name, int count, boolean flag, Level level,
                String[] names, Inner inner) {}
            record OptOptional(Optional<String> name, Optional<Integer> count,
                Optional<Boolean> flag, Optional<Level> level, Optional<List<String>> names,
                Optional<Inner> inner) {}
            record Inner(byte x, Optional<Level> deep) {}
            record Checked(int x, Level deep) {
              Checked {
                if (x < 0 && deep != null) {
                  throw new IllegalArgumentException("negative");
                }
                x = Math.max(x, 2) * 10;
              }
            }
            record OptChecked(String name, Integer count, Boolean flag, Level level,
                List<String> names, Checked inner) {
              OptChecked {
                Objects.requireNonNull(names);
                name = name == null ? "nobody" : name;
              }
            }
            record ListsChecked(List<String> names, List<Integer> counts, List<Checked> inners,
                List<List<Integer>> nested) {}
            record ListsAll(List<String> names, List<Integer> counts, List<Inner> inners,
                List<List<Integer>> nested) {}
            record ListsBytes(ArrayList<String> names, byte[] extra, List<Byte> counts,
                Inner[] inners, int[][] nested) {}
            record ListsByteElements(Collection<String> names, Byte[] counts,
                Iterable<Inner> inners, long[][] nested) {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({
              @JsonSubTypes.Type(value = Go.class, name = "go"),
              @JsonSubTypes.Type(value = Stop.class, name = "stop"),
              @JsonSubTypes.Type(value = Wait.class, name = "wait")})
            sealed interface Step permits Go, Stop, Wait {}
            record Go(int speed, Level level) implements Step {}
            record Stop(String reason) implements Step {}
            record Wait(String speed) implements Step {}
            record StepsAll(Step first, List<Step> others, Step last) {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
            @JsonSubTypes({
              @JsonSubTypes.Type(value = Go2.class, name = "go"),
              @JsonSubTypes.Type(value = Stop2.class, name = "stop")})
            interface Step2 {}
            record Go2(byte speed, Few level, String kind) implements Step2 {}
            record Stop2(String reason, String kind) implements Step2 {}
            record StepsVisible(Step2 first, List<Step2> others, Optional<Step2> last) {}
            @JsonTypeInfo(
                use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY,
                property = "kind", visible = true)
            @JsonSubTypes({
              @JsonSubTypes.Type(value = Go4.class, name = "go"),
              @JsonSubTypes.Type(value = Stop4.class, name = "stop")})
            sealed interface Step4 permits Go4, Stop4 {}
            record Go4(int speed, Level level, String kind) implements Step4 {}
            record Stop4(String kind, Optional<String> reason) implements Step4 {}
            record StepsExisting(Step4 first, List<Step4> others, Step4 last) {}
            @JsonTypeInfo(
                use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY,
                property = "kind")
            @JsonSubTypes({
              @JsonSubTypes.Type(value = Go5.class, name = "go"),
              @JsonSubTypes.Type(value = Stop5.class, name = "stop"),
              @JsonSubTypes.Type(value = Wait5.class, name = "wait")})
            interface Step5 {}
            record Go5(int speed, Level level, String kind) implements Step5 {}
            record Stop5(String reason) implements Step5 {}
            record Wait5(String speed, String kind) implements Step5 {}
            record StepsHidden(Step5 first, List<Step5> others, Step5 last) {}
            record OpenStrict(int x) {}
            @JsonIgnoreProperties(ignoreUnknown = true) record OpenTolerant(int x) {}
            record Tree(short value, Tree left, List<Tree> children) {}
            record Required(@JsonProperty(required = true) String reason) {}
            enum Lenient {
              high, LOW, unknown;
              @JsonCreator static Lenient of(String text) {
                if (text.equals("o t")) {
                  throw new IllegalStateException("other");
                }
                for (Lenient each : values()) {
                  if (each.name().equalsIgnoreCase(text)) {
                    return each;
                  }
                }
                return unknown;
              }
              @JsonValue String written() { return "-"; }
            }
            enum ByLength {
              none, some;
              static final Map<Integer, ByLength> BY = Map.of(0, none);
              @JsonCreator(mode = JsonCreator.Mode.DELEGATING) static ByLength of(String text) {
                return BY.getOrDefault(text.length(), some);
              }
            }
            record PlainLenient(ByLength name, long count, boolean flag, Lenient level) {}
            record OptLenient(ByLength name, Integer count, Boolean flag, Optional<Lenient> level,
                List<ByLength> names, Inner inner) {}
            record PlainObjects(Object name, Object count, Object flag, Object level) {}
            record OptObjects(Object name, Object count, Object flag, Object level, Object names,
                Object inner) {}
            record OptMap(Optional<String> name, Object count, boolean flag, String level,
                Iterable<?> names, Map<String, ?> inner) {}
            record ListsObjects(Object names, List<Object> counts, List<Map> inners,
                Collection<List<?>> nested) {}
            record TreeMaps(Object value, Object left, List<Map<String, Object>> children) {}
            static class Simple {
              private String name;
              private int count;
              boolean flag;
              public Level level;
              public String getName() { return name; }
              void setName(String name) { this.name = name; }
              public Simple setCount(int count) { this.count = count; return this; }
              private void setFlag(boolean flag) { this.flag = flag; }
            }
            static class Base {
              protected Boolean flag = true;
              @JsonProperty("name") private String title = "none";
              public void setFlag(Boolean flag) { this.flag = flag; }
            }
            static class Derived extends Base {
              private long count = 7;
              @JsonIgnore private Level level;
              public void setLevel(Level level) { this.level = level; }
              public long getCount() { return count; }
            }
            static class Defaults {
              private String name = "nobody";
              private int count = 5;
              private Boolean flag;
              private Level level = Level.high;
              public List<String> names = new ArrayList<>();
              private Optional<Inner> inner;
              public void setName(String name) {
                this.name = name == null ? "null" : name;
              }
              public void setCount(int count) {
                if (count > 8) {
                  throw new IllegalArgumentException();
                }
                this.count = count;
              }
              public Boolean isFlag() { return flag; }
              public void setLevel(Level level) { this.level = level; }
              public void setInner(Optional<Inner> inner) { this.inner = inner; }
            }
            static class Created {
              private final String name;
              final int count;
              private boolean flag;
              private Level level;
              @JsonCreator
              Created(@JsonProperty("count") int many, @JsonProperty("name") String name) {
                this.name = name;
                this.count = many;
                this.level = Level.low;
                Objects.requireNonNull(name);
              }
              public String getName() { return name; }
              public void setFlag(boolean flag) { this.flag = flag; }
              public Level getLevel() { return level; }
            }
            static class Of<T> {
              private T x;
              public Level deep;
              public void setX(T x) { this.x = x; }
            }
            static class ListsBeans {
              public List<String> names;
              public int[] counts;
              public List<Of<Integer>> inners;
              public List<List<Integer>> nested;
            }
            static class MovesBeans {
              public BeanStep first;
              public List<BeanStep> others;
              public BeanStep last;
            }
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({
              @JsonSubTypes.Type(value = GoBean.class, name = "go"),
              @JsonSubTypes.Type(value = StopBean.class, name = "stop"),
              @JsonSubTypes.Type(value = Wait3.class, name = "wait")})
            static abstract class BeanStep {}
            record OptTimes(java.time.Instant name, Integer count,
                Optional<java.time.LocalDate> flag, java.time.LocalTime level,
                List<String> names, Inner inner) {}
            record ListsTimes(List<java.time.LocalDate> names, List<Integer> counts,
                List<Inner> inners, List<List<Integer>> nested) {}
            static class GoBean extends BeanStep { public int speed; public Level level; }
            static class StopBean extends BeanStep { public String reason = "-"; }
            static class Wait3 extends BeanStep {
              private String speed;
              @JsonCreator Wait3(@JsonProperty("speed") String speed) { this.speed = speed; }
            }
            static class TreeBean {
              private short value;
              private TreeBean left;
              private List<TreeBean> children;
              public void setValue(short value) { this.value = value; }
              public void setLeft(TreeBean left) { this.left = left; }
              public void setChildren(List<TreeBean> children) { this.children = children; }
            }
            record PlainNodes(JsonNode name, JsonNode count, JsonNode flag, JsonNode level) {}
            record OptNodes(JsonNode name, JsonNode count, JsonNode flag, JsonNode level,
                ArrayNode names, ObjectNode inner) {}
            record ListsNodes(List<JsonNode> names, ArrayNode counts, JsonNode[] inners,
                List<ArrayNode> nested) {}
            static class StepsNodes {
              public ObjectNode first;
              public List<JsonNode> others;
              public JsonNode last;
            }
            record TreeNodes(JsonNode value, JsonNode left, List<TreeNodes> children) {}
            record WholesNodes(JsonNode whole, Map<String, JsonNode> byName) {}
            record Numbers(BigInteger whole, double ratio, BigDecimal big,
                Map<String, Integer> byName) {}
            record NumbersBoxed(Double whole, Float ratio, Double big, Map<String, Long> byName) {}
            record NumbersSingle(float whole, float ratio, Float big, Map<String, Float> byName) {}
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "Plain,JsonNode",
    "Opt,ObjectNode",
    "Lists,JsonNode",
    "Steps,JsonNode",
    "Step,ObjectNode",
    "Tree,ObjectNode",
    "Wholes,JsonNode"
  })
  void makesTheTreesOfJackson(String typeName, String name) throws ReflectiveOperationException {
    String className =
        "com/fasterxml/jackson/databind/" + (name.equals("JsonNode") ? "" : "node/") + name;
    JACKSON.compare(CONTRACT, typeName, className, OUTPUTS);
  }

  @ParameterizedTest
  @CsvSource({
    "Plain,PlainInt",
    "Plain,PlainLong",
    "Plain,PlainFew",
    "Plain,PlainMissing",
    "Plain,PlainIgnoring",
    "Plain,PlainLenient",
    "Opt,OptLenient",
    "Plain,PlainObjects",
    "Opt,OptObjects",
    "Opt,OptMap",
    "Lists,ListsObjects",
    "Tree,TreeMaps",
    "Plain,Simple",
    "Plain,Derived",
    "Plain,Created",
    "Opt,Defaults",
    "Lists,ListsBeans",
    "Steps,MovesBeans",
    "Tree,TreeBean",
    "Opt,OptBoxed",
    "Opt,OptPrimitive",
    "Opt,OptOptional",
    "Opt,OptTimes",
    "Lists,ListsTimes",
    "Opt,OptChecked",
    "Lists,ListsChecked",
    "Lists,ListsAll",
    "Lists,ListsBytes",
    "Lists,ListsByteElements",
    "Steps,StepsAll",
    "Steps,StepsVisible",
    "Steps,StepsExisting",
    "Steps,StepsHidden",
    "Step,Step",
    "Open,OpenStrict",
    "Open,OpenTolerant",
    "Tree,Tree",
    "Stop,Required",
    "Numbers,Numbers",
    "Numbers,NumbersBoxed",
    "Numbers,NumbersSingle",
    "Plain,PlainNodes",
    "Opt,OptNodes",
    "Lists,ListsNodes",
    "Steps,StepsNodes",
    "Tree,TreeNodes",
    "Wholes,WholesNodes"
  })
  void decodesLikeJackson(String typeName, String className) throws ReflectiveOperationException {
    JACKSON.compare(CONTRACT, typeName, "J$" + className, OUTPUTS);
  }
}
