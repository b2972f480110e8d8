package dev.airtight.solver.encode;

import dev.airtight.solver.encode.SymbolicJson.Decimal;
import dev.airtight.solver.encode.SymbolicJson.EnumMember;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.NullOr;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.Text;
import dev.airtight.solver.encode.SymbolicJson.Truth;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.encode.SymbolicJson.Whole;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Equality of two symbolic values of one type, as {@link dev.airtight.core.json.JsonEquality}
 * defines it. Not exact for maps, for open records that agree in all declared fields, and for what
 * is not shown.
 */
final class EqualityEncoder {

  private final Terms terms;

  EqualityEncoder(Terms terms) {
    this.terms = terms;
  }

  /** Whether both are the same JSON value. */
  Encoding equal(SymbolicJson left, SymbolicJson right) {
    Approximation approximation = new Approximation(terms);
    return approximation.encoding(equal(left, right, approximation));
  }

  private BoolTerm equal(SymbolicJson left, SymbolicJson right, Approximation approximation) {
    if (left instanceof Truth a && right instanceof Truth b) {
      return terms.iff(a.value(), b.value());
    }
    if (left instanceof Whole a && right instanceof Whole b) {
      return terms.intEqual(a.value(), b.value());
    }
    if (left instanceof Decimal a && right instanceof Decimal b) {
      return terms.realEqual(a.value(), b.value());
    }
    if (left instanceof Text a && right instanceof Text b) {
      return terms.textEqual(a.value(), b.value());
    }
    if (left instanceof EnumMember a && right instanceof EnumMember b) {
      return terms.intEqual(a.code(), b.code());
    }
    if (left instanceof NullOr a && right instanceof NullOr b) {
      return terms.ifThenElse(
          terms.or(a.isNull(), b.isNull()),
          terms.and(a.isNull(), b.isNull()),
          equal(a.base(), b.base(), approximation));
    }
    if (left instanceof RecordOf a && right instanceof RecordOf b) {
      return records(a, b, approximation);
    }
    if (left instanceof UnionOf a && right instanceof UnionOf b) {
      return unions(a, b, approximation);
    }
    if (left instanceof ListOf a && right instanceof ListOf b) {
      return lists(a, b, approximation);
    }
    return approximation.unknownTruth("equal");
  }

  private BoolTerm records(RecordOf left, RecordOf right, Approximation approximation) {
    List<BoolTerm> all = new ArrayList<>();
    for (Map.Entry<String, FieldOf> field : left.fields().entrySet()) {
      FieldOf a = field.getValue();
      FieldOf b = right.fields().get(field.getKey());
      if (b == null) {
        return approximation.unknownTruth("equal");
      }
      all.add(
          terms.ifThenElse(
              terms.and(a.present(), b.present()),
              equal(a.value(), b.value(), approximation),
              terms.not(terms.or(a.present(), b.present()))));
    }
    if (left.definition().open()) {
      all.add(approximation.unknownTruth("equal undeclared fields"));
    }
    return terms.and(all);
  }

  private BoolTerm unions(UnionOf left, UnionOf right, Approximation approximation) {
    List<BoolTerm> all = new ArrayList<>();
    all.add(terms.intEqual(left.tag(), right.tag()));
    for (int index = 0; index < left.definition().variants().size(); index++) {
      String name = left.definition().variants().get(index).record();
      RecordOf a = left.records().get(name);
      RecordOf b = right.records().get(name);
      BoolTerm same =
          a == null || b == null
              ? approximation.unknownTruth("equal")
              : records(a, b, approximation);
      all.add(terms.implies(terms.intEqual(left.tag(), terms.constant(index)), same));
    }
    return terms.and(all);
  }

  private BoolTerm lists(ListOf left, ListOf right, Approximation approximation) {
    List<BoolTerm> all = new ArrayList<>();
    all.add(terms.intEqual(left.size(), right.size()));
    int shown = Math.min(left.elements().size(), right.elements().size());
    for (int index = 0; index < shown; index++) {
      SymbolicJson a = left.elements().get(index);
      SymbolicJson b = right.elements().get(index);
      all.add(terms.implies(Members.indexIn(left, index, terms), equal(a, b, approximation)));
    }
    BoolTerm more = terms.lessThan(terms.constant(shown), left.size());
    if (!more.isFalse() && !(left.others().isFalse() && right.others().isFalse())) {
      approximation.exactOnlyWhen(terms.not(more));
      all.add(terms.implies(more, terms.freshBool("equal further elements")));
    }
    return terms.and(all);
  }
}
