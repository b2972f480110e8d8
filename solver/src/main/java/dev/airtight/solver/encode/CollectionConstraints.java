package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.Type;
import dev.airtight.solver.encode.Constraint.Kind;
import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** What a contract says about the size of a list or map and about its members together. */
final class CollectionConstraints {

  private final Contract contract;
  private final Terms terms;
  private final EqualityEncoder equality;
  private final List<Constraint> out;

  CollectionConstraints(Contract contract, Terms terms, List<Constraint> out) {
    this.contract = contract;
    this.terms = terms;
    this.equality = new EqualityEncoder(terms);
    this.out = out;
  }

  void list(Type.ListOf type, SymbolicJson.ListOf list, BoolTerm guard) {
    IntTerm size = list.size();
    BoolTerm shown = terms.lessOrEqual(size, terms.constant(list.elements().size()));
    structure(
        list,
        guard,
        terms.and(
            terms.lessOrEqual(terms.constant(0), size), terms.iff(list.others(), terms.not(shown))),
        type.clause());
    sizes(type.sizes(), list, size, guard);
    Clause unique = type.unique();
    if (unique != null) {
      different(list, guard, unique);
    }
  }

  private void different(SymbolicJson.ListOf list, BoolTerm guard, Clause unique) {
    for (int later = 1; later < list.elements().size(); later++) {
      BoolTerm there = terms.and(guard, Members.indexIn(list, later, terms));
      for (int earlier = 0; earlier < later; earlier++) {
        Encoding equal = equality.equal(list.elements().get(earlier), list.elements().get(later));
        add(
            list,
            there,
            new Encoding(terms.not(equal.term()), equal.exactWhen()),
            unique,
            Kind.RESTRICTION);
      }
    }
    if (!list.others().isFalse()) {
      // There are no more different elements than values.
      Cardinality.most(contract, list.type().element())
          .map(most -> exact(terms.lessOrEqual(list.size(), terms.constant(most))))
          .ifPresent(fewer -> add(list, guard, fewer, unique, Kind.RESTRICTION));
      // What is not shown may be equal to something.
      BoolTerm different =
          list.different().orElseGet(() -> terms.freshBool("further elements differ"));
      add(
          list,
          guard,
          new Encoding(terms.implies(list.others(), different), terms.not(list.others())),
          unique,
          Kind.RESTRICTION);
    }
  }

  /** A list of different elements out of few: there are as many elements as are chosen. */
  void selection(Type.ListOf type, SymbolicJson.SelectionOf list, BoolTerm guard) {
    List<IntTerm> chosen = new ArrayList<>();
    for (SymbolicJson.Choice choice : list.choices()) {
      chosen.add(terms.ifThenElse(choice.present(), terms.constant(1), terms.constant(0)));
    }
    structure(list, guard, terms.intEqual(list.size(), terms.add(chosen)), type.clause());
    sizes(type.sizes(), list, list.size(), guard);
  }

  void map(Type.MapOf type, SymbolicJson.MapOf map, BoolTerm guard) {
    List<IntTerm> present = new ArrayList<>();
    for (Entry entry : map.entries()) {
      present.add(terms.ifThenElse(entry.present(), terms.constant(1), terms.constant(0)));
    }
    IntTerm shown = terms.add(present);
    structure(
        map,
        guard,
        terms.and(
            terms.lessOrEqual(shown, map.size()),
            terms.iff(map.others(), terms.lessThan(shown, map.size()))),
        type.clause());
    sizes(type.sizes(), map, map.size(), guard);
    for (int later = 1; later < map.entries().size(); later++) {
      Entry entry = map.entries().get(later);
      for (int earlier = 0; earlier < later; earlier++) {
        Entry other = map.entries().get(earlier);
        BoolTerm both = terms.and(entry.present(), other.present());
        BoolTerm equal = terms.textEqual(entry.key(), other.key());
        structure(map, terms.and(guard, both), terms.not(equal), type.clause());
      }
    }
  }

  private void sizes(List<CountRange> ranges, SymbolicJson owner, IntTerm size, BoolTerm guard) {
    for (CountRange range : ranges) {
      BoolTerm holds = LeafConstraints.counts(terms, size, range);
      add(owner, guard, exact(holds), range.clause(), Kind.RESTRICTION);
    }
  }

  private void structure(SymbolicJson owner, BoolTerm guard, BoolTerm holds, Clause clause) {
    add(owner, guard, exact(holds), clause, Kind.STRUCTURE);
  }

  private Encoding exact(BoolTerm term) {
    return new Encoding(term, terms.bool(true));
  }

  private void add(
      SymbolicJson owner, BoolTerm guard, Encoding encoding, Clause clause, Kind kind) {
    if (!encoding.term().isTrue()) {
      out.add(new Constraint(owner, guard, encoding.term(), encoding.exactWhen(), clause, kind));
    }
  }
}
