package dev.airtight.solver.encode;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.encode.SymbolicJson.EnumMember;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.MapOf;
import dev.airtight.solver.encode.SymbolicJson.NullOr;
import dev.airtight.solver.encode.SymbolicJson.Truth;
import dev.airtight.solver.encode.SymbolicJson.Unexplored;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One condition as a term. */
final class ConditionEncoder {

  private final Contract contract;
  private final Terms terms;
  private final Approximation approximation;
  private final TextEncoder texts;
  private final NumberEncoder numbers;

  ConditionEncoder(Contract contract, Approximation approximation) {
    this.contract = contract;
    this.terms = approximation.terms();
    this.approximation = approximation;
    this.texts = new TextEncoder(approximation);
    this.numbers = new NumberEncoder(contract, approximation, texts);
  }

  BoolTerm holds(Condition condition, SymbolicEnvironment environment) {
    return condition.match(new Kinds(environment));
  }

  /** What each kind of condition says in an environment. */
  private final class Kinds implements Condition.Cases<BoolTerm, RuntimeException> {
    private final SymbolicEnvironment environment;

    Kinds(SymbolicEnvironment environment) {
      this.environment = environment;
    }

    private List<BoolTerm> all(List<Condition> operands) {
      return operands.stream().map(each -> holds(each, environment)).toList();
    }

    @Override
    public BoolTerm truth(Condition.Truth truth) {
      return terms.bool(truth.value());
    }

    @Override
    public BoolTerm truthOf(Condition.TruthOf truth) {
      return Navigator.node(truth.reference(), environment).notNull() instanceof Truth found
          ? found.value()
          : unknown(truth);
    }

    @Override
    public BoolTerm not(Condition.Not not) {
      return terms.not(holds(not.operand(), environment));
    }

    @Override
    public BoolTerm and(Condition.And and) {
      return terms.and(all(and.operands()));
    }

    @Override
    public BoolTerm or(Condition.Or or) {
      return terms.or(all(or.operands()));
    }

    @Override
    public BoolTerm implies(Condition.Implies implies) {
      return terms.implies(
          holds(implies.premise(), environment), holds(implies.conclusion(), environment));
    }

    @Override
    public BoolTerm sameTruth(Condition.SameTruth same) {
      return terms.iff(holds(same.left(), environment), holds(same.right(), environment));
    }

    @Override
    public BoolTerm compareNumbers(Condition.CompareNumbers compare) {
      return compare(compare, environment);
    }

    @Override
    public BoolTerm sameText(Condition.SameText same) {
      return texts.same(same, environment);
    }

    @Override
    public BoolTerm sameMember(Condition.SameMember same) {
      return terms.intEqual(code(same.left(), environment), code(same.right(), environment));
    }

    @Override
    public BoolTerm present(Condition.Present present) {
      return ConditionEncoder.this.present(present, environment);
    }

    @Override
    public BoolTerm isNull(Condition.IsNull isNull) {
      return ConditionEncoder.this.isNull(isNull, environment);
    }

    @Override
    public BoolTerm containsText(Condition.ContainsText contains) {
      return texts.contains(contains, environment);
    }

    @Override
    public BoolTerm startsWith(Condition.StartsWith starts) {
      return texts.startsWith(starts, environment);
    }

    @Override
    public BoolTerm endsWith(Condition.EndsWith ends) {
      return texts.endsWith(ends, environment);
    }

    @Override
    public BoolTerm matches(Condition.Matches matches) {
      return texts.matches(matches, environment);
    }

    @Override
    public BoolTerm hasKey(Condition.HasKey hasKey) {
      return ConditionEncoder.this.hasKey(hasKey, environment);
    }

    @Override
    public BoolTerm isVariant(Condition.IsVariant is) {
      return ConditionEncoder.this.isVariant(is, environment);
    }

    @Override
    public BoolTerm quantified(Condition.Quantified quantified) {
      return ConditionEncoder.this.quantified(quantified, environment);
    }
  }

  private BoolTerm compare(Condition.CompareNumbers compare, SymbolicEnvironment environment) {
    NumberTerm left = numbers.number(compare.left(), environment);
    NumberTerm right = numbers.number(compare.right(), environment);
    return switch (compare.comparison()) {
      case EQUAL -> NumberTerm.equal(terms, left, right);
      case LESS -> NumberTerm.less(terms, left, right);
      case LESS_OR_EQUAL -> NumberTerm.lessOrEqual(terms, left, right);
    };
  }

  private BoolTerm quantified(Condition.Quantified quantified, SymbolicEnvironment environment) {
    boolean all = quantified.quantifier() == Condition.Quantifier.ALL;
    if (all && SelfWitness.suffices(quantified)) {
      return terms.bool(true);
    }
    SymbolicJson collection = Navigator.node(quantified.collection(), environment).notNull();
    Members members = Members.of(collection, terms);
    List<BoolTerm> cases = new ArrayList<>();
    for (Members.Shown shown : members.shown()) {
      BoolTerm body =
          holds(quantified.body(), environment.with(quantified.variable(), shown.value()));
      cases.add(all ? terms.implies(shown.present(), body) : terms.and(shown.present(), body));
    }
    if (!members.others().isFalse()) {
      BoolTerm rest = terms.freshBool("rest of " + quantified.clause().text());
      BoolTerm exact = terms.not(members.others());
      if (collection instanceof ListOf list && list.alike().isPresent()) {
        SymbolicJson.Alike alike = list.alike().get();
        rest = further(quantified, alike, rest, environment);
        exact = terms.or(exact, alike.all());
      }
      approximation.exactOnlyWhen(exact);
      BoolTerm counted = counted(quantified, collection);
      rest = all ? terms.and(rest, counted) : terms.or(rest, terms.not(counted));
      cases.add(all ? terms.implies(members.others(), rest) : terms.and(members.others(), rest));
    }
    return all ? terms.and(cases) : terms.or(cases);
  }

  /** Of different elements there are no more than values that make the body as it has to be. */
  private BoolTerm counted(Condition.Quantified quantified, SymbolicJson collection) {
    boolean all = quantified.quantifier() == Condition.Quantifier.ALL;
    if (!(collection instanceof ListOf list) || list.different().isEmpty()) {
      return terms.bool(true);
    }
    OptionalInt most =
        Pigeonhole.most(contract, list.type(), quantified.variable(), quantified.body(), all);
    return most.isEmpty()
        ? terms.bool(true)
        : terms.implies(
            list.different().get(),
            terms.lessOrEqual(list.size(), terms.constant(most.getAsInt())));
  }

  /**
   * The condition on elements that are not shown: decided by one of them where all are alike or it
   * has claimed one; else there may be a further one that decides it.
   */
  private BoolTerm further(
      Condition.Quantified quantified,
      SymbolicJson.Alike alike,
      BoolTerm unknown,
      SymbolicEnvironment environment) {
    boolean all = quantified.quantifier() == Condition.Quantifier.ALL;
    String variable = quantified.variable();
    BoolTerm value = holds(quantified.body(), environment.with(variable, alike.value()));
    BoolTerm other = holds(quantified.body(), environment.with(variable, alike.other()));
    BoolTerm further = alike.claims().claim(quantified, environment) ? terms.bool(all) : unknown;
    return all
        ? terms.and(value, terms.or(alike.all(), terms.and(other, further)))
        : terms.or(value, terms.and(terms.not(alike.all()), terms.or(other, further)));
  }

  private IntTerm code(MemberExpression expression, SymbolicEnvironment environment) {
    if (expression instanceof MemberExpression.MemberOf of
        && Navigator.node(of.reference(), environment).notNull() instanceof EnumMember member) {
      return member.code();
    }
    if (expression instanceof MemberExpression.MemberLiteral literal
        && contract.definition(literal.definition()) instanceof EnumDefinition enumeration) {
      Optional<Integer> index =
          enumeration.member(literal.member()).map(enumeration.members()::indexOf);
      if (index.isPresent()) {
        return terms.constant(index.get());
      }
    }
    return approximation.unknownInt(expression.clause().text());
  }

  private BoolTerm present(Condition.Present present, SymbolicEnvironment environment) {
    return Navigator.field(present.field(), environment)
        .map(FieldOf::present)
        .orElseGet(() -> unknown(present));
  }

  private BoolTerm isNull(Condition.IsNull isNull, SymbolicEnvironment environment) {
    SymbolicJson node = Navigator.node(isNull.reference(), environment);
    if (node instanceof NullOr nullOr) {
      return nullOr.isNull();
    }
    return node instanceof Unexplored ? unknown(isNull) : terms.bool(false);
  }

  private BoolTerm hasKey(Condition.HasKey hasKey, SymbolicEnvironment environment) {
    TextTerm key = texts.text(hasKey.key(), environment);
    if (!(Navigator.node(hasKey.map(), environment).notNull() instanceof MapOf map)) {
      return unknown(hasKey);
    }
    List<BoolTerm> cases = new ArrayList<>();
    for (Entry entry : map.entries()) {
      cases.add(terms.and(entry.present(), terms.textEqual(entry.key(), key)));
    }
    if (!map.others().isFalse()) {
      approximation.exactOnlyWhen(terms.not(map.others()));
      List<BoolTerm> rest = new ArrayList<>();
      rest.add(map.others());
      rest.add(terms.freshBool("rest of " + hasKey.clause().text()));
      map.absent().forEach(absent -> rest.add(terms.not(terms.textEqual(absent, key))));
      cases.add(terms.and(rest));
    }
    return terms.or(cases);
  }

  private BoolTerm isVariant(Condition.IsVariant is, SymbolicEnvironment environment) {
    if (Navigator.node(is.reference(), environment).notNull() instanceof UnionOf union) {
      Optional<Variant> variant = union.definition().variant(is.tag());
      if (variant.isPresent()) {
        return terms.intEqual(union.tag(), index(union.definition(), variant.get()));
      }
    }
    return unknown(is);
  }

  private IntTerm index(UnionDefinition definition, Variant variant) {
    return terms.constant(definition.variants().indexOf(variant));
  }

  private BoolTerm unknown(Condition condition) {
    return approximation.unknownTruth(condition.clause().text());
  }
}
