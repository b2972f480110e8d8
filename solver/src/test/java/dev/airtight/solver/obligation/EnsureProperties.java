package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.prompt.PromptEvaluator;
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
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** What is said of prompts and their {@code ensure} clauses against all calls of small prompts. */
class EnsureProperties {
  private static int answers;
  private static int givenUp;

  private static final List<String> TEXTS = List.of("a", "output.s", "\"a\"", "\"ab\"", "\"\"");
  private static final List<String> NUMBERS =
      List.of("n", "output.x", "length(a)", "length(output.s)", "1", "2", "3");

  private static String pick(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String atom(Random random) {
    String text = pick(TEXTS, random);
    String other = pick(TEXTS, random);
    String number = pick(NUMBERS, random);
    return switch (random.nextInt(7)) {
      case 0 -> text + " in " + other;
      case 1 -> text + " contains " + other;
      case 2 -> text + " starts with " + other;
      case 3 -> text + " ends with " + other;
      case 4 -> text + " != " + other;
      default -> number + pick(List.of(" < ", " == ", " <= "), random) + pick(NUMBERS, random);
    };
  }

  private static String condition(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "not (" + atom(random) + ")";
      case 1 -> atom(random) + " and " + atom(random);
      case 2 -> atom(random) + " or " + atom(random);
      case 3 -> "(" + atom(random) + ") implies (" + atom(random) + ")";
      default -> atom(random);
    };
  }

  private static Contract contract(Random random) {
    StringBuilder ensures = new StringBuilder();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      ensures.append("  ensure ").append(condition(random)).append('\n');
    }
    String text =
        """
        contract t
        record O { x: int in 0..3 s: string length ..2 matching /[ab]*/ }
        prompt p(a: string length ..2 matching /[ab]*/, n: int in 0..2) returns O {
          user \"""${a}${n}\"""
        %s}
        """
            .formatted(ensures);
    Contract contract = ContractLoader.loadText("t.contract", text).contract();
    return contract == null ? contract(random) : contract;
  }

  private static List<JsonValue> texts() {
    List<JsonValue> texts = new ArrayList<>();
    for (String text : List.of("", "a", "b", "aa", "ab", "ba", "bb")) {
      texts.add(new JsonString(text));
    }
    return texts;
  }

  /** The violations of every call that the types allow. */
  private static List<List<Violation>> calls(Contract contract, Prompt prompt) {
    PromptEvaluator evaluator = new PromptEvaluator(contract, prompt);
    List<List<Violation>> calls = new ArrayList<>();
    for (JsonValue a : texts()) {
      for (JsonValue s : texts()) {
        for (int n = 0; n <= 2; n++) {
          for (int x = 0; x <= 3; x++) {
            Map<String, JsonValue> output = new LinkedHashMap<>();
            output.put("x", JsonNumber.of(x));
            output.put("s", s);
            calls.add(
                evaluator.checkOutput(
                    Map.of("a", a, "n", JsonNumber.of(n)), new JsonObject(output)));
          }
        }
      }
    }
    return calls;
  }

  /** The solver may give up, but not often. */
  private static void assertVerdict(String about, Obligation answer, Verdict right) {
    answers++;
    if (answer.verdict() == Verdict.UNKNOWN && right != Verdict.UNKNOWN) {
      givenUp++;
    } else {
      assertThat(answer.verdict()).as(about).isEqualTo(right);
    }
  }

  @AfterContainer
  static void mostIsDecided() {
    assertThat(givenUp * 20).as("given up of " + answers).isLessThanOrEqualTo(answers);
  }

  @Property(tries = 150)
  void verdictsAreThoseOfAllCalls(@ForAll long seed) {
    Contract contract = contract(new Random(seed));
    Prompt prompt = contract.prompts().values().iterator().next();
    List<List<Violation>> calls = calls(contract, prompt);
    boolean satisfiable = calls.stream().anyMatch(List::isEmpty);
    int asked = 0;
    for (Obligation answer :
        ContractObligations.of(contract, SolverAccess.within(Budget.DEFAULT), Progress.silent())) {
      String about = contract.source().text() + answer;
      if (answer.id().equals("t/p#satisfiable")) {
        asked++;
        assertVerdict(about, answer, satisfiable ? Verdict.PROVED : Verdict.REFUTED);
      } else if (answer.kind() == Kind.ENSURE) {
        asked++;
        int index = Integer.parseInt(answer.id().substring("t/p#ensure:".length())) - 1;
        var clause = prompt.ensures().get(index).clause();
        boolean adds =
            calls.stream()
                .anyMatch(
                    each ->
                        !each.isEmpty()
                            && each.stream().allMatch(one -> one.clause().equals(clause)));
        if (satisfiable) {
          assertVerdict(about, answer, adds ? Verdict.PROVED : Verdict.REFUTED);
        } else if (adds) {
          assertVerdict(about, answer, Verdict.REFUTED);
        } else if (answer.verdict() != Verdict.UNKNOWN) {
          // No call conforms even without it, so the rest implies it: true, and said where the
          // solver has not found out that there is none.
          assertThat(answer.verdict()).as(about).isEqualTo(Verdict.REFUTED);
          assertThat(answer.reason()).as(about).contains("already implies it");
        }
      }
      if (answer.subject().equals("t/p") && answer.verdict() == Verdict.PROVED) {
        JsonObject call = (JsonObject) Objects.requireNonNull(answer.witness());
        Map<String, JsonValue> arguments =
            ((JsonObject) Objects.requireNonNull(call.get("arguments"))).members();
        assertThat(
                new PromptEvaluator(contract, prompt)
                    .checkOutput(arguments, Objects.requireNonNull(call.get("output"))))
            .as(about)
            .isEmpty();
      }
    }
    assertThat(asked).isEqualTo(1 + prompt.ensures().size());
  }
}
