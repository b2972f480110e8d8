package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.solver.Budget;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.subject.SolverAccess;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions on all or some elements say of lists that are too long to be looked at. */
class ElementConditionsTest {

  private static Verdict verdict(String text, String id) {
    Contract contract =
        Objects.requireNonNull(
            ContractLoader.loadText("t.contract", "contract t\n" + text).contract(), text);
    List<Obligation> all =
        ContractObligations.of(contract, SolverAccess.within(Budget.DEFAULT), Progress.silent());
    return all.stream()
        .filter(each -> each.id().equals("t/" + id))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Not enough values are left for all elements to differ.
        "int in 1..300; size 299 unique; all x in l: x != 7 and x != 9; satisfiable; REFUTED",
        "int in 1..10000; size 10000 unique; all x in l: x > 1; satisfiable; REFUTED",
        // Enough are: that there is no value may not be said.
        "int in 1..300; size 2..298 unique; all x in l: x != 7 and x != 9; satisfiable; PROVED",
        "int in 1..300; size 299 ; all x in l: x != 7 and x != 9; satisfiable; PROVED",
        // Some element is one of the others.
        "int in 1..300; size 300 unique; any x in l: x > 299; requirement:1; REFUTED",
        "int in 1..300; size 300 unique; any x in l: x > 299; satisfiable; PROVED",
        "int in 1..300; size 5..299 unique; any x in l: x > 299; requirement:1; PROVED",
        "int in 1..300; size 300 ; any x in l: x > 299; requirement:1; PROVED",
        // Every element is its own witness.
        "int; size ..20; all x in l: any y in l: x == y; requirement:1; REFUTED",
        "int; size ..20; all x in l: any y in l: x <= y or x == 3; requirement:1; REFUTED",
        "int; size ..20; all x in l: any y in l: y == 4; requirement:1; PROVED",
        "int; size ..20; all x in l: all y in l: x == y; requirement:1; PROVED",
      })
  void ofLongLists(
      String element, String size, String condition, String question, Verdict verdict) {
    String record =
        "record R { l: list of (" + element + ") " + size + "\n require " + condition + " }";
    assertThat(verdict(record, "R#" + question)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x < y", "x == y + 1", "length(x) < 3"})
  void nobodyIsAWitnessForLess(String body) {
    String element = body.contains("length") ? "string" : "int";
    String record =
        "record R { l: list of " + element + " size 1..20\n require all x in l: any y in l: ";
    assertThat(verdict(record + body + " }", "R#requirement:1"))
        .isNotEqualTo(body.contains("length") ? Verdict.REFUTED : Verdict.PROVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "require all p in parts: p.n <= 99; 35; PROVED",
        "require all p in parts: p.n <= 999; 35; REFUTED",
        // The same name in the outer record is another number.
        "require all p in parts: p.n <= 999 and n <= 9; 35; REFUTED",
        "require all p in parts: n <= 9; 35; REFUTED",
        "require any p in parts: p.n <= 99; 35; REFUTED",
        "require n > 3 implies (all p in parts: p.n <= 99); 35; REFUTED",
      })
  void boundTheLengthOfOutputs(String requirement, int limit, Verdict verdict) {
    String text =
        "record Part { n: int in 0..9999 }\n"
            + "record R { n: int in 0..9 parts: list of Part size 2 "
            + requirement
            + " }\n"
            + "prompt p(a: string length 1) returns R { user \"\"\"${a}\"\"\" budget output "
            + limit
            + " chars }";
    assertThat(verdict(text, "p#budget:output")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"40, PROVED", "35, REFUTED"})
  void boundTheLengthOfVariants(int limit, Verdict verdict) {
    String text =
        "record Pay { n: int in 0..99999999 }\n"
            + "record Ask { q: string length 10 matching /[a-z]*/ }\n"
            + "union Call by k { pay -> Pay, ask -> Ask }\n"
            + "record R { c: list of Call size 1 require all x in c: x is pay implies x.n < 10 }\n"
            + "prompt p(a: string length 1) returns R { user \"\"\"${a}\"\"\" budget output "
            + limit
            + " chars }";
    assertThat(verdict(text, "p#budget:output")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "require total == (sum i in items: i.price * i.count)",
        "require total >= (sum i in items: i.price * i.count)",
      })
  void longOutputsAreMadeToSatisfyRequirements(String requirement) {
    String text =
        "record Item { price: decimal in 0.00..100.00 count: int in 1..99 }\n"
            + "record R { items: list of Item size 1..5 total: decimal in 0..500 "
            + requirement
            + " }\n"
            + "prompt p(a: string length 1) returns R { user \"\"\"${a}\"\"\" budget output 900"
            + " chars }";
    assertThat(verdict(text, "p#budget:output")).isEqualTo(Verdict.REFUTED);
  }
}
