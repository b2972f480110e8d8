package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.contract.Type;
import dev.airtight.solver.encode.Constraint.Kind;
import dev.airtight.solver.encode.SymbolicJson.Decimal;
import dev.airtight.solver.encode.SymbolicJson.EnumMember;
import dev.airtight.solver.encode.SymbolicJson.Text;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.encode.SymbolicJson.Whole;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a contract says about one text, number, enum member or discriminator. */
final class LeafConstraints {

  private final Terms terms;
  private final List<Constraint> out;

  LeafConstraints(Terms terms, List<Constraint> out) {
    this.terms = terms;
    this.out = out;
  }

  void leaf(Type type, SymbolicJson value, BoolTerm guard) {
    if (type instanceof Type.Text text && value instanceof Text symbolic) {
      text(text, symbolic, guard);
    } else if (type instanceof Type.IntegerNumber integer && value instanceof Whole whole) {
      for (NumberRange range : integer.ranges()) {
        add(value, guard, inRange(whole, range), range.clause(), Kind.RESTRICTION);
      }
    } else if (type instanceof Type.DecimalNumber number && value instanceof Decimal decimal) {
      for (NumberRange range : number.ranges()) {
        add(value, guard, inRange(decimal, range), range.clause(), Kind.RESTRICTION);
      }
    }
  }

  void member(EnumMember member, BoolTerm guard) {
    BoolTerm holds = isIndex(member.code(), member.definition().members().size());
    addExact(member, guard, holds, member.definition().clause(), Kind.STRUCTURE);
  }

  void tag(UnionOf union, BoolTerm guard) {
    BoolTerm holds = isIndex(union.tag(), union.definition().variants().size());
    addExact(union, guard, holds, union.definition().clause(), Kind.STRUCTURE);
  }

  void key(Type.MapOf type, SymbolicJson map, SymbolicJson.Entry entry, BoolTerm guard) {
    BoolTerm holds = terms.inLanguage(entry.key(), Unicode.wellFormed());
    addExact(map, guard, holds, type.clause(), Kind.STRUCTURE);
  }

  private BoolTerm isIndex(IntTerm code, int count) {
    return terms.and(
        terms.lessOrEqual(terms.constant(0), code), terms.lessThan(code, terms.constant(count)));
  }

  private void text(Type.Text type, Text text, BoolTerm guard) {
    if (type.patterns().isEmpty()) {
      // The words of a pattern are all well-formed.
      BoolTerm wellFormed = terms.inLanguage(text.value(), Unicode.wellFormed());
      addExact(text, guard, wellFormed, type.clause(), Kind.STRUCTURE);
    }
    for (CountRange range : type.lengths()) {
      IntTerm length = terms.codePoints(text.value());
      addExact(text, guard, counts(terms, length, range), range.clause(), Kind.RESTRICTION);
    }
    for (Matching matching : type.patterns()) {
      Approximation approximation = new Approximation(terms);
      Clause clause = matching.clause();
      BoolTerm matches =
          new TextEncoder(approximation)
              .inLanguage(text.value(), () -> Language.ofPattern(matching.pattern()), clause);
      add(text, guard, approximation.encoding(matches), clause, Kind.RESTRICTION);
    }
  }

  /** Whether a count is in a range. */
  static BoolTerm counts(Terms terms, IntTerm count, CountRange range) {
    @Nullable Integer maximum = range.maximum();
    BoolTerm enough = terms.lessOrEqual(terms.constant(range.minimum()), count);
    return maximum == null
        ? enough
        : terms.and(enough, terms.lessOrEqual(count, terms.constant(maximum)));
  }

  private Encoding inRange(Whole whole, NumberRange range) {
    return inRange(
        range,
        low -> terms.lessOrEqual(terms.constant(low.ceiling()), whole.value()),
        high -> terms.lessOrEqual(whole.value(), terms.constant(high.floor())));
  }

  private Encoding inRange(Decimal decimal, NumberRange range) {
    return inRange(
        range,
        low -> terms.lessOrEqual(terms.constant(low), decimal.value()),
        high -> terms.lessOrEqual(decimal.value(), terms.constant(high)));
  }

  private Encoding inRange(
      NumberRange range,
      Function<Rational, BoolTerm> isAtLeast,
      Function<Rational, BoolTerm> isAtMost) {
    Approximation approximation = new Approximation(terms);
    BoolTerm enough = end(range.minimum(), isAtLeast, approximation);
    BoolTerm notTooMuch = end(range.maximum(), isAtMost, approximation);
    return approximation.encoding(terms.and(enough, notTooMuch));
  }

  private BoolTerm end(
      @Nullable BigDecimal end,
      Function<Rational, BoolTerm> comparison,
      Approximation approximation) {
    if (end == null) {
      return terms.bool(true);
    }
    return ExactNumbers.rational(end)
        .map(comparison)
        .orElseGet(() -> approximation.unknownTruth("large bound"));
  }

  private void addExact(
      SymbolicJson owner, BoolTerm guard, BoolTerm holds, Clause clause, Kind kind) {
    add(owner, guard, new Encoding(holds, terms.bool(true)), clause, kind);
  }

  private void add(
      SymbolicJson owner, BoolTerm guard, Encoding encoding, Clause clause, Kind kind) {
    if (!encoding.term().isTrue()) {
      out.add(new Constraint(owner, guard, encoding.term(), encoding.exactWhen(), clause, kind));
    }
  }
}
