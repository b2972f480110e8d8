package dev.airtight.paths.decode.jackson;

import static dev.airtight.paths.decode.jackson.RealJackson.contract;

import dev.airtight.core.contract.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that say themselves how their objects are made, against the real ObjectMapper. */
class CreatorsAgainstJacksonTest {
  private static final int OUTPUTS = Integer.getInteger("airtight.tries", 100);

  private static final Contract CONTRACT =
      contract(
          """
          contract test
          enum Level { low, high, other = "o t", none = "1" }
          record Task {
            name: string
            level: Level
            count: int in -3..300
            tags?: list of string size ..3
            more?: Level | null
          }
          record Few {
            name: Level
            level?: Level
          }
          """);

  private static final RealJackson JACKSON =
      new RealJackson(
          """
          import com.fasterxml.jackson.annotation.*;
          import com.fasterxml.jackson.databind.annotation.*;
          import java.beans.ConstructorProperties;
          import java.util.*;
          class C {
            enum Written {
              LOW("low"), HIGH("high"), ALSO("high"), OTHER("o t");
              private final String text;
              Written(String text) { this.text = text; }
              @JsonValue String text() { return text; }
            }
            enum Held {
              A(7, "1"), B(8, "high"), C(9, "low");
              private final int number;
              @JsonValue private final String text;
              Held(int number, String text) { this.text = text; this.number = number; }
            }
            enum Mapped {
              LOW, HIGH, NONE;
              @JsonValue String text() { return name().toLowerCase(Locale.ROOT); }
            }
            interface Text { @JsonValue String text(); }
            enum Inherited implements Text {
              HIGH("high"), LOW("low"), OTHER("o t"), NONE("1");
              private final String text;
              Inherited(String text) { this.text = text; }
              public String text() { return text; }
            }
            enum Found {
              LOW, HIGH;
              @JsonCreator static Found of(String text) {
                for (Found each : values()) {
                  if (each.name().equalsIgnoreCase(text)) {
                    return each;
                  }
                }
                return null;
              }
            }
            record Name(@JsonValue String text) {}
            record Marked(String text) {
              @JsonCreator static Marked of(String text) {
                return text.equals("abc") ? null : new Marked(text + "?");
              }
            }
            record Valued(String text) {
              @JsonCreator static Valued of(String text) { return new Valued(text + "!"); }
              @JsonValue String written() { return text; }
            }
            static class Label {
              private final String text;
              @JsonCreator Label(String text) {
                if (text.length() > 12) {
                  throw new IllegalArgumentException(text);
                }
                this.text = text;
              }
            }
            static class Tags {
              private final List<String> tags;
              private final int count;
              @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Tags(List<String> tags) {
                this.tags = tags;
                this.count = tags.size();
              }
            }
            static class Count {
              private final int count;
              @JsonCreator static Count of(int count) { return new Count(Math.max(0, count)); }
              private Count(int count) { this.count = count; }
            }
            record TaskWritten(
                String name, Written level, int count, List<String> tags, Held more) {}
            record TaskMapped(
                Name name, Mapped level, long count, Collection<Name> tags, Inherited more) {}
            record TaskFound(
                Marked name, Found level, short count, List<Valued> tags, Optional<Found> more) {}
            record TaskLabels(Label name, Label level, Count count, Tags tags, Valued more) {}
            record FewFound(Found name, Found level) {}
            record FewMarked(Marked name, Label level) {}
            static class Made {
              private final String name;
              private final Inherited level;
              private final int count;
              private List<String> tags;
              private Inherited more = Inherited.NONE;
              private Made(String name, Inherited level, int count) {
                this.name = name;
                this.level = level;
                this.count = count;
              }
              @JsonCreator static Made of(
                  @JsonProperty("count") int count,
                  @JsonProperty("name") String name,
                  @JsonProperty("level") Inherited level) {
                if (count > 200) {
                  throw new IllegalArgumentException("many");
                }
                return new Made(name, level, Math.max(count, 0));
              }
              void setTags(List<String> tags) { this.tags = tags; }
              void setMore(Inherited more) { this.more = more; }
            }
            static class Named {
              private final String name;
              private final String level;
              private final Integer count;
              public List<String> tags;
              public Object more;
              @ConstructorProperties({"level", "name", "count"})
              Named(String level, String name, Integer count) {
                this.name = name;
                this.level = level;
                this.count = count;
              }
              public String getName() { return name; }
              public Integer getCount() { return count; }
            }
            @JsonDeserialize(builder = Built.Builder.class)
            static class Built {
              private final String name;
              private final Held level;
              private final int count;
              private final List<String> tags;
              private Built(Builder from) {
                name = from.name;
                level = from.level;
                count = from.count;
                tags = from.tags;
              }
              @JsonPOJOBuilder(withPrefix = "")
              @JsonIgnoreProperties("more")
              static class Builder {
                private String name;
                private Held level;
                private int count;
                private List<String> tags = List.of();
                private boolean isCounted;
                Builder name(String name) { this.name = name; return this; }
                public Builder level(Held level) { this.level = level; return this; }
                Builder count(int count) { this.count = count; isCounted = true; return this; }
                @JsonProperty("tags") private void all(List<String> tags) { this.tags = tags; }
                Built build() {
                  if (count > 200) {
                    throw new IllegalStateException("many");
                  }
                  return isCounted && count < 0 ? null : new Built(this);
                }
              }
            }
            @JsonDeserialize(builder = With.class)
            record BuiltWith(String name, Written level, Long count) {}
            @JsonIgnoreProperties(ignoreUnknown = true)
            static class With {
              private String name = "none";
              private Written level;
              public Long count;
              With withName(String name) { this.name = name; return this; }
              void withLevel(Written level) { this.level = level; }
              With setName(String name) { throw new IllegalStateException(name); }
              BuiltWith build() { return new BuiltWith(name, level, count); }
            }
            @JsonDeserialize(builder = Other.class)
            record BuiltByOther(String name, String level) {}
            @JsonPOJOBuilder(buildMethodName = "made", withPrefix = "and")
            static class Other {
              private String name;
              private String level;
              Other andName(String name) { this.name = name; return this; }
              Other andLevel(String level) { this.level = level; return this; }
              BuiltByOther made() { return new BuiltByOther(name, level); }
            }
            static class Annotated {
              private final String name;
              private final String level;
              public int count;
              public List<String> tags;
              public Written more;
              Annotated(@JsonProperty("level") String level, @JsonProperty("name") String name) {
                this.name = name;
                this.level = level;
              }
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "Task,TaskWritten",
    "Task,TaskMapped",
    "Task,TaskFound",
    "Task,TaskLabels",
    "Few,FewFound",
    "Few,FewMarked",
    "Task,Made",
    "Task,Named",
    "Task,Annotated",
    "Task,Built",
    "Task,BuiltWith",
    "Few,BuiltByOther"
  })
  void makesWhatJacksonMakes(String typeName, String name) throws ReflectiveOperationException {
    JACKSON.compare(CONTRACT, typeName, "C$" + name, OUTPUTS);
  }
}
