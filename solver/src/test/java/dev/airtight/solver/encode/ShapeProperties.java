package dev.airtight.solver.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.sample.ValueSampler;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Soundness: encodings of types nested in unusual ways agree with evaluation on allowed values and
 * on values a step away from them.
 */
class ShapeProperties {

  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "t.contract",
                  """
                  contract t
                  enum E { a, b = "B" }
                  type MaybeName = string length 1..3 | null
                  type Odd = ((int in -3..3 where it != 0) | null) where it != null implies it < 3
                  type Numbers = list of Odd size 0..3 unique
                  record Leaf {
                    value: MaybeName
                    odd?: Odd
                    require value != null implies length(value) != 2
                  }
                  open record Wide {
                    leaf: Leaf | null
                    e?: E | null
                    require present(e) and e != null implies e == a
                  }
                  union U by kind { one -> Leaf, two -> Wide, three -> Leaf }
                  record Root {
                    u: U
                    numbers: Numbers | null
                    grid: list of (list of boolean size 1..2) size 0..2 unique
                    names: map of MaybeName size 0..2
                    us: list of U size 0..2
                    require u is one implies u.value != null
                    require all x in us: not (x is two)
                    require any n in grid: all b in n: b
                    require "k" in names implies size(grid) > 1
                  }
                  """)
              .contract());

  private static final Type ROOT = Models.named("Root");
  private static final Terms TERMS = new Terms();
  private static final SymbolicJson SYMBOLIC =
      new SymbolicValues(CONTRACT, TERMS, new Unfolding(9, 3, 5000, false)).make(ROOT, "it");
  private static final List<Constraint> CONSTRAINTS =
      new TypeConstraints(CONTRACT, TERMS).of(ROOT, SYMBOLIC).constraints();

  @Property(tries = 300)
  void agreeWithEvaluation(@ForAll long seed) {
    Random random = new Random(seed);
    ContractEvaluator evaluator = new ContractEvaluator(CONTRACT);
    JsonValue value = new ValueSampler(CONTRACT, List.of("k")).sample(ROOT, random).orElseThrow();
    assertThat(holds(value)).as("%s", value).isTrue();
    for (int count = 0; count < 10; count++) {
      JsonValue other = changed(value, random);
      if (new Fixing(new Assignment.Builder()).fix(SYMBOLIC, other)) {
        assertThat(holds(other)).as("%s", other).isEqualTo(evaluator.check(ROOT, other).isEmpty());
      }
    }
  }

  private static boolean holds(JsonValue value) {
    Assignment.Builder builder = new Assignment.Builder();
    assertThat(new Fixing(builder).fix(SYMBOLIC, value)).isTrue();
    Evaluation evaluation = new Evaluation(builder.build());
    return CONSTRAINTS.stream().allMatch(each -> evaluation.of(each.term(TERMS)));
  }

  /** The value with one thing in it changed. */
  private static JsonValue changed(JsonValue value, Random random) {
    if (value instanceof JsonObject object && !object.members().isEmpty()) {
      List<String> names = List.copyOf(object.members().keySet());
      String name = names.get(random.nextInt(names.size()));
      Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
      if (random.nextInt(8) == 0) {
        members.remove(name);
      } else {
        members.put(name, changed(members.get(name), random));
      }
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array && !array.elements().isEmpty()) {
      List<JsonValue> elements = new ArrayList<>(array.elements());
      int index = random.nextInt(elements.size());
      switch (random.nextInt(4)) {
        case 0 -> elements.remove(index);
        case 1 -> elements.add(elements.get(index));
        default -> elements.set(index, changed(elements.get(index), random));
      }
      return new JsonArray(elements);
    }
    List<JsonValue> leaves =
        List.of(
            new JsonNull(),
            new JsonBoolean(random.nextBoolean()),
            JsonNumber.of(random.nextInt(9) - 4),
            new JsonString(
                List.of("", "a", "bb", "ccc", "dddd", "B", "one", "two", "three")
                    .get(random.nextInt(9))),
            new JsonArray(List.of()));
    return leaves.get(random.nextInt(leaves.size()));
  }
}
