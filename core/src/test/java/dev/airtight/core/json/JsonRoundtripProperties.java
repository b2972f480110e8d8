package dev.airtight.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonText.Document;
import dev.airtight.core.json.JsonText.JsonProblem;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonRoundtripProperties {

  @Provide
  Arbitrary<JsonValue> values() {
    return JsonArbitraries.values(3);
  }

  @Provide
  Arbitrary<String> strings() {
    return JsonArbitraries.strings();
  }

  @Property(tries = 500)
  void compactTextReadsBackAsTheSameValue(@ForAll("values") JsonValue value) {
    assertThat(new JsonReader().read(JsonWriter.compact(value)))
        .isEqualTo(new Document(value, List.of()));
  }

  @Property(tries = 500)
  void prettyTextReadsBackAsTheSameValueThroughBytes(@ForAll("values") JsonValue value) {
    byte[] bytes = JsonWriter.pretty(value).getBytes(StandardCharsets.UTF_8);
    assertThat(new JsonReader().read(new String(bytes, StandardCharsets.UTF_8)))
        .isEqualTo(new Document(value, List.of()));
  }

  @Property(tries = 500)
  void canonicalTextReadsBackAsAnEqualValueAndIsTheSameHoweverNumbersAreWritten(
      @ForAll("values") JsonValue value) {
    String canonical = JsonWriter.canonical(value);
    JsonValue read = ((Document) new JsonReader().read(canonical)).value();
    assertThat(JsonEquality.equal(read, value)).isTrue();
    assertThat(JsonWriter.canonical(read)).isEqualTo(canonical);
    assertThat(JsonWriter.canonical(new JsonNumber(new BigDecimal("120"), "1.20e2")))
        .isEqualTo("120");
  }

  @Property(tries = 500)
  void noTextMakesTheReaderThrow(
      @ForAll("values") JsonValue value, @ForAll int cut, @ForAll char unit) {
    String text = JsonWriter.compact(value);
    int at = Math.floorMod(cut, text.length());
    assertJudgedAlike(text.substring(0, at));
    assertJudgedAlike(text.substring(0, at) + unit + text.substring(at));
    assertJudgedAlike(text.substring(0, at) + text.substring(at + 1));
  }

  /** The reader and what words its problems agree on which texts are JSON. */
  private static void assertJudgedAlike(String text) {
    JsonText read = new JsonReader().read(text);
    Optional<JsonProblem> fault = JsonMistakes.firstFault(text);
    assertThat(read instanceof JsonProblem).as(text).isEqualTo(fault.isPresent());
    fault.ifPresent(problem -> assertThat(problem.message()).doesNotContain("Source", "Feature"));
  }

  @Property(tries = 300)
  void everyPointerFindsItsValueAndSurvivesItsText(@ForAll("values") JsonValue value) {
    Map<JsonPointer, JsonValue> places = new LinkedHashMap<>();
    collect(value, JsonPointer.ROOT, places);
    places.forEach(
        (pointer, expected) -> {
          assertThat(pointer.in(value)).contains(expected);
          assertThat(JsonPointer.parse(pointer.toString())).contains(pointer);
        });
  }

  @Property(tries = 300)
  void equalityIsThatOfAPairwiseComparison(
      @ForAll("values") JsonValue left, @ForAll("values") JsonValue right) {
    assertThat(JsonEquality.equal(left, left)).isTrue();
    assertThat(JsonEquality.equal(left, right)).isEqualTo(slowlyEqual(left, right));
  }

  private static void collect(
      JsonValue value, JsonPointer place, Map<JsonPointer, JsonValue> places) {
    places.put(place, value);
    if (value instanceof JsonObject object) {
      object.members().forEach((name, member) -> collect(member, place.member(name), places));
    } else if (value instanceof JsonArray array) {
      for (int index = 0; index < array.elements().size(); index++) {
        collect(array.elements().get(index), place.element(index), places);
      }
    }
  }

  private static boolean slowlyEqual(JsonValue left, JsonValue right) {
    if (left instanceof JsonValue.JsonNumber a && right instanceof JsonValue.JsonNumber b) {
      return a.value().compareTo(b.value()) == 0;
    }
    if (left instanceof JsonArray a && right instanceof JsonArray b) {
      List<JsonValue> elements = new ArrayList<>(a.elements());
      boolean equal = elements.size() == b.elements().size();
      for (int index = 0; equal && index < elements.size(); index++) {
        equal = slowlyEqual(elements.get(index), b.elements().get(index));
      }
      return equal;
    }
    if (left instanceof JsonObject a && right instanceof JsonObject b) {
      return a.members().keySet().equals(b.members().keySet())
          && a.members().entrySet().stream()
              .allMatch(member -> slowlyEqual(member.getValue(), b.members().get(member.getKey())));
    }
    return left.equals(right);
  }
}
