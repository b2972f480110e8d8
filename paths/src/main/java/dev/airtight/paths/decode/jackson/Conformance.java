package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.State;
import dev.airtight.solver.encode.Conformity;
import dev.airtight.solver.encode.Constraint;
import dev.airtight.solver.encode.RequirementEncoder;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.TypeConstraints;
import dev.airtight.solver.encode.Universal;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assumes what a contract says of symbolic values, of elements when they come into being. */
final class Conformance {
  private final Terms terms;
  private final TypeConstraints constraints;
  private final RequirementEncoder requirements;
  private final Map<SymbolicJson, List<Claim>> claims = new IdentityHashMap<>();
  private final OutputParts parts;
  private boolean approximate;
  private boolean membersMayBeRefused;

  /**
   * What holds for every member of a collection.
   *
   * @param about other members that it speaks of; it holds on paths that have made them
   */
  private record Claim(Universal universal, List<Member> about) {}

  private record Member(SymbolicJson collection, SymbolicJson value) {}

  Conformance(Contract contract, Terms terms) {
    this.terms = terms;
    this.parts = new OutputParts(terms);
    this.constraints = new TypeConstraints(contract, terms);
    this.requirements = new RequirementEncoder(contract, terms);
  }

  /** Assumes that a value is one of its type; empty where nothing is. */
  Optional<State> assume(State state, Type type, SymbolicJson value, BoolTerm guard) {
    Conformity conformity = constraints.of(type, value, guard);
    conformity.universals().forEach(universal -> remember(universal, List.of()));
    Optional<State> current = Optional.of(state);
    for (Constraint constraint : conformity.constraints()) {
      approximate |= !constraint.exactWhen().isTrue();
      current = current.flatMap(s -> s.assume(constraint.term(terms)));
    }
    return current;
  }

  private void remember(Universal universal, List<Member> about) {
    claims
        .computeIfAbsent(universal.collection(), key -> new ArrayList<>())
        .add(new Claim(universal, about));
  }

  /** Assumes what requirements say of every member of a collection. */
  Optional<State> assumeMember(State state, SymbolicJson collection, SymbolicJson member) {
    Optional<State> current = Optional.of(state);
    // A requirement may go over the members of a collection again for each of its members.
    for (Claim claim : List.copyOf(claims.getOrDefault(collection, List.of()))) {
      Optional<BoolTerm> missing = anyMissing(claim.about(), state);
      if (missing.isEmpty()) {
        continue;
      }
      RequirementEncoder.Instance instance = requirements.instantiate(claim.universal(), member);
      for (Universal inner : instance.universals()) {
        List<Member> about = new ArrayList<>(claim.about());
        if (!isInside(inner.collection(), member)) {
          about.add(new Member(collection, member));
        }
        remember(inner, List.copyOf(about));
      }
      approximate |= !instance.exactWhen().isTrue();
      current = current.flatMap(s -> s.assume(terms.or(missing.get(), instance.term())));
    }
    return current;
  }

  /** Whether a path can only have made the part if it has made the whole. */
  private static boolean isInside(SymbolicJson part, SymbolicJson whole) {
    if (part == whole) {
      return true;
    } else if (whole instanceof SymbolicJson.NullOr orNull) {
      return isInside(part, orNull.base());
    } else if (whole instanceof SymbolicJson.RecordOf record) {
      return record.fields().values().stream().anyMatch(field -> isInside(part, field.value()));
    } else if (whole instanceof SymbolicJson.UnionOf union) {
      return union.records().values().stream().anyMatch(record -> isInside(part, record));
    }
    return false;
  }

  /** Whether one of some members is not there after all; empty where not all were made. */
  private Optional<BoolTerm> anyMissing(List<Member> members, State state) {
    Optional<BoolTerm> any = Optional.of(terms.bool(false));
    for (Member member : members) {
      Optional<BoolTerm> missing = parts.isMissing(member.collection(), member.value(), state);
      any = any.flatMap(known -> missing.map(other -> terms.or(known, other)));
    }
    return any;
  }

  /** Notes that decoding may throw for some member of a collection. */
  void membersMayBeRefused() {
    membersMayBeRefused = true;
  }

  /** Whether decoding may throw for members, which come into being as if it did not. */
  boolean mayMembersBeRefused() {
    return membersMayBeRefused;
  }

  OutputParts parts() {
    return parts;
  }

  /**
   * What the contract says of a value with all members that a path has made by now. What was
   * assumed before a member was made could not speak of it.
   */
  List<BoolTerm> known(State state, Type type, SymbolicJson value) {
    if (!approximate) {
      return List.of();
    }
    return constraints.of(type, parts.shown(value, state)).constraints().stream()
        .map(constraint -> constraint.term(terms))
        .toList();
  }

  /** Assumes that a new element differs from those that a list has on this path. */
  Optional<State> assumeUnique(
      State state, SymbolicJson.ListOf list, int sequence, SymbolicJson element) {
    Clause unique = list.type().unique();
    Optional<State> current = Optional.of(state);
    if (unique != null) {
      for (InputParts.Element other : state.inputs().elementsOf(sequence)) {
        SymbolicJson known = parts.of(other.node());
        if (known != null) {
          BoolTerm differs = different(list.type(), unique, known, element);
          current = current.flatMap(s -> s.assume(terms.or(other.isNowhere(terms), differs)));
        }
      }
    }
    return current;
  }

  private BoolTerm different(
      Type.ListOf type, Clause unique, SymbolicJson left, SymbolicJson right) {
    SymbolicJson.ListOf both =
        new SymbolicJson.ListOf(type, terms.constant(2), List.of(left, right), terms.bool(false));
    return terms.and(
        constraints.of(type, both).constraints().stream()
            .filter(constraint -> constraint.clause().equals(unique) && constraint.owner() == both)
            .map(constraint -> constraint.term(terms))
            .toList());
  }
}
