package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Soundness: whatever the shapes say about names, the real ObjectMapper must do. */
class JavaShapesTest {
  private static final RealJackson JACKSON =
      new RealJackson(
          """
          import com.fasterxml.jackson.annotation.*;
          import java.util.*;
          class Types {
            enum Plain { A, B, C }
            enum Renamed { @JsonProperty("c c") A, @JsonProperty("") B, @JsonProperty("A") C }
            enum Unnamed { @JsonProperty A, B }
            enum Numbers { @JsonProperty("1") ONE, TWO, @JsonProperty("0") ZERO }
            enum Aliased { @JsonAlias({"x", "B"}) A, B }
            enum WithBodies { A { int size() { return 1; } }, B; int size() { return 0; } }
            enum Spaced { @JsonProperty(" A ") SPACED, A }
            enum Printed { A; @Override public String toString() { return "a"; } }
            enum Valued { A; @JsonValue String text() { return "v"; } }

            record Two(int x, int y) {}
            record Named(@JsonProperty("first-name") int name, @JsonAlias({"b", "c"}) int a) {}
            @JsonIgnoreProperties(ignoreUnknown = true) record Tolerant(int x) {}
            @JsonIgnoreProperties("x") record Skipping(int x, int y) {}
            record Hidden(int x, @JsonIgnore int y) {}
            record Getters(int x) {
              public int getY() { return 1; }
              public boolean isBig() { return true; }
              @JsonIgnore public int getTotal() { return 2; }
              @JsonIgnore public int getURLCount() { return 2; }
            }
            record Odd(int isOpen, int getX, int URL) {}
            interface WithX { @JsonProperty("the-x") int x(); }
            record Inherits(int x) implements WithX {}
            record Several(int x, int y) {
              Several(int x) { this(x, 1); }
              static Several of(int x) { return new Several(x, 2); }
            }
            record Empty() {}

            record Required(@JsonProperty(required = true) Integer x) {}
            record Lists(int x) { public List<Integer> getMore() { return new ArrayList<>(); } }
            record Created(int x) { @JsonCreator static Created of(@JsonProperty("y") int y) { return null; } }
            record Formatted(@JsonFormat(shape = JsonFormat.Shape.NUMBER) int x) {}
            @JsonIgnoreType record Strange(int x) {}
            record Sets(int x) { public void setZ(int z) {} }

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({
              @JsonSubTypes.Type(value = One.class, name = "one"),
              @JsonSubTypes.Type(TwoOf.class),
              @JsonSubTypes.Type(Three.class)})
            sealed interface Kinds permits One, TwoOf, Three, Four {}
            record One(int x) implements Kinds {}
            @JsonTypeName("two") record TwoOf(int y) implements Kinds {}
            record Three(int z) implements Kinds {}
            record Four(int z) implements Kinds {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, visible = true)
            @JsonSubTypes({@JsonSubTypes.Type(value = Seen.class, name = "seen")})
            interface Visible {}
            record Seen(@JsonProperty("@type") String type, int x) implements Visible {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) interface ByClass {}
            interface Untyped {}
            enum Numbered { A; @JsonCreator static Numbered of(int number) { return A; } }
            static class Final { public final int x = 0; }
            static class Filled { public List<Integer> getMore() { return new ArrayList<>(); } }
            static class Dependent {
              private int x;
              public void setX(int x) { this.x = x; }
              public void setY(int y) { x += y; }
            }
            static class Delegating {
              @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Delegating(int x) {}
              Delegating(String x) {}
            }
            static class Factory { @JsonCreator static Factory of(UUID x) { return null; } }
            static class Unmade { Unmade(Object x) {} }
            record Generic<T>(T value, List<T> values) {}
            record UsesGeneric(Generic<Integer> of, Map<String, ? extends Number> map) {}
          }
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain",
        "Renamed",
        "Unnamed",
        "Numbers",
        "Aliased",
        "WithBodies",
        "Spaced",
        "Printed"
      })
  void enumsAreNamedAsJacksonNamesThem(String name) throws ClassNotFoundException {
    Enumeration shape = (Enumeration) JACKSON.shape("Types$" + name);
    Object[] constants = JACKSON.load("Types$" + name).getEnumConstants();
    for (String text :
        List.of(
            "A",
            "B",
            "C",
            "a",
            "c c",
            "c  c",
            "",
            " ",
            " A ",
            " A",
            "A\t",
            "0",
            "1",
            "2",
            "3",
            "-1",
            "01",
            "00",
            "+1",
            " 1 ",
            "1.0",
            "x",
            "ONE",
            "TWO",
            "ZERO",
            "99999999999",
            "999999999",
            "v",
            "\u00a0A",
            "\u0661")) {
      Object real = JACKSON.decode("Types$" + name, '"' + text.replace("\t", "\\t") + '"');
      Optional<Integer> ordinal = shape.ordinalOf(text);
      if (real instanceof Exception) {
        assertThat(ordinal).as(name + " from '" + text + "' threw " + real).isEmpty();
      } else {
        assertThat(ordinal.map(index -> constants[index]))
            .as(name + " from '" + text + "'")
            .contains(real);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two",
        "Named",
        "Tolerant",
        "Skipping",
        "Hidden",
        "Getters",
        "Odd",
        "Inherits",
        "Several",
        "Empty"
      })
  void membersGoWhereJacksonPutsThem(String name) throws ReflectiveOperationException {
    ObjectOf shape = (ObjectOf) JACKSON.shape("Types$" + name);
    for (String member :
        List.of(
            "x",
            "y",
            "z",
            "name",
            "first-name",
            "a",
            "b",
            "c",
            "big",
            "total",
            "urlCount",
            "urlcount",
            "URLCount",
            "isOpen",
            "open",
            "getX",
            "URL",
            "url",
            "the-x",
            "X",
            "")) {
      Object real = JACKSON.decode("Types$" + name, "{\"" + member + "\": 7}");
      assertThat(shape.refuses(member))
          .as(name + "." + member + " gave " + real)
          .isEqualTo(real instanceof UnrecognizedPropertyException);
      assertThat(real instanceof UnrecognizedPropertyException || !(real instanceof Exception))
          .isTrue();
      if (!(real instanceof Exception)) {
        for (Component component : shape.components()) {
          java.lang.reflect.Method accessor = real.getClass().getDeclaredMethod(component.name());
          accessor.setAccessible(true);
          assertThat(accessor.invoke(real))
              .as(name + "." + component.name() + " from " + member)
              .isEqualTo(shape.componentFor(member).filter(component::equals).isPresent() ? 7 : 0);
        }
      }
    }
  }

  @Test
  void requiredComponentsMustBeThere() {
    ObjectOf shape = (ObjectOf) JACKSON.shape("Types$Required");
    assertThat(shape.components().get(0).required()).isTrue();
    assertThat(JACKSON.decode("Types$Required", "{}")).isInstanceOf(Exception.class);
    assertThat(JACKSON.decode("Types$Required", "{\"x\":null}")).isNotInstanceOf(Exception.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kinds", "Visible", "One"})
  void tagsChooseTheClassJacksonChooses(String name) {
    JavaShape.Union shape = (JavaShape.Union) JACKSON.shape("Types$" + name);
    for (String tag :
        List.of(
            "one",
            "two",
            "TwoOf",
            "Types$TwoOf",
            "Types$Three",
            "Three",
            "Four",
            "Types$Four",
            "Types$One",
            "seen",
            "",
            "ONE")) {
      String type = "{\"" + shape.property() + "\": \"" + tag + "\"}";
      Object real = JACKSON.decode("Types$" + name, type);
      if (real instanceof InvalidTypeIdException) {
        assertThat(shape.subtypes()).as(name + " " + tag).doesNotContainKey(tag);
      } else {
        assertThat(shape.subtypes()).containsEntry(tag, real.getClass().getName());
      }
    }
    assertThat(JACKSON.decode("Types$" + name, "{}")).isInstanceOf(InvalidTypeIdException.class);
  }

  @Test
  void aVisibleTagIsAMemberLikeOthers() {
    assertThat(((JavaShape.Union) JACKSON.shape("Types$Visible")).visible()).isTrue();
    assertThat(JACKSON.decode("Types$Visible", "{\"@type\":\"seen\",\"x\":1}"))
        .hasToString("Seen[type=seen, x=1]");
    assertThat(((JavaShape.Union) JACKSON.shape("Types$Kinds")).visible()).isFalse();
  }

  @Test
  void bindsTypeParameters() {
    ObjectOf uses = (ObjectOf) JACKSON.shape("Types$UsesGeneric");
    ObjectOf generic = (ObjectOf) JACKSON.shapes.of(uses.components().get(0).type());
    assertThat(generic.components())
        .extracting(component -> component.type().toString())
        .containsExactly("java.lang.Integer", "java.util.List<java.lang.Integer>");
    assertThat(JACKSON.shapes.of(uses.components().get(1).type()))
        .isInstanceOf(JavaShape.Mapping.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Valued|what @JsonValue says of the constants is not clear",
        "Lists|record with a getter getMore",
        "Created|a record with another creator is not supported",
        "Formatted|@JsonFormat(shape = NUMBER) is not supported",
        "Strange|@JsonIgnoreType is not supported",
        "Sets|record with a setter setZ",
        "ByClass|@JsonTypeInfo(use = CLASS, include = PROPERTY) is not supported",
        "Untyped|an abstract type without @JsonTypeInfo is not supported",
        "Numbered|this @JsonCreator of an enum is not supported",
        "Final|a final field x that no parameter is for is not supported",
        "Filled|a getter of a collection, more, without a setter is not supported",
        "Dependent|what the setter setY does may depend on the order of members",
        "Delegating|two creators are not supported",
        "Factory|a creator that takes a java.util.UUID is not supported",
        "Unmade|a class without a constructor that takes nothing, and without @JsonCreator",
      })
  void saysWhatItDoesNotKnow(String name, String reason) {
    assertThat(JACKSON.shape("Types$" + name))
        .isEqualTo(new JavaShape.Unsupported("Types$" + name + ": " + reason));
  }
}
