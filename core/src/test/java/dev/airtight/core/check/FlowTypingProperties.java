package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/**
 * A soundness claim: a requirement that the checker accepts has an answer for every value. Absent
 * fields, nulls and variants are never read without a guard.
 */
class FlowTypingProperties {

  private static final String DECLARATIONS =
      """
      contract flow
      union Choice by kind { one -> One, two -> Two, three -> Three }
      record One { p: int }
      record Two { q: int  p?: int }
      record Three { }
      record Inner { x?: int  y: int | null  choice: Choice }
      record R {
        a?: int
        b: int | null
        c?: int | null
        d: int
        u: Choice
        w?: Choice | null
        r?: Inner
        s: Inner | null
        l: list of (int | null)
        k?: list of Choice
        m: map of Inner
        require %s
      }
      """;

  private static final List<String> GUARDS =
      List.of(
          "present(a)",
          "b != null",
          "b == null",
          "present(c)",
          "c != null",
          "c == null",
          "u is one",
          "u is two",
          "u is three",
          "present(w)",
          "w != null",
          "w is one",
          "present(r)",
          "present(r.x)",
          "r.y != null",
          "r.choice is one",
          "s != null",
          "present(s.x)",
          "s.y == null",
          "present(k)",
          "present(u.p)");

  private static final List<String> READS =
      List.of(
          "a > 0",
          "b > 0",
          "c > 0",
          "d > 0",
          "u.p > 0",
          "u.q > 0",
          "w.p > 0",
          "r.x > 0",
          "r.y > 0",
          "r.choice.p > 0",
          "s.x > 0",
          "s.y > 0",
          "a in l",
          "b in l",
          "a in [1, b]",
          "all e in l: e > 0",
          "all e in l: e != null implies e > d",
          "any e in l: e == null or e < 2",
          "all e in k: e is one implies e.p > 0",
          "any e in k: e is one or e is two or e.p > 1",
          "any e in m: present(e.x) and e.x > 0",
          "all e in m: e.y == null or e.y > 1 and e.choice is two",
          "(sum e in k: 1) > 0",
          "(sum e in m: e.y) > 0");

  @Property(tries = 3000)
  void acceptedRequirementsHaveAnAnswerForEveryValue(@ForAll long randomness) {
    Random random = new Random(randomness);
    String requirement = condition(random, 4);
    CheckResult result =
        ContractLoader.loadText("flow.contract", DECLARATIONS.formatted(requirement));
    Contract contract = result.contract();
    Statistics.label("accepted").collect(contract != null);
    if (contract == null) {
      return;
    }
    ContractEvaluator evaluator = new ContractEvaluator(contract);
    for (int count = 0; count < 10; count++) {
      JsonValue value = value(random);
      assertThat(evaluator.check(contract.definition("R"), value))
          .as(requirement + " on " + value)
          .allMatch(violation -> violation.kind() == Violation.Kind.REQUIREMENT);
    }
  }

  private static String condition(Random random, int depth) {
    int choice = random.nextInt(depth == 0 ? 2 : 8);
    return switch (choice) {
      case 0 -> pick(GUARDS, random);
      case 1 -> pick(random.nextInt(3) == 0 ? READS : GUARDS, random);
      case 2 -> "not (" + condition(random, depth - 1) + ")";
      case 3, 4 ->
          "(" + condition(random, depth - 1) + " and " + condition(random, depth - 1) + ")";
      case 5 -> "(" + condition(random, depth - 1) + " or " + condition(random, depth - 1) + ")";
      case 6 -> "(" + condition(random, depth - 1) + " == (" + condition(random, depth - 1) + "))";
      default -> "(" + condition(random, depth - 1) + " implies " + pick(READS, random) + ")";
    };
  }

  private static String pick(List<String> options, Random random) {
    return "(" + options.get(random.nextInt(options.size())) + ")";
  }

  private static JsonValue value(Random random) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    optional(members, "a", number(random), random);
    members.put("b", orNull(number(random), random));
    optional(members, "c", orNull(number(random), random), random);
    members.put("d", number(random));
    members.put("u", choice(random));
    optional(members, "w", orNull(choice(random), random), random);
    optional(members, "r", inner(random), random);
    members.put("s", orNull(inner(random), random));
    List<JsonValue> numbers = new ArrayList<>();
    List<JsonValue> choices = new ArrayList<>();
    Map<String, JsonValue> inners = new LinkedHashMap<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      numbers.add(orNull(number(random), random));
      choices.add(choice(random));
      inners.put("key" + count, inner(random));
    }
    members.put("l", new JsonArray(numbers));
    optional(members, "k", new JsonArray(choices), random);
    members.put("m", new JsonObject(inners));
    return new JsonObject(members);
  }

  private static JsonValue inner(Random random) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    optional(members, "x", number(random), random);
    members.put("y", orNull(number(random), random));
    members.put("choice", choice(random));
    return new JsonObject(members);
  }

  private static JsonValue choice(Random random) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    String tag = List.of("one", "two", "three").get(random.nextInt(3));
    members.put("kind", new JsonString(tag));
    if (tag.equals("one")) {
      members.put("p", number(random));
    } else if (tag.equals("two")) {
      members.put("q", number(random));
      optional(members, "p", number(random), random);
    }
    return new JsonObject(members);
  }

  private static void optional(
      Map<String, JsonValue> members, String name, JsonValue value, Random random) {
    if (random.nextBoolean()) {
      members.put(name, value);
    }
  }

  private static JsonValue orNull(JsonValue value, Random random) {
    return random.nextInt(3) == 0 ? new JsonNull() : value;
  }

  private static JsonValue number(Random random) {
    return JsonNumber.of(random.nextInt(4) - 1);
  }
}
