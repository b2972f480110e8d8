package dev.airtight.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonArbitraries;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonLimits;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No repair invents a value, drops one or alters one, and none chooses between two readings. */
class ExtractorProperties {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"",
          "'",
          "\\",
          "\\\"",
          "\\u00",
          "a",
          "b",
          "1",
          "-2.5e3",
          "0",
          " ",
          "\n",
          "\t",
          "//",
          "/*",
          "*/",
          "# ",
          "```",
          "```json\n",
          "<think>",
          "</think>",
          "true",
          "None",
          "nul",
          "\uFEFF",
          "\uD800",
          "{\"a\":1}",
          "{'a':[1,],}",
          "[1,2]",
          "\"x\"",
          "{a:",
          ".",
          "\u0000");

  @Provide
  Arbitrary<JsonValue> containers() {
    return JsonArbitraries.values(3)
        .filter(
            value ->
                value instanceof JsonValue.JsonObject object && !object.members().isEmpty()
                    || value instanceof JsonValue.JsonArray);
  }

  /** Of prose around arrays, some may be meant as one: {@code [1]}. */
  @Provide
  Arbitrary<JsonValue> objects() {
    return JsonArbitraries.values(3)
        .filter(
            value -> value instanceof JsonValue.JsonObject object && !object.members().isEmpty());
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(14);
  }

  private static Wanted like(JsonValue value) {
    boolean isObject = value instanceof JsonValue.JsonObject;
    return new Wanted(isObject, !isObject, false);
  }

  private static Extraction extract(Set<Repair> allowed, Wanted wanted, String text) {
    return new Extractor(allowed, wanted, JsonLimits.DEFAULT).extract(text);
  }

  @Property(tries = 1000)
  void whatAModelWroteSloppilyIsFoundAsItWasMeant(
      @ForAll("objects") JsonValue value, @ForAll long seed) {
    SloppyWriter writer = new SloppyWriter(new Random(seed));
    String text = writer.write(value);
    Extraction extraction = extract(Repair.conservative(), like(value), text);
    assertThat(extraction).as(text).isInstanceOf(Extraction.Found.class);
    Extraction.Found found = (Extraction.Found) extraction;
    assertThat(new JsonReader().read(found.json()))
        .as(text)
        .isInstanceOfSatisfying(
            JsonText.Document.class,
            document -> assertThat(JsonEquality.equal(document.value(), value)).isTrue());
    assertThat(found.repairs().stream().map(Repaired::repair).collect(Collectors.toSet()))
        .as(text)
        .isEqualTo(writer.used());
  }

  @Property(tries = 2000)
  void whatIsSwitchedOffIsNotDone(@ForAll("containers") JsonValue value, @ForAll long seed) {
    Random random = new Random(seed);
    SloppyWriter writer = new SloppyWriter(random);
    String text = writer.write(value);
    Set<Repair> allowed = EnumSet.allOf(Repair.class);
    allowed.removeIf(repair -> random.nextInt(3) == 0);
    Extraction extraction = extract(allowed, like(value), text);
    if (extraction instanceof Extraction.Found found) {
      assertThat(allowed)
          .as(text)
          .containsAll(found.repairs().stream().map(Repaired::repair).toList());
    }
  }

  @Property(tries = 1000)
  void whatIsJsonIsFoundAsItStands(@ForAll("containers") JsonValue value) {
    String text = JsonWriter.pretty(value);
    assertThat(extract(Repair.all(), like(value), text))
        .isEqualTo(new Extraction.Found(text, List.of()));
    assertThat(extract(Repair.none(), like(value), text))
        .isEqualTo(new Extraction.Found(text, List.of()));
  }

  @Property(tries = 2000)
  void theBeginningOfAValueIsNoValue(@ForAll("containers") JsonValue value, @ForAll int cut) {
    String text = JsonWriter.compact(value);
    String begin = text.substring(0, Math.floorMod(cut, text.length()));
    assertThat(extract(Repair.conservative(), like(value), begin))
        .isNotInstanceOf(Extraction.Found.class);
  }

  @Property(tries = 5000)
  void whateverIsFoundIsJsonThatStandsThere(@ForAll("pieces") List<String> pieces) {
    String text = String.join("", pieces);
    for (Wanted wanted :
        List.of(
            new Wanted(true, false, false),
            new Wanted(false, true, false),
            new Wanted(false, false, true))) {
      Extraction extraction = extract(Repair.conservative(), wanted, text);
      if (extraction instanceof Extraction.Found found) {
        assertThat(new JsonReader().read(found.json()))
            .as(text)
            .isInstanceOf(JsonText.Document.class);
        assertThat(isInside(found.json(), text)).as(text + " => " + found.json()).isTrue();
      }
    }
  }

  /** Whether the letters and digits of a value stand in a text, in that order. */
  private static boolean isInside(String json, String text) {
    String plain =
        json.replaceAll("\\\\u00[01].", "")
            .replace("null", "n")
            .replace("\\t", "")
            .replace("\\n", "")
            .toLowerCase(Locale.ROOT);
    String all = text.toLowerCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < plain.length(); i++) {
      char unit = plain.charAt(i);
      if (Character.isLetterOrDigit(unit)) {
        at = all.indexOf(unit, at) + 1;
        if (at == 0) {
          return false;
        }
      }
    }
    return true;
  }
}
