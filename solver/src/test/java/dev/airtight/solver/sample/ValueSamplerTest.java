package dev.airtight.solver.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ValueSamplerTest {

  private static final String CONTRACT =
      """
      contract test

      enum Severity { low, high, unset = "NOT SET" }

      record Ticket {
        id:        string matching /[A-Z]{3}-[0-9]{4}/
        severity:  Severity
        score:     int in 0..100
        refund?:   decimal in 0.00..500.00
        assignee:  string length 1..4 | null
        tags:      list of (string length 1..3) size 0..3 unique
        labels:    map of int size ..2
        require severity == high implies score >= 80
        require present(refund) implies severity != low
      }

      record Line {
        count: int in 1..20
        price: decimal in 0.01..99
      }

      record Invoice {
        lines: list of Line size 1..5
        total: decimal
        code: string
        require total == sum line in lines: line.count * line.price
        require code starts with "INV" and length(code) <= 8
      }

      record Tree {
        name: string length 1..3
        left: Tree | null
        children: list of Tree size ..2
      }

      union Action by kind { reply -> Ticket, wait -> Line }

      type Ratio = decimal where it > 0 and it < 1
      type Percent = int in 10..20
      record Nothing {
        a: int in 1..5
        require a > 7
      }

      record Chosen {
        level: Severity | null
        score?: int in 0..1000
        require level != null
        require present(score)
      }

      record Holder { only: map of Chosen size 1..1  maybe?: Chosen }

      record Deep {
        holders: map of Holder size ..3 | null
        holder?: Holder
        require present(holder)
        require present(holder) implies all chosen in holder.only:
          (present(chosen.score) and chosen.score == 7) or (chosen.level != null and chosen.level == low)
      }
      """;

  private final Contract contract = load(CONTRACT);
  private final ValueSampler sampler = new ValueSampler(contract);
  private final ContractEvaluator evaluator = new ContractEvaluator(contract);

  private static Contract load(String text) {
    CheckResult result = ContractLoader.loadText("test.contract", text);
    assertThat(result.contract()).as("%s", result.diagnostics()).isNotNull();
    return java.util.Objects.requireNonNull(result.contract());
  }

  private List<JsonValue> samples(String definition, int count) {
    Type type = new Type.Named(definition, contract.definition(definition).clause());
    Random random = new Random(7);
    List<JsonValue> values = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      JsonValue value = sampler.sample(type, random).orElseThrow();
      assertThat(evaluator.check(type, value)).isEmpty();
      values.add(value);
    }
    return values;
  }

  private static Predicate<JsonValue> member(String name, Predicate<JsonValue> value) {
    return object ->
        object instanceof JsonObject o && o.get(name) != null && value.test(o.get(name));
  }

  @Test
  void reachesTheEdgesOfAType() {
    List<JsonValue> values = samples("Ticket", 2000);
    assertThat(values)
        .anyMatch(value -> value instanceof JsonObject object && object.get("refund") == null)
        .anyMatch(member("assignee", JsonNull.class::isInstance))
        .anyMatch(
            member(
                "assignee", v -> v instanceof JsonString s && s.value().codePoints().count() == 4))
        .anyMatch(
            member(
                "assignee",
                v -> v instanceof JsonString s && s.value().codePoints().anyMatch(c -> c > 65535)))
        .anyMatch(
            member(
                "assignee",
                v -> v instanceof JsonString s && s.value().chars().anyMatch(c -> c == '\u0663')))
        .anyMatch(member("score", v -> ((JsonNumber) v).value().signum() == 0))
        .anyMatch(member("score", v -> ((JsonNumber) v).value().intValue() == 100))
        .anyMatch(member("tags", v -> v instanceof JsonArray a && a.elements().isEmpty()))
        .anyMatch(member("tags", v -> v instanceof JsonArray a && a.elements().size() == 3))
        .anyMatch(
            member("refund", v -> ((JsonNumber) v).value().compareTo(new BigDecimal(500)) == 0))
        .anyMatch(member("severity", v -> v.equals(new JsonString("NOT SET"))));
  }

  @Test
  void satisfiesRequirementsThatChanceWouldMiss() {
    assertThat(samples("Invoice", 300))
        .anyMatch(member("lines", v -> v instanceof JsonArray a && a.elements().size() > 2));
    samples("Ratio", 200);
  }

  @Test
  void endsRecursion() {
    samples("Tree", 300);
  }

  /** Repairs make many parts; they must not end in values that are cut short and never right. */
  @Test
  void meetsRequirementsOfWhatMayBeMissingFarInside() {
    samples("Deep", 300);
  }

  @Test
  void makesEveryVariant() {
    assertThat(samples("Action", 100))
        .anyMatch(member("kind", v -> v.equals(new JsonString("reply"))))
        .anyMatch(member("kind", v -> v.equals(new JsonString("wait"))));
  }

  @Test
  void makesEveryNumberOfASmallRange() {
    assertThat(samples("Percent", 500))
        .map(v -> ((JsonNumber) v).value().intValue())
        .contains(10, 11, 15, 19, 20);
  }

  @Test
  void findsNothingWhereNothingIsAllowed() {
    Type type = new Type.Named("Nothing", contract.definition("Nothing").clause());
    assertThat(sampler.sample(type, new Random(1))).isEmpty();
  }

  @Test
  void theSameRandomNumbersGiveTheSameValues() {
    assertThat(samples("Ticket", 50)).isEqualTo(samples("Ticket", 50));
  }
}
