package dev.airtight.solver.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Soundness: what a contract's encoding says about a value is what its evaluation says. The project
 * rests on it.
 */
class EncodingProperties {

  private static final Type ROOT = Models.named("Root");
  private static final int MOST_UNKNOWNS = 10;

  /** Everything shown: the encoding is exact and says the same as evaluation. */
  @Property(tries = 500)
  void exactEncodingsSayWhatEvaluationSays(@ForAll long seed) {
    RandomContracts random = new RandomContracts(new Random(seed), true);
    Contract contract = random.contract();
    ContractEvaluator evaluator = new ContractEvaluator(contract);
    Terms terms = new Terms();
    SymbolicJson symbolic =
        new SymbolicValues(contract, terms, new Unfolding(5, 3, 1000, false)).make(ROOT, "it");
    List<Constraint> constraints =
        new TypeConstraints(contract, terms).of(ROOT, symbolic).constraints();
    for (int count = 0; count < 12; count++) {
      JsonObject value = random.value();
      Assignment.Builder builder = new Assignment.Builder();
      assertThat(new Fixing(builder).fix(symbolic, value)).isTrue();
      Assignment assignment = builder.build();
      Evaluation evaluation = new Evaluation(assignment);
      boolean exact = constraints.stream().allMatch(each -> evaluation.of(each.exactWhen()));
      boolean holds = constraints.stream().allMatch(each -> evaluation.of(each.term(terms)));
      boolean conforms = evaluator.check(ROOT, value).isEmpty();
      if (exact) {
        assertThat(holds).as("%s", value).isEqualTo(conforms);
      }
      if (evaluation.of(new Explored(terms).completely(symbolic))) {
        assertReadsAs(value, symbolic, assignment);
      } else {
        assertThat(conforms).as("%s", value).isFalse();
      }
    }
  }

  private static void assertReadsAs(
      JsonObject value, SymbolicJson symbolic, Assignment assignment) {
    assertThat(new WitnessReader((type, except) -> Optional.empty()).read(symbolic, assignment))
        .hasValueSatisfying(read -> assertThat(JsonEquality.equal(read, value)).isTrue());
  }

  /** Only part of the elements shown: no conforming value is excluded. */
  @Property(tries = 600)
  void approximationsExcludeNoConformingValue(@ForAll long seed) {
    RandomContracts random = new RandomContracts(new Random(seed), false);
    Contract contract = random.contract();
    ContractEvaluator evaluator = new ContractEvaluator(contract);
    Terms terms = new Terms();
    Unfolding unfolding = new Unfolding(5, (int) Math.floorMod(seed, 2L), 1000, false);
    SymbolicValues values = new SymbolicValues(contract, terms, unfolding);
    SymbolicJson symbolic = values.make(ROOT, "it");
    TypeConstraints types = new TypeConstraints(contract, terms);
    Conformity conformity = types.of(ROOT, symbolic);
    for (int count = 0; count < 12; count++) {
      JsonObject value = random.value();
      if (!evaluator.check(ROOT, value).isEmpty()) {
        continue;
      }
      // Which elements stand for those that are not shown is free, too.
      boolean some = false;
      for (int choice = 0; choice < 40 && !some; choice++) {
        some = canHold(contract, values, symbolic, conformity, value, terms, new Random(choice));
      }
      assertThat(some).as("%s", value).isTrue();
    }
  }

  private static boolean canHold(
      Contract contract,
      SymbolicValues values,
      SymbolicJson symbolic,
      Conformity conformity,
      JsonValue value,
      Terms terms,
      Random choice) {
    Assignment.Builder builder = new Assignment.Builder();
    Fixing fixing = new Fixing(builder, choice);
    assertThat(fixing.fix(symbolic, value)).isTrue();
    List<BoolTerm> claims = new ArrayList<>();
    conformity.constraints().forEach(each -> claims.add(each.term(terms)));
    Deque<Universal> universals = new ArrayDeque<>(conformity.universals());
    while (!universals.isEmpty()) {
      Universal universal = universals.poll();
      JsonValue collection = fixing.meanings().get(universal.collection());
      if (collection != null) {
        for (JsonValue member : members(collection)) {
          SymbolicJson element = values.make(elementType(universal.collection()), "element");
          fixing.fix(element, member);
          RequirementEncoder.Instance instance =
              new RequirementEncoder(contract, terms).instantiate(universal, element);
          claims.add(instance.term());
          universals.addAll(instance.universals());
        }
      }
    }
    // Equations with fresh texts, which are not chosen here, are tried with ensure clauses.
    claims.removeIf(claim -> claim.toString().contains("(concat "));
    return canHold(claims, builder.build(), builder);
  }

  private static List<JsonValue> members(JsonValue collection) {
    return collection instanceof JsonArray array
        ? array.elements()
        : List.copyOf(((JsonObject) collection).members().values());
  }

  private static Type elementType(SymbolicJson collection) {
    if (collection instanceof SymbolicJson.SelectionOf selection) {
      return selection.type().element();
    }
    return collection instanceof SymbolicJson.ListOf list
        ? list.type().element()
        : ((SymbolicJson.MapOf) collection).type().value();
  }

  /**
   * Whether one choice for the variables that are not known makes all claims true. Such variables
   * are overwritten in the choice.
   */
  private static boolean canHold(
      List<BoolTerm> claims, Assignment known, Assignment.Builder choice) {
    if (claims.isEmpty()) {
      return true;
    }
    BoolTerm claim = claims.get(0);
    List<BoolVariable> unknowns =
        variables(claim).stream().filter(variable -> !known.mentions(variable)).toList();
    if (unknowns.size() > MOST_UNKNOWNS) {
      return true;
    }
    for (int bits = 0; bits < 1 << unknowns.size(); bits++) {
      for (int index = 0; index < unknowns.size(); index++) {
        choice.put(unknowns.get(index), (bits >> index & 1) != 0);
      }
      Assignment chosen = choice.build();
      if (new Evaluation(chosen).of(claim)
          && canHold(claims.subList(1, claims.size()), chosen, choice)) {
        return true;
      }
    }
    return false;
  }

  private static Set<BoolVariable> variables(BoolTerm term) {
    Set<BoolVariable> variables = new LinkedHashSet<>();
    if (term instanceof BoolVariable variable) {
      variables.add(variable);
    } else if (term instanceof BoolTerm.Not not) {
      variables.addAll(variables(not.operand()));
    } else if (term instanceof BoolTerm.And and) {
      and.operands().forEach(each -> variables.addAll(variables(each)));
    } else if (term instanceof BoolTerm.Or or) {
      or.operands().forEach(each -> variables.addAll(variables(each)));
    }
    return variables;
  }

  /** The random contracts do have values on both sides, and approximations do claim something. */
  @Example
  void theRandomContractsAreOfUse() {
    int conforming = 0;
    int violating = 0;
    int claims = 0;
    for (long seed = 0; seed < 200; seed++) {
      RandomContracts random = new RandomContracts(new Random(seed), false);
      Contract contract = random.contract();
      Terms terms = new Terms();
      SymbolicJson symbolic =
          new SymbolicValues(contract, terms, new Unfolding(5, 0, 1000, true)).make(ROOT, "it");
      claims += new TypeConstraints(contract, terms).of(ROOT, symbolic).universals().size();
      for (int count = 0; count < 12; count++) {
        boolean conforms = new ContractEvaluator(contract).check(ROOT, random.value()).isEmpty();
        conforming += conforms ? 1 : 0;
        violating += conforms ? 0 : 1;
      }
    }
    assertThat(List.of(conforming, violating, claims)).allMatch(number -> number > 30);
  }
}
