package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.error.SyntaxError;
import dev.airtight.grammar.source.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those read who write a contract as they write TypeScript, JSON Schema, Java or Python. */
class ForeignHabitsTest {

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  private static List<SyntaxError> errors(String text) {
    return ContractParser.parse(new SourceText("t.contract", "contract t\n" + text)).errors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "record R { x: int, y: string };leave the comma out",
        "record R { x: int\\n require x > 1, y: int };leave the comma out",
        "record R { x: int = 5 };no default values",
        "record R { x: int default 5 };no default values",
        "record R { x: string[] };'list of string'",
        "record R { x: [string] };'list of string'",
        "record R { x: list<string> };'list of string'",
        "record R { x: List<string> };'list of T'",
        "record R { x: map<string, int> };'map of T'",
        "record R { x: dict[str, int] };'map of T'",
        "record R { x: Map<String, Integer> };'map of T'",
        "record R { x: Set<String> };'list of T unique'",
        "record R { x: array of string };'list of T'",
        "record R { x: Optional<String> };'name?: string'",
        "record R { x: Optional[int] };'string | null'",
        "record R { x: Literal['a'] };'enum Kind { a, b = \"a b\" }'",
        "record R { x: enum [a, b] };'enum Kind { a, b = \"a b\" }'",
        "record R { x: string(80) };'string length 1..40'",
        "record R { x: string length(1, 80) };'string length 1..40'",
        "record R { x: string length <= 80 };'string length 1..40'",
        "record R { x: list of int size <= 5 };'list of int size 0..5'",
        "record R { x: constr(max_length=80) };'string length 1..40'",
        "record R { x: int 0..5 };'int in 0..5'",
        "record R { x: int >= 0 };'int in 0..'",
        "record R { x: int < 5 };'int in ..5'",
        "record R { x: int in 0-5 };'int in 0..5'",
        "record R { public x: int };leave 'public' out",
        "export record R { x: int };leave 'export' out",
        "enum E = { a, b };leave '=' out",
        "enum E { 'a b' };'enum Kind { b = \"a b\" }'",
        "enum E { a: 'a b' };'enum Kind { b = \"a b\" }'",
        "enum E { 1, 2 };'int in 1..3'",
        "record R { x: map of string to int };keys of a map are strings",
        "record R { x: int min 0 max 5 };'int in 0..5'",
        "record R { x: string max 5 };'string length 1..40'",
        "record R { x: string maxLength 5 };'string length 1..40'",
        "record R { x: string pattern /a/ };'string matching /[a-z]+/'",
        "record R { x: string optional };'name?: string'",
        "record R { x: string? };'name?: string'",
        "record R { x: string nullable };'string | null'",
        "record R { x: string required };has to be there",
        "record R { x: string | int };'union U by kind { a -> A, b -> B }'",
        "record R { x: 'a' | 'b' };'enum Kind { a, b = \"a b\" }'",
        "record R { x: int | 'b' };'enum Kind { a, b = \"a b\" }'",
        "record R { x: 1 | 2 };'int in 1..3'",
        "record R { x: { y: int } };'record R { x: int }'",
        "record R { x: null | string };'string | null'",
        "record R { x: /a+/ };'string matching /[a-z]+/'",
        "type R = { x: int };'record R { x: int }'",
        "record R = { x: int };'record R { x: int }'",
        "record R(x: int);'record R { x: int }'",
        "record R<T> { x: T };no parameters",
        "record R extends Q { x: int };do not extend",
        "union U = A | B;'union U by kind { a -> A, b -> B }'",
        "union U { A, B };'union U by kind { a -> A, b -> B }'",
        "interface R { x: int };'record R { x: int }'",
        "class R { x: int };'record R { x: int }'",
        "record R { x: int require x / 2 > 1 };'a > 2 * b'",
        "record R { x: int require (x) / 2 > 1 };'a > 2 * b'",
        "record R { x: int require x / 2 > 1 / 2 };no division",
        "record R { x: int require x = 2 };'=='",
        "record R { x: int require x === 2 };'=='",
        "record R { x: int require x == 2 | x == 3 };'or'",
        "record R { x: list of int require x[0] > 2 };'any x in items: x > 0'",
        "record R { x: list of int require forall i in x: i > 2 };'all x in items: x > 0'",
        "record R { x: list of int require x.size() > 2 };'size(a)'",
        "record R { x: string require x.startsWith('a') };'a starts with \"x\"'",
        "record R { x: int require if x > 2 then x > 1 };'a implies b'",
        "record R { x: int require x > 2 ? x > 1 : x < 1 };'a implies b'",
        "record R { l: list of int require size(l where it > 1) == 1 };'all x in items: x.n > 1'",
        "prompt p(x: int = 5) returns int { user `a` };no default values",
      })
  void tellsWhatToWriteInstead(String text, String help) {
    List<SyntaxError> errors = errors(text.replace("\\n", "\n").replace('\'', '"'));
    assertThat(errors).as(text).isNotEmpty();
    assertThat(errors.get(0).help()).as(text).contains(help);
    assertThat(errors).as(text).allSatisfy(error -> quotesWhatParses(error.help()));
  }

  @ParameterizedTest
  @CsvSource({"contract my-tickets,letters", "contract a.b,letters", "{},contract NAME"})
  void saysHowAFileBegins(String text, String help) {
    List<SyntaxError> errors = ContractParser.parse(new SourceText("t.contract", text)).errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).help()).contains(help);
  }

  /** Each piece of a contract that is quoted is one. */
  private static void quotesWhatParses(String help) {
    Matcher quoted = QUOTED.matcher(help);
    while (quoted.find()) {
      String piece = quoted.group(1);
      if (piece.contains(" ")) {
        assertThat(
                Stream.of(
                    "%s",
                    "record R { x: %s }",
                    "record R { %s }",
                    "record R { x: int require %s }",
                    "record R { x: int require x > 1 %s }"))
            .as("%s in: %s", piece, help)
            .anyMatch(place -> errors(place.formatted(piece)).isEmpty());
      }
    }
  }
}
