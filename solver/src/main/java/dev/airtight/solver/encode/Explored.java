package dev.airtight.solver.encode;

import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.NullOr;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.Unexplored;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** Where a symbolic value shows all of the value it stands for. */
public final class Explored {

  private final Terms terms;

  public Explored(Terms terms) {
    this.terms = terms;
  }

  /** True where each member of a list or map is shown or known, and nothing unexplored is there. */
  public BoolTerm completely(SymbolicJson value) {
    if (value instanceof Unexplored) {
      return terms.bool(false);
    }
    if (value instanceof NullOr nullOr) {
      return terms.or(nullOr.isNull(), completely(nullOr.base()));
    }
    if (value instanceof RecordOf record) {
      return record(record);
    }
    if (value instanceof UnionOf union) {
      List<BoolTerm> all = new ArrayList<>();
      for (int index = 0; index < union.definition().variants().size(); index++) {
        RecordOf record = union.records().get(union.definition().variants().get(index).record());
        BoolTerm other = terms.not(terms.intEqual(union.tag(), terms.constant(index)));
        all.add(record == null ? other : terms.or(other, record(record)));
      }
      return terms.and(all);
    }
    Members members = Members.of(value, terms);
    if (!(value instanceof SymbolicJson.ListOf || value instanceof SymbolicJson.MapOf)) {
      return terms.bool(true);
    }
    List<BoolTerm> all = new ArrayList<>();
    BoolTerm none = terms.not(members.others());
    if (value instanceof SymbolicJson.ListOf list && list.alike().isPresent()) {
      SymbolicJson.Alike alike = list.alike().get();
      all.add(terms.or(none, terms.and(alike.all(), completely(alike.value()))));
    } else {
      all.add(none);
    }
    for (Members.Shown shown : members.shown()) {
      all.add(terms.implies(shown.present(), completely(shown.value())));
    }
    return terms.and(all);
  }

  private BoolTerm record(RecordOf record) {
    List<BoolTerm> all = new ArrayList<>();
    for (FieldOf field : record.fields().values()) {
      all.add(terms.implies(field.present(), completely(field.value())));
    }
    return terms.and(all);
  }
}
