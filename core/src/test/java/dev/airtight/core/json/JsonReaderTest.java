package dev.airtight.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonText.Document;
import dev.airtight.core.json.JsonText.JsonProblem;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "nulll",
        "truefalse",
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "-",
        "01",
        "-01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "0x10",
        "1 2",
        "1,",
        ",",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "[",
        "]",
        "{",
        "}",
        "{}}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\" 1}",
        "{1:2}",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u\u0130000\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\u0000\"",
        "// c\n1",
        "/* c */ 1",
        "# c\n1",
        "1 // c",
        "[1, // c\n2]",
        "\u00a01",
        "1\u2028",
        "\ufeff1",
        "{\"a\":1 \"b\":2}",
        "[\"a\"",
        "{\"a\":1",
        "undefined",
        "True",
        "1a",
        "1.5.5",
        "--1",
        "\f1",
        "\u000b1",
        "[1]]",
        "\\u0031",
        "123abc",
        "1true"
      })
  void whatIsNoJsonIsAProblem(String text) {
    assertThat(new JsonReader().read(text))
        .isInstanceOfSatisfying(
            JsonProblem.class,
            problem ->
                assertThat(problem.message())
                    .doesNotContain("not JSON", "REDACTED", "JsonReadFeature"));
    assertThat(JsonMistakes.firstFault(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " true ",
        "\r\n\t false",
        "0",
        "-0",
        "-0.0",
        "1E5",
        "1e-5",
        "1.50e+007",
        "\"\"",
        "[]",
        "{}",
        "[[],{}]",
        "\"\\u0000\\ud800\\/\"",
        "\"\u007f\u2028\"",
        "{\"\":{\"\":1}}"
      })
  void whatIsJsonIsADocument(String text) {
    assertThat(new JsonReader().read(text)).isInstanceOf(Document.class);
    assertThat(JsonMistakes.firstFault(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "{@1:2@the text ends before the object that starts at 1:1 is closed",
        "[1, [2@1:7@the text ends before the array that starts at 1:5 is closed",
        "NaN@1:1@'NaN' is no JSON value; a string stands in double quotes, and the only words are"
            + " true, false and null",
        "[01]@1:2@'01' is no JSON number: it must not have leading zeros",
        "+1@1:1@'+1' is no JSON number: it must not start with '+'",
        "[1,]@1:4@expected a value, found ']'",
        "[1 2]@1:4@expected ',' or ']', found '2'",
        "{\"a\" 1}@1:6@expected ':' after the key, found '1'",
        "{\"a\":}@1:6@expected a value after the ':', found '}'",
        "{a: 1}@1:2@expected a key in double quotes, found 'a'",
        "['a']@1:2@expected a value, found a single quote (strings stand in double quotes)",
        "[\"a]@1:2@the string that starts here is not closed",
        "\"\\u12g4\"@1:2@four hexadecimal digits must follow \\u",
        "[1, // c@1:5@JSON has no comments",
        "1 // c@1:3@JSON has no comments",
        "{} x@1:4@there is text after the value",
      })
  void problemsAreInPlainWords(String text, String place, String message) {
    assertThat(new JsonReader().read(text))
        .isInstanceOfSatisfying(
            JsonProblem.class,
            problem -> {
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            });
  }

  @Test
  void problemsSayWhere() {
    assertThat(new JsonReader().read("{\n  \"a\": tru\n}"))
        .isInstanceOfSatisfying(
            JsonProblem.class, problem -> assertThat(problem.line()).isEqualTo(2));
  }

  @Test
  void ofDuplicateKeysTheLastCountsAndAllAreReported() {
    Document document = read("{\"a\": 1, \"b\": [{\"c\": 1, \"c\": 2}], \"a\": 3}");
    assertThat(document.duplicateKeys()).map(JsonPointer::toString).containsExactly("/b/0/c", "/a");
    assertThat(((JsonObject) document.value()).get("a")).isEqualTo(JsonNumber.of(3));
  }

  @Test
  void deepNestingIsAProblem() {
    assertThat(new JsonReader().read("[".repeat(500) + "]".repeat(500)))
        .isInstanceOf(Document.class);
    assertThat(new JsonReader().read("[".repeat(501) + "]".repeat(501)))
        .isEqualTo(new JsonProblem("arrays and objects are nested deeper than 500 levels", 1, 501));
    assertThat(new JsonReader().read("{\"a\":".repeat(1_000_000))).isInstanceOf(JsonProblem.class);
  }

  @Test
  void longTextsAndNumbersAreProblems() {
    JsonReader reader = new JsonReader(new JsonLimits(20, 3, 5));
    assertThat(reader.read(" ".repeat(20) + "1")).isInstanceOf(JsonProblem.class);
    assertThat(reader.read("123456")).isInstanceOf(JsonProblem.class);
    assertThat(reader.read("12345")).isInstanceOf(Document.class);
  }

  @Test
  void hugeExponentsAreReadAndThoseBeyondTheLimitAreProblems() {
    JsonNumber huge = (JsonNumber) read("1e1000000000").value();
    assertThat(huge.isInteger()).isTrue();
    assertThat(huge.value()).isGreaterThan(((JsonNumber) read("9e999999999").value()).value());
    assertThat(((JsonNumber) read("1e-1000000000").value()).isInteger()).isFalse();
    assertThat(new JsonReader().read("1e1000000001")).isInstanceOf(JsonProblem.class);
    assertThat(new JsonReader().read("1e99999999999999999999")).isInstanceOf(JsonProblem.class);
    assertThat(new JsonReader().read("1e-2147483648")).isInstanceOf(JsonProblem.class);
  }

  @Test
  void numbersKeepTheirTextAndCompareByValue() {
    assertThat(read("1.0").value()).isNotEqualTo(read("1").value());
    assertThat(JsonEquality.equal(read("1.0").value(), read("1").value())).isTrue();
    assertThat(JsonEquality.equal(read("[0e9]").value(), read("[-0.0]").value())).isTrue();
    assertThat(JsonEquality.equal(read("1e2").value(), read("100").value())).isTrue();
  }

  @Test
  void unpairedSurrogatesAreKept() {
    assertThat(read("\"\\ud83d\"").value()).isEqualTo(new JsonString("\ud83d"));
    assertThat(JsonWriter.compact(new JsonString("\ude00\ud83d"))).isEqualTo("\"\\ude00\\ud83d\"");
  }

  @Test
  void pointersAreThoseOfRfc6901() {
    JsonValue document = read("{\"a/b\": {\"m~n\": [10, 20]}, \"\": 5}").value();
    assertThat(JsonPointer.parse("/a~1b/m~0n/1").orElseThrow().in(document))
        .contains(JsonNumber.of(20));
    assertThat(JsonPointer.parse("/").orElseThrow().in(document)).contains(JsonNumber.of(5));
    assertThat(JsonPointer.parse("").orElseThrow().in(document)).contains(document);
    for (String nothing : List.of("/a~1b/m~0n/01", "/a~1b/m~0n/-", "/a~1b/m~0n/2", "/x", "//a")) {
      assertThat(JsonPointer.parse(nothing).orElseThrow().in(document)).isEmpty();
    }
    assertThat(JsonPointer.parse("a")).isEmpty();
    assertThat(JsonPointer.parse("/a~2")).isEmpty();
    assertThat(JsonPointer.parse("/a~")).isEmpty();
  }

  @Test
  void prettyTextIsIndented() {
    assertThat(JsonWriter.pretty(read("{\"a\":[1,{}],\"b\":[]}").value()))
        .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
  }

  private static Document read(String text) {
    return (Document) new JsonReader().read(text);
  }
}
