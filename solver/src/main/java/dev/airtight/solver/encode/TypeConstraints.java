package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.solver.encode.Constraint.Kind;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.NullOr;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a symbolic value conform to a contract type.
 *
 * <p>A JSON value conforms exactly where all constraints are true for the symbolic value that
 * stands for it, as far as they are exact (see {@link Encoding}); with the freedom of their fresh
 * variables none is false for a conforming value. That an object has all required fields and, if
 * closed, no others, is part of the shape.
 */
public final class TypeConstraints {

  private final Contract contract;
  private final Terms terms;
  private final RequirementEncoder requirements;

  public TypeConstraints(Contract contract, Terms terms) {
    this.contract = contract;
    this.terms = terms;
    this.requirements = new RequirementEncoder(contract, terms);
  }

  /** The constraints on a value and on every part of it that is shown. */
  public Conformity of(Type type, SymbolicJson value) {
    return of(type, value, terms.bool(true));
  }

  /**
   * As above.
   *
   * @param guard whether the value is there at all
   */
  public Conformity of(Type type, SymbolicJson value, BoolTerm guard) {
    Collector collector = new Collector();
    collector.type(type, value, guard);
    return new Conformity(collector.constraints, collector.universals);
  }

  /** Walks a value along its type. */
  private final class Collector {

    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Universal> universals = new ArrayList<>();
    private final LeafConstraints leaves = new LeafConstraints(terms, constraints);
    private final CollectionConstraints collections =
        new CollectionConstraints(contract, terms, constraints);

    void type(Type type, SymbolicJson value, BoolTerm guard) {
      if (value instanceof SymbolicJson.Unexplored || guard.isFalse()) {
        return;
      }
      if (type instanceof Type.OrNull orNull) {
        BoolTerm notNull =
            value instanceof NullOr nullOr ? terms.not(nullOr.isNull()) : terms.bool(true);
        type(orNull.base(), value, terms.and(guard, notNull));
      } else if (type instanceof Type.Restricted restricted) {
        type(restricted.base(), value, guard);
        requirement(restricted.requirement(), value, guard);
      } else if (type instanceof Type.Named named) {
        named(contract.definition(named.definition()), value, guard);
      } else {
        bare(type, value.notNull(), guard);
      }
    }

    private void bare(Type type, SymbolicJson value, BoolTerm guard) {
      if (type instanceof Type.ListOf list && value instanceof SymbolicJson.ListOf symbolic) {
        collections.list(list, symbolic, guard);
        for (int index = 0; index < symbolic.elements().size(); index++) {
          BoolTerm there = Members.indexIn(symbolic, index, terms);
          type(list.element(), symbolic.elements().get(index), terms.and(guard, there));
        }
        if (symbolic.alike().isPresent()) {
          BoolTerm others = terms.and(guard, symbolic.others());
          type(list.element(), symbolic.alike().get().value(), others);
          type(list.element(), symbolic.alike().get().other(), others);
        }
      } else if (type instanceof Type.ListOf list
          && value instanceof SymbolicJson.SelectionOf selection) {
        collections.selection(list, selection, guard);
        for (SymbolicJson.Choice choice : selection.choices()) {
          type(list.element(), choice.value(), terms.and(guard, choice.present()));
        }
      } else if (type instanceof Type.MapOf map && value instanceof SymbolicJson.MapOf symbolic) {
        collections.map(map, symbolic, guard);
        for (SymbolicJson.Entry entry : symbolic.entries()) {
          BoolTerm there = terms.and(guard, entry.present());
          leaves.key(map, symbolic, entry, there);
          type(map.value(), entry.value(), there);
        }
      } else {
        leaves.leaf(type, value, guard);
      }
    }

    private void named(TypeDefinition definition, SymbolicJson value, BoolTerm guard) {
      if (definition instanceof TypeDefinition.AliasDefinition alias) {
        type(alias.type(), value, guard);
      } else if (value.notNull() instanceof SymbolicJson.EnumMember member) {
        leaves.member(member, guard);
      } else if (value.notNull() instanceof UnionOf union) {
        union(union, guard);
      } else if (value.notNull() instanceof RecordOf record) {
        record(record.definition(), record, record, guard);
      }
    }

    private void union(UnionOf union, BoolTerm guard) {
      leaves.tag(union, guard);
      for (RecordOf record : union.records().values()) {
        List<BoolTerm> tags = new ArrayList<>();
        for (int index = 0; index < union.definition().variants().size(); index++) {
          String name = union.definition().variants().get(index).record();
          if (name.equals(record.definition().name())) {
            tags.add(terms.intEqual(union.tag(), terms.constant(index)));
          }
        }
        record(record.definition(), record, record, terms.and(guard, terms.or(tags)));
      }
    }

    private void record(
        RecordDefinition definition, RecordOf record, SymbolicJson owner, BoolTerm guard) {
      for (Field field : definition.fields()) {
        @Nullable FieldOf symbolic = record.fields().get(field.name());
        if (symbolic != null) {
          if (!field.optional()) {
            Clause clause = field.clause();
            add(owner, guard, exact(symbolic.present()), clause, Kind.STRUCTURE);
          }
          type(field.type(), symbolic.value(), terms.and(guard, symbolic.present()));
        }
      }
      for (Requirement requirement : definition.requirements()) {
        requirement(requirement, owner, guard);
      }
    }

    private void requirement(Requirement requirement, SymbolicJson value, BoolTerm guard) {
      SymbolicEnvironment environment = SymbolicEnvironment.ofSelf(value);
      Encoding encoding = requirements.encode(requirement.condition(), environment);
      add(value, guard, encoding, requirement.clause(), Kind.REQUIREMENT);
      universals.addAll(requirements.universals(requirement, environment, guard));
    }

    private void add(
        SymbolicJson owner, BoolTerm guard, Encoding encoding, Clause clause, Kind kind) {
      constraints.add(
          new Constraint(owner, guard, encoding.term(), encoding.exactWhen(), clause, kind));
    }

    private Encoding exact(BoolTerm term) {
      return new Encoding(term, terms.bool(true));
    }
  }
}
