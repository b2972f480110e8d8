package dev.airtight.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.core.repair.Repair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
  private static final Contract CONTRACT =
      Optional.ofNullable(
              ContractLoader.loadText(
                      "t.contract",
                      """
                      contract t
                      record Item {
                        a: int in 0..9
                        b?: string length ..5
                        require present(b) implies a > 0
                      }
                      type Items = list of Item size 1..3
                      type Word = string length 1..5
                      type Count = int
                      prompt ask(q: string) returns Item {
                        user \"""${q}\"""
                      }
                      """)
                  .contract())
          .orElseThrow();

  private static final Guard ITEM = Guard.of(CONTRACT, "ask");

  private static String shown(Outcome<JsonValue> outcome) {
    if (outcome instanceof Outcome.Value<JsonValue> found) {
      return JsonWriter.compact(found.value())
          + found.repairs().stream().map(each -> " " + each.repair()).sorted().toList();
    } else if (outcome instanceof Outcome.Violated<JsonValue> violated) {
      return "violated "
          + violated.violations().stream().map(each -> each.place() + " " + each.kind()).toList();
    } else if (outcome instanceof Outcome.Malformed<JsonValue> malformed) {
      return "malformed at " + malformed.line() + ":" + malformed.column();
    } else if (outcome instanceof Outcome.Truncated<JsonValue>) {
      return "truncated";
    } else if (outcome instanceof Outcome.Refused<JsonValue> refused) {
      return "refused: " + refused.reason();
    }
    return "empty";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\":1}                          | {\"a\":1}[]",
        "Here: ```{\"a\":1}``` [1]          | {\"a\":1}[ PROSE]",
        "<think>[{]</think>{\"a\":1}        | {\"a\":1}[ THINKING]",
        "{\"a\":1}<think>so</think>{\"a\":2}  | malformed at 1:25",
        "{\"a\":x}<think>so</think>{\"a\":2}  | malformed at 1:6",
        "so {\"a\":1}</think>{\"a\":2}        | {\"a\":2}[ THINKING]",
        "hm <think>{\"a\":1}</think>{\"a\":2} | {\"a\":2}[ THINKING]",
        "<think></think><think></think>{\"a\":2} | {\"a\":2}[ THINKING]",
        "{a:1,}                             | {\"a\":1}[ TRAILING_COMMA,  UNQUOTED_KEY]",
        "{'a':1, 'b': 'it\\'s'} /* ok */     | {\"a\":1,\"b\":\"it's\"}[ PROSE,  SINGLE_QUOTES]",
        "{\"a\":1}{\"a\":1.0}               | {\"a\":1}[ REPEATED]",
        "\"{\\\"a\\\":1}\"                  | {\"a\":1}[ JSON_IN_STRING]",
        "{\"a\":1}{\"a\":2}                 | malformed at 1:8",
        "{\"a\":1                           | truncated",
        "{\"a\":                            | truncated",
        "I cannot do that.                  | malformed at 1:1",
        "{\"a\":01}                         | malformed at 1:6",
        "{\"a\":NaN}                        | malformed at 1:6",
        "{\"a\":1 \"b\":{\"a\":2}}          | malformed at 1:8",
        "{\"a\":10}                         | violated [/a RANGE]",
        "{\"a\":0,\"b\":\"x\"}              | violated [ REQUIREMENT]",
        "{\"a\":1,\"a\":1}                  | violated [/a DUPLICATE_KEY]",
        "{\"a\":None}                       | violated [/a TYPE]",
        "[{\"a\":1}]                        | violated [ TYPE]",
        "null                               | violated [ TYPE]",
        "{\"a\":1,\"b\":\"\\ud800\"}        | violated [/b UNICODE]",
      })
  void readsObjects(String text, String outcome) {
    assertThat(shown(ITEM.read(text))).isEqualTo(outcome);
  }

  @Test
  void anArrayIsTakenAwayOrPutAroundWhereThatIsAllowed() {
    Guard items = Guard.of(CONTRACT, "Items");
    assertThat(shown(ITEM.withRepairs(Repair.all()).read("[{\"a\":1}]")))
        .isEqualTo("{\"a\":1}[ ARRAY_AROUND]");
    assertThat(shown(ITEM.withRepairs(Repair.all()).read("[{\"a\":1},{\"a\":2}]")))
        .isEqualTo("violated [ TYPE]");
    assertThat(shown(items.withRepairs(Repair.all()).read("I say {'a':1}")))
        .isEqualTo("[{\"a\":1}][ ARRAY_MISSING,  PROSE,  SINGLE_QUOTES]");
    assertThat(shown(items.read("{\"a\":1}"))).isEqualTo("violated [ TYPE]");
    assertThat(shown(items.read("x [{\"a\":1},] y")))
        .isEqualTo("[{\"a\":1}][ PROSE,  TRAILING_COMMA]");
    assertThat(shown(items.read("[[]"))).isEqualTo("truncated");
  }

  @Test
  void withoutRepairsOnlyJsonIsRead() {
    Guard strict = ITEM.withRepairs(Set.of());
    assertThat(shown(strict.read(" {\"a\":1}\n"))).isEqualTo("{\"a\":1}[]");
    for (String sloppy :
        List.of("\uFEFF{\"a\":1}", "x {\"a\":1}", "{\"a\":1,}", "```\n{\"a\":1}\n```", "{'a':1}")) {
      assertThat(strict.read(sloppy)).as(sloppy).isInstanceOf(Outcome.Malformed.class);
    }
  }

  @Test
  void valuesWithoutBrackets() {
    Guard word = Guard.of(CONTRACT, "Word");
    Guard count = Guard.of(CONTRACT, "Count");
    assertThat(shown(word.read("\"abc\""))).isEqualTo("\"abc\"[]");
    assertThat(shown(word.read("```\n'abc'\n```"))).isEqualTo("\"abc\"[ FENCE,  SINGLE_QUOTES]");
    assertThat(shown(word.read("abc"))).isEqualTo("malformed at 1:1");
    assertThat(shown(count.read("12"))).isEqualTo("12[]");
    assertThat(shown(count.read(new ModelAnswer("12", ModelAnswer.Finish.LENGTH, null))))
        .isEqualTo("truncated");
    assertThat(shown(count.read("```12```"))).isEqualTo("malformed at 1:1");
  }

  @Test
  void whatProvidersSayCounts() {
    assertThat(
            shown(ITEM.read(new ModelAnswer("{\"a\":1}", ModelAnswer.Finish.STOP, "I will not."))))
        .isEqualTo("refused: I will not.");
    assertThat(shown(ITEM.read(new ModelAnswer(null, ModelAnswer.Finish.CONTENT_FILTER, null))))
        .startsWith("refused");
    assertThat(shown(ITEM.read(new ModelAnswer(null, ModelAnswer.Finish.LENGTH, null))))
        .isEqualTo("truncated");
    assertThat(shown(ITEM.read(new ModelAnswer("So I", ModelAnswer.Finish.LENGTH, null))))
        .isEqualTo("truncated");
    assertThat(shown(ITEM.read(new ModelAnswer("{\"a\":1} So I", ModelAnswer.Finish.LENGTH, null))))
        .isEqualTo("{\"a\":1}[ PROSE]");
    assertThat(shown(ITEM.read(new ModelAnswer(null, ModelAnswer.Finish.STOP, null))))
        .isEqualTo("empty");
  }

  @Test
  void bytesAndStreams() {
    byte[] bytes = "{\"a\":1,\"b\":\"\u00e4\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(shown(ITEM.read(bytes))).isEqualTo("{\"a\":1,\"b\":\"\u00e4\"}[]");
    assertThat(shown(ITEM.read(new ByteArrayInputStream(bytes))))
        .isEqualTo("{\"a\":1,\"b\":\"\u00e4\"}[]");
    bytes[12] = (byte) 0xff;
    assertThat(shown(ITEM.read(bytes))).isEqualTo("malformed at 1:13");
    assertThat(shown(ITEM.read((byte[]) null))).isEqualTo("empty");
    assertThat(shown(ITEM.read((InputStream) null))).isEqualTo("empty");
    assertThat(shown(ITEM.read((String) null))).isEqualTo("empty");
    assertThat(shown(ITEM.read((ModelAnswer) null))).isEqualTo("empty");
    assertThat(shown(ITEM.read(" \n"))).isEqualTo("empty");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    assertThat(ITEM.read(broken))
        .isEqualTo(
            new Outcome.Truncated<>(
                "the stream cannot be read to its end: java.io.IOException: reset"));
  }

  @Test
  void whatBeginsOftenTakesNoLonger() {
    int many = 300_000;
    for (String piece :
        List.of(
            "[",
            "{",
            "{\"a\":",
            "[#",
            "[# ",
            "{/*",
            "[//",
            "{'",
            "{\"",
            "[\"\\",
            "</think>",
            "<think>",
            "[]",
            "{a}",
            "```\n",
            "'",
            "[[]",
            "[1,",
            "{a:1}")) {
      Outcome<JsonValue> outcome = ITEM.read(piece.repeat(many));
      assertThat(outcome).as(piece).isNotNull();
    }
    assertThat(shown(ITEM.read("{\"a\":" + "9".repeat(1_000_000) + "}"))).startsWith("malformed");
    assertThat(shown(ITEM.read("{\"a\":1e999999999}"))).isEqualTo("violated [/a RANGE]");
  }

  @Test
  void outcomesAreFoldedAndMapped() {
    Outcome<JsonValue> good = ITEM.read("{\"a\":1}");
    Outcome<JsonValue> bad = ITEM.read("");
    assertThat(good.map(JsonWriter::compact).orElseThrow()).isEqualTo("{\"a\":1}");
    assertThat(bad.map(JsonWriter::compact)).isEqualTo(new Outcome.Empty<String>());
    assertThat(good.<String>fold(JsonWriter::compact, Outcome::toString)).isEqualTo("{\"a\":1}");
    assertThat(bad.<String>fold(JsonWriter::compact, none -> "none")).isEqualTo("none");
    assertThat(good.toOptional()).isPresent();
    assertThat(bad.toOptional()).isEmpty();
    assertThat(bad.orElseGet(JsonValue.JsonNull::new)).isEqualTo(new JsonValue.JsonNull());
    assertThat(bad.orElse(new JsonValue.JsonNull())).isEqualTo(new JsonValue.JsonNull());
    assertThatThrownBy(bad::orElseThrow).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> bad.orElseThrow(none -> new IllegalStateException("none")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aNameThatTheContractDoesNotHaveIsSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guard.of(CONTRACT, "Itme"))
        .withMessageContaining("Itme")
        .withMessageContaining("[ask]");
  }

  @Test
  void violationsNameThePlaceInTheContract() {
    Violation violation =
        ((Outcome.Violated<JsonValue>) ITEM.read("{\"a\":10}")).violations().get(0);
    assertThat(violation.clause().text()).isEqualTo("in 0..9");
    assertThat(violation.message()).isEqualTo("10 is not in 0..9");
  }
}
