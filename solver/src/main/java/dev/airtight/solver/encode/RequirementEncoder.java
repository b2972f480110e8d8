package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions of a contract as terms over symbolic values.
 *
 * <p>Exact but where the symbolic value does not show all there is (further elements of a list or
 * map, an unexplored part), where a language gets too large, and where {@code contains}, {@code
 * starts with} or {@code ends with} between two texts that both vary is false; see {@link Encoding}
 * for what a term is worth then.
 */
public final class RequirementEncoder {

  private final Contract contract;
  private final Terms terms;

  public RequirementEncoder(Contract contract, Terms terms) {
    this.contract = contract;
    this.terms = terms;
  }

  /** The condition in this environment. */
  public Encoding encode(Condition condition, SymbolicEnvironment environment) {
    Approximation approximation = new Approximation(terms);
    return approximation.encoding(
        new ConditionEncoder(contract, approximation).holds(condition, environment));
  }

  /**
   * What the requirement claims of every member of collections that do not show all of theirs.
   *
   * @param guard under which condition the requirement holds
   */
  public List<Universal> universals(
      Requirement requirement, SymbolicEnvironment environment, BoolTerm guard) {
    List<Universal> found = new ArrayList<>();
    collect(requirement.condition(), true, environment, guard, requirement.clause(), found);
    return found;
  }

  /** What a claim about all members says of one that is there. */
  public Instance instantiate(Universal universal, SymbolicJson member) {
    SymbolicEnvironment environment = universal.environment().with(universal.variable(), member);
    Encoding body = encode(universal.body(), environment);
    List<Universal> inner = new ArrayList<>();
    collect(universal.body(), true, environment, universal.guard(), universal.clause(), inner);
    return new Instance(
        terms.implies(universal.guard(), body.term()),
        terms.or(terms.not(universal.guard()), body.exactWhen()),
        inner);
  }

  /**
   * A claim about one member.
   *
   * @param term what to assert
   * @param exactWhen see {@link Encoding}
   * @param universals claims about members of collections inside this member
   */
  public record Instance(BoolTerm term, BoolTerm exactWhen, List<Universal> universals) {
    public Instance {
      universals = List.copyOf(universals);
    }
  }

  /** Collects what follows for all members from the condition being as {@code expected}. */
  private void collect(
      Condition condition,
      boolean expected,
      SymbolicEnvironment environment,
      BoolTerm guard,
      Clause clause,
      List<Universal> found) {
    if (!mentionsQuantifier(condition)) {
      return;
    }
    if (condition instanceof Condition.Not not) {
      collect(not.operand(), !expected, environment, guard, clause, found);
    } else if (condition instanceof Condition.And and) {
      operands(and.operands(), expected, true, environment, guard, clause, found);
    } else if (condition instanceof Condition.Or or) {
      operands(or.operands(), expected, false, environment, guard, clause, found);
    } else if (condition instanceof Condition.Implies implies) {
      Condition refuted = new Condition.Not(implies.premise(), implies.clause());
      List<Condition> either = List.of(refuted, implies.conclusion());
      operands(either, expected, false, environment, guard, clause, found);
    } else if (condition instanceof Condition.Quantified quantified) {
      quantified(quantified, expected, environment, guard, clause, found);
    }
  }

  private void operands(
      List<Condition> operands,
      boolean expected,
      boolean conjunction,
      SymbolicEnvironment environment,
      BoolTerm guard,
      Clause clause,
      List<Universal> found) {
    for (Condition operand : operands) {
      BoolTerm inner = guard;
      if (expected != conjunction && mentionsQuantifier(operand)) {
        // One of several must be as expected: this one, where none of the others is.
        for (Condition other : operands) {
          if (other != operand) {
            BoolTerm term = encode(other, environment).term();
            inner = terms.and(inner, expected ? terms.not(term) : term);
          }
        }
      }
      collect(operand, expected, environment, inner, clause, found);
    }
  }

  private void quantified(
      Condition.Quantified quantified,
      boolean expected,
      SymbolicEnvironment environment,
      BoolTerm guard,
      Clause clause,
      List<Universal> found) {
    boolean all = quantified.quantifier() == Condition.Quantifier.ALL;
    if (all != expected) {
      return;
    }
    SymbolicJson collection = Navigator.node(quantified.collection(), environment).notNull();
    if (collection instanceof SymbolicJson.Unexplored
        || Members.of(collection, terms).others().isFalse()) {
      return;
    }
    Condition body =
        expected
            ? quantified.body()
            : new Condition.Not(quantified.body(), quantified.body().clause());
    found.add(new Universal(collection, guard, quantified.variable(), body, environment, clause));
  }

  private static boolean mentionsQuantifier(Condition condition) {
    return ExpressionParts.all(condition).stream().anyMatch(Condition.Quantified.class::isInstance);
  }
}
