package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.Budget;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.extent.Extent;
import dev.airtight.solver.obligation.extent.Extents;
import dev.airtight.solver.obligation.subject.SolverAccess;
import dev.airtight.solver.sample.ValueSampler;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values with many parts, and values whose parts bound each other. */
class LargeValuesTest {

  private static Contract contract(String text) {
    return Objects.requireNonNull(
        ContractLoader.loadText("t.contract", "contract t\n" + text).contract(), text);
  }

  private static List<Obligation> obligations(Contract contract) {
    return ContractObligations.of(contract, SolverAccess.within(Budget.DEFAULT), Progress.silent());
  }

  private static Verdict budget(String fields, int limit) {
    Contract contract =
        contract(
            "record R {\n"
                + fields
                + "\n}\nprompt p(a: string length 1) returns R {\n  user \"${a}\"\n"
                    .replace("\"", "\"\"\"")
                + "  budget output "
                + limit
                + " chars\n}\n");
    return obligations(contract).stream()
        .filter(each -> each.id().endsWith("#budget:output"))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "s: string length ..9 matching /[a-z]*/  t: string require s contains t; 33",
        "s: string length ..9 matching /[a-z]*/  t: string require s starts with t; 33",
        "s: string length ..9 matching /[a-z]*/  t: string require t == s; 33",
        "s: string length ..9 matching /[a-z]*/  t?: string require present(t) implies t in s; 33",
        "s: string length ..9 matching /[a-z]*/  t: string | null require t != null implies t in s;"
            + " 33",
        "s: string require length(s) <= 5 and s matches /[a-z]*/; 13",
        "s: string matching /[a-z]*/  n: int in 0..9 require length(s) + n <= 5; 19",
        "a: int in 0..  b: int in 0..99 require a <= b; 15",
        "a: int in ..0  b: int in 0..99 require -a <= b; 16",
        "l: list of boolean  n: int in 1..9 require size(l) == n - 1; 61",
      })
  void requirementsBoundTheLongestOutput(String fields, int longest) {
    assertThat(budget(fields, longest)).isEqualTo(Verdict.PROVED);
    assertThat(budget(fields, longest - 1)).isNotEqualTo(Verdict.PROVED);
  }

  @Test
  void whatMayBeAbsentOrOtherwiseIsNotBound() {
    String fields =
        "s: string length ..9 matching /[a-z]*/ t: string length ..99 matching /[a-z]*/ b: boolean"
            + " ";
    assertThat(budget(fields + "require b implies t in s", 130)).isEqualTo(Verdict.REFUTED);
    assertThat(budget(fields + "require b or t in s", 130)).isEqualTo(Verdict.REFUTED);
    assertThat(budget(fields + "require not (t in s)", 130)).isNotEqualTo(Verdict.PROVED);
  }

  /** Nothing that is allowed may be longer than the extent says. */
  @Test
  void noValueIsLongerThanItsExtent() {
    List<String> claims =
        List.of(
            "s contains t",
            "t contains s",
            "s starts with t",
            "t ends with s",
            "t == s",
            "length(t) <= n",
            "length(s) + length(t) <= n",
            "length(s) - length(t) >= n",
            "n <= m",
            "n - m == 3",
            "-m < n + 2",
            "size(l) <= n",
            "size(l) + n == m",
            "present(o) implies o in s",
            "present(o) and length(o) < n",
            "not (length(s) > n)",
            "t starts with \"ab\"",
            "s != t implies length(s) <= n");
    Random random = new Random(5);
    for (int round = 0; round < 150; round++) {
      String requirements =
          IntStream.range(0, 1 + random.nextInt(3))
              .mapToObj(index -> "require " + claims.get(random.nextInt(claims.size())))
              .collect(Collectors.joining("\n"));
      Contract contract =
          contract(
              "record R { s: string length ..4 t: string length ..6 matching /[a-c\"]*/ n: int in"
                  + " -2..12 m: int in -99..9 l: list of boolean size ..5 o?: string length ..5\n"
                  + requirements
                  + "}\n");
      Type root = new Type.Named("R", contract.definition("R").clause());
      Optional<Extent> extent = new Extents(contract).of(root, "");
      ValueSampler sampler = new ValueSampler(contract);
      for (int count = 0; count < 40; count++) {
        Optional<JsonValue> value = sampler.sample(root, random);
        if (value.isPresent()) {
          String text = JsonWriter.canonical(value.get());
          assertThat(extent).as("%s: %s", requirements, text).isPresent();
          BigInteger longest = extent.get().longest();
          if (longest != null) {
            assertThat(longest.intValue())
                .as("%s: %s", requirements, text)
                .isGreaterThanOrEqualTo(Extents.length(text));
          }
        }
      }
    }
  }

  @Test
  void requiredPartsAreShownBeforeOthers() {
    String records =
        IntStream.range(0, 11)
            .mapToObj(
                index ->
                    "record R%d { a: R%d b?: R%d x: int in 0..9 require a.x >= x require present(b) implies b.x > a.x }\n"
                        .formatted(index, index + 1, index + 1))
            .collect(Collectors.joining());
    List<Obligation> all = obligations(contract(records + "record R11 { x: int in 0..9 }\n"));
    assertThat(all).allMatch(each -> each.verdict() == Verdict.PROVED);
  }

  @Test
  void whatIsTooLargeToBeWrittenOutIsDecidedFromItsParts() {
    String sizes =
        """
        type Full = list of (int in 0..9) size 2147483647
        type None = list of (string length 3 matching /ab/) size 2147483647
        prompt p(a: string length 1) returns Full {
          user %1$s${a}%1$s
          budget output 2147483647 chars
        }
        """
            .formatted("\"\"\"");
    List<Obligation> all = obligations(contract(sizes));
    assertThat(verdict(all, "Full#satisfiable")).isEqualTo(Verdict.PROVED);
    assertThat(verdict(all, "None#satisfiable")).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(all, "p#satisfiable")).isEqualTo(Verdict.PROVED);
    assertThat(verdict(all, "p#budget:output")).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void conditionsOnWhatIsTooLargeAreNotGuessed() {
    List<Obligation> all =
        obligations(
            contract(
                """
                record Odd { l: list of (int in 0..9) size 2147483647 require any x in l: x * x == 7 }
                record Loop { s: Text next: Either }
                type Text = string length 3 matching /ab/
                union Either by kind { none -> Nothing, more -> Loop }
                record Nothing { l: list of boolean size 2147483647 s: Text }
                """));
    assertThat(verdict(all, "Odd#satisfiable")).isNotEqualTo(Verdict.PROVED);
    assertThat(verdict(all, "Loop#satisfiable")).isNotEqualTo(Verdict.PROVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(int in 0..999) size 1000; PROVED",
        "(int in 0..999) size 1001; REFUTED",
        "(int in ..-5) size 2000; PROVED",
        "(int in 0..99999) size 100001; REFUTED",
        "(decimal in 0..1) size 400; PROVED",
        "(string length 1..3) size 300; PROVED",
        "(string length 2 matching /[a-z]*/) size 676; PROVED",
        "(string length 2 matching /[a-z]*/) size 677; REFUTED",
        "(string length 2 matching /[a-z]*/ | null) size 677; PROVED",
        "Pair size 303; PROVED",
        "Wide size 1001; REFUTED",
        "Either size 304; REFUTED",
        "(int where it * it == 2) size 300; UNKNOWN",
      })
  void differentElementsAreCounted(String list, Verdict verdict) {
    List<Obligation> all =
        obligations(
            contract(
                "type T = list of "
                    + list
                    + " unique\n"
                    + "record Pair { a?: boolean b: int in 0..400 }\n"
                    + "record Wide { a: boolean b: int in 0..499 }\n"
                    + "record Small { b: int in 1..3 }\n"
                    + "record Tiny { a: int in 1..300 }\n"
                    + "union Either by kind { small -> Small, tiny -> Tiny }\n"));
    assertThat(verdict(all, "T#satisfiable")).isEqualTo(verdict);
  }

  private static Verdict verdict(List<Obligation> all, String id) {
    return all.stream()
        .filter(each -> each.id().equals("t/" + id))
        .findFirst()
        .orElseThrow()
        .verdict();
  }
}
