package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.solver.Budget;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.subject.SolverAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What is said of lists against all lists of small types, more elements than are shown included.
 */
class ListProperties {

  private static final Budget BUDGET = new Budget(400_000, 60, 512);

  private record Case(Contract contract, int low, int high, int longest) {}

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String number(Random random) {
    return pick(
        random, "m", "size(l)", "2", "5", "(sum x in l: x)", "(sum x in l: x * x)", "m + 3");
  }

  private static String condition(Random random) {
    String comparison = pick(random, " < ", " <= ", " == ", " != ");
    return switch (random.nextInt(6)) {
      case 0 -> "all x in l: x" + comparison + pick(random, "m", "1", "2", "0");
      case 1 -> "any x in l: x" + comparison + pick(random, "m", "1", "2", "0");
      case 2 -> "not (all x in l: x" + comparison + pick(random, "m", "1", "0") + ")";
      case 3 -> "(any x in l: x" + comparison + "1) implies (all x in l: x" + comparison + "m)";
      default -> number(random) + comparison + number(random);
    };
  }

  private static Case small(Random random) {
    int low = random.nextInt(3) - 1;
    int high = low + 1 + random.nextInt(2);
    int longest = 4 + random.nextInt(3);
    int shortest = random.nextInt(longest + 1);
    StringBuilder requirements = new StringBuilder();
    for (int count = 1 + random.nextInt(2); count > 0; count--) {
      requirements.append("  require ").append(condition(random)).append('\n');
    }
    String text =
        "contract t\nrecord R {\n  l: list of (int in %d..%d) size %d..%d%s\n  m: int in 0..3\n%s}\n"
            .formatted(
                low,
                high,
                shortest,
                longest,
                random.nextInt(3) == 0 ? " unique" : "",
                requirements);
    Contract contract = ContractLoader.loadText("t.contract", text).contract();
    return contract == null ? small(random) : new Case(contract, low, high, longest);
  }

  private static List<List<JsonValue>> lists(Case of) {
    List<List<JsonValue>> all = new ArrayList<>();
    List<List<JsonValue>> last = List.of(List.of());
    for (int size = 0; size <= of.longest(); size++) {
      all.addAll(last);
      List<List<JsonValue>> longer = new ArrayList<>();
      for (List<JsonValue> list : last) {
        for (int value = of.low(); value <= of.high(); value++) {
          List<JsonValue> next = new ArrayList<>(list);
          next.add(JsonNumber.of(value));
          longer.add(next);
        }
      }
      last = longer;
    }
    return all;
  }

  /** The violations of every value that is of the right shape. */
  private static List<List<Violation>> violations(Case of) {
    ContractEvaluator evaluator = new ContractEvaluator(of.contract());
    RecordDefinition definition = (RecordDefinition) of.contract().definition("R");
    Type type = new Type.Named("R", definition.clause());
    List<List<Violation>> all = new ArrayList<>();
    for (List<JsonValue> list : lists(of)) {
      for (int m = 0; m <= 3; m++) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("l", new JsonArray(list));
        members.put("m", JsonNumber.of(m));
        all.add(evaluator.check(type, new JsonObject(members)));
      }
    }
    return all;
  }

  @Property(tries = 100)
  void verdictsAreThoseOfAllLists(@ForAll long seed) {
    Case of = small(new Random(seed));
    List<List<Violation>> values = violations(of);
    boolean satisfiable = values.stream().anyMatch(List::isEmpty);
    RecordDefinition definition = (RecordDefinition) of.contract().definition("R");
    for (Obligation answer :
        ContractObligations.of(of.contract(), SolverAccess.within(BUDGET), Progress.silent())) {
      boolean isSo = satisfiable;
      if (answer.kind() == Kind.REQUIREMENT) {
        int index = Integer.parseInt(answer.id().substring("t/R#requirement:".length())) - 1;
        var clause = definition.requirements().get(index).clause();
        isSo &=
            values.stream()
                .anyMatch(
                    each ->
                        !each.isEmpty()
                            && each.stream().allMatch(one -> one.clause().equals(clause)));
      }
      assertThat(answer.verdict())
          .as(of.contract().source().text() + answer)
          .isIn(isSo ? Verdict.PROVED : Verdict.REFUTED, Verdict.UNKNOWN);
    }
  }

  private static Verdict satisfiable(String definitions) {
    Contract contract =
        ContractLoader.loadText("t.contract", "contract t\n" + definitions).contract();
    assertThat(contract).as(definitions).isNotNull();
    return ContractObligations.of(contract, SolverAccess.within(Budget.DEFAULT), Progress.silent())
        .stream()
        .filter(each -> each.id().equals("t/R#satisfiable"))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Example
  void longListsAreDecidedByBoundsAndCounting() {
    assertThat(
            satisfiable(
                """
                record L { c: int in 0.. q: int in 1.. }
                record R {
                  l: list of L size ..50
                  total: int
                  require total == (sum e in l: e.c * e.q)
                  require total < 0
                }
                """))
        .isEqualTo(Verdict.REFUTED);
    assertThat(
            satisfiable(
                """
                record L { c: int in 0..10 }
                record R { l: list of L size ..20 require (sum e in l: e.c) == 199 }
                """))
        .isEqualTo(Verdict.PROVED);
    assertThat(
            satisfiable(
                """
                record L { c: int in 0..10 }
                record R { l: list of L size 10000 require (sum e in l: e.c) > 100000 }
                """))
        .isEqualTo(Verdict.REFUTED);
    assertThat(
            satisfiable(
                """
                record L { c: int in 0..10 }
                record R { l: list of L size 10000 require (sum e in l: e.c) == 100000 }
                """))
        .isEqualTo(Verdict.PROVED);
    assertThat(
            satisfiable(
                """
                record R {
                  l: list of (int in 1..20) size 20 unique
                  require all x in l: x != 7
                }
                """))
        .isEqualTo(Verdict.REFUTED);
    assertThat(
            satisfiable(
                """
                record R {
                  l: list of int size ..30
                  m: int
                  require all x in l: x < m
                  require any x in l: x > m
                }
                """))
        .isEqualTo(Verdict.REFUTED);
  }
}
