package dev.airtight.solver.term;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Builds random terms through the factory and, beside each, its value computed on the spot without
 * any term: the naive reference that rewriting is held to.
 */
public final class RandomTerms {
  public record Bool(BoolTerm term, boolean value) {}

  public record Int(IntTerm term, BigInteger value) {}

  public record Real(RealTerm term, Rational value) {}

  public record Text(TextTerm term, String value) {}

  private final Terms terms;
  private final Random random;
  private final List<Bool> bools = new ArrayList<>();
  private final List<Int> ints = new ArrayList<>();
  private final List<Real> reals = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final Assignment assignment;

  public RandomTerms(Terms terms, Random random) {
    this.terms = terms;
    this.random = random;
    Assignment.Builder builder = new Assignment.Builder();
    for (int i = 0; i < 3; i++) {
      BoolTerm.BoolVariable bool = terms.freshBool("b");
      bools.add(new Bool(bool, random.nextBoolean()));
      builder.put(bool, bools.get(i).value());
      BigInteger value = BigInteger.valueOf(i == 2 ? random.nextInt() : random.nextInt(11) - 5);
      BigInteger slack = BigInteger.valueOf(random.nextInt(8));
      IntTerm.IntVariable integer =
          terms.freshInt(
              "i",
              random.nextInt(4) == 0 ? null : value.subtract(slack),
              random.nextInt(4) == 0 ? null : value.add(slack));
      ints.add(new Int(integer, value));
      builder.put(integer, value);
      RealTerm.RealVariable real = terms.freshReal("r");
      reals.add(new Real(real, rational()));
      builder.put(real, reals.get(i).value());
      TextTerm.TextVariable text = terms.freshText("t");
      texts.add(new Text(text, word()));
      builder.put(text, texts.get(i).value());
    }
    assignment = builder.build();
  }

  public Assignment assignment() {
    return assignment;
  }

  private String word() {
    String units = "ab17-+\ud83d\ude00\u0663";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      word.append(units.charAt(random.nextInt(units.length())));
    }
    return word.toString();
  }

  private Rational rational() {
    return new Rational(
        BigInteger.valueOf(random.nextInt(13) - 6), BigInteger.valueOf(random.nextInt(3) + 1));
  }

  private BigInteger integer() {
    return switch (random.nextInt(8)) {
      case 0 -> BigInteger.valueOf(random.nextInt());
      case 1 -> BigInteger.valueOf(random.nextLong());
      case 2 -> BigInteger.valueOf(65536 + random.nextInt(3) - 1);
      default -> BigInteger.valueOf(random.nextInt(13) - 6);
    };
  }

  public Bool bool(int depth) {
    if (depth == 0) {
      return random.nextInt(8) == 0
          ? new Bool(terms.bool(true), true)
          : bools.get(random.nextInt(bools.size()));
    }
    switch (random.nextInt(13)) {
      case 0 -> {
        Bool a = bool(depth - 1);
        return new Bool(terms.not(a.term()), !a.value());
      }
      case 1, 2 -> {
        Bool a = bool(depth - 1);
        Bool b = bool(depth - 1);
        Bool c = bool(depth - 1);
        return new Bool(
            terms.and(a.term(), b.term(), c.term()), a.value() && b.value() && c.value());
      }
      case 3, 4 -> {
        Bool a = bool(depth - 1);
        Bool b = bool(depth - 1);
        Bool c = bool(depth - 1);
        return new Bool(
            terms.or(a.term(), b.term(), c.term()), a.value() || b.value() || c.value());
      }
      case 5 -> {
        Bool a = bool(depth - 1);
        Bool b = bool(depth - 1);
        return random.nextBoolean()
            ? new Bool(terms.implies(a.term(), b.term()), !a.value() || b.value())
            : new Bool(terms.iff(a.term(), b.term()), a.value() == b.value());
      }
      case 6 -> {
        Int a = integer(depth - 1);
        Int b = integer(depth - 1);
        return new Bool(terms.lessOrEqual(a.term(), b.term()), a.value().compareTo(b.value()) <= 0);
      }
      case 7 -> {
        Int a = integer(depth - 1);
        Int b = integer(depth - 1);
        return new Bool(terms.lessThan(a.term(), b.term()), a.value().compareTo(b.value()) < 0);
      }
      case 8 -> {
        Int a = integer(depth - 1);
        Int b = integer(depth - 1);
        return new Bool(terms.intEqual(a.term(), b.term()), a.value().equals(b.value()));
      }
      case 9 -> {
        Real a = real(depth - 1);
        Real b = real(depth - 1);
        int order = a.value().compareTo(b.value());
        return switch (random.nextInt(3)) {
          case 0 -> new Bool(terms.realEqual(a.term(), b.term()), order == 0);
          case 1 -> new Bool(terms.lessOrEqual(a.term(), b.term()), order <= 0);
          default -> new Bool(terms.lessThan(a.term(), b.term()), order < 0);
        };
      }
      case 10 -> {
        Text a = text(depth - 1);
        Language language = language();
        return new Bool(terms.inLanguage(a.term(), language), language.contains(a.value()));
      }
      default -> {
        Text a = text(depth - 1);
        Text b = text(depth - 1);
        return new Bool(terms.textEqual(a.term(), b.term()), a.value().equals(b.value()));
      }
    }
  }

  private Language language() {
    return switch (random.nextInt(6)) {
      case 0 -> Language.word(word());
      case 1 -> Language.unitsOf(UnitSet.anyOf("a1-"));
      case 2 -> Language.all().concat(Language.word(word()));
      case 3 -> Language.ofLength(random.nextInt(3), OptionalInt.of(3));
      case 4 -> Language.word(word()).concat(Language.all()).complement();
      default -> Language.words(List.of(word(), word(), word()));
    };
  }

  public Int integer(int depth) {
    if (depth == 0) {
      if (random.nextInt(3) == 0) {
        BigInteger value = integer();
        return new Int(terms.constant(value), value);
      }
      return ints.get(random.nextInt(ints.size()));
    }
    Int a = integer(depth - 1);
    Int b = integer(depth - 1);
    switch (random.nextInt(15)) {
      case 0, 1 -> {
        return new Int(terms.add(a.term(), b.term()), a.value().add(b.value()));
      }
      case 2 -> {
        return new Int(terms.subtract(a.term(), b.term()), a.value().subtract(b.value()));
      }
      case 3 -> {
        return new Int(terms.multiply(a.term(), b.term()), a.value().multiply(b.value()));
      }
      case 4 -> {
        return new Int(
            terms.euclideanDivide(a.term(), b.term()),
            IntegerFunctions.euclideanDivide(a.value(), b.value()));
      }
      case 5 -> {
        return new Int(
            terms.euclideanModulo(a.term(), b.term()),
            IntegerFunctions.euclideanModulo(a.value(), b.value()));
      }
      case 6, 7 -> {
        Bool condition = bool(depth - 1);
        return new Int(
            terms.ifThenElse(condition.term(), a.term(), b.term()),
            condition.value() ? a.value() : b.value());
      }
      case 8 -> {
        Text text = text(depth - 1);
        return new Int(terms.length(text.term()), BigInteger.valueOf(text.value().length()));
      }
      case 9 -> {
        Text text = text(depth - 1);
        String value = text.value();
        return new Int(
            terms.codePoints(text.term()),
            BigInteger.valueOf(value.codePointCount(0, value.length())));
      }
      case 10 -> {
        Text text = text(depth - 1);
        BigInteger value;
        try {
          value = BigInteger.valueOf(Long.parseLong(text.value()));
        } catch (NumberFormatException e) {
          value = TextFunctions.parsedInteger(text.value());
        }
        return new Int(terms.parsedInteger(text.term()), value);
      }
      case 11 -> {
        Text text = text(depth - 1);
        return new Int(terms.hash(text.term()), BigInteger.valueOf(text.value().hashCode()));
      }
      case 12 -> {
        BitwiseOperator[] operators = BitwiseOperator.values();
        BitwiseOperator operator = operators[random.nextInt(operators.length)];
        int width = random.nextBoolean() ? 32 : 64;
        return new Int(
            terms.bitwise(operator, width, a.term(), b.term()),
            operator.apply(width, a.value(), b.value()));
      }
      case 13 -> {
        return new Int(terms.java().wrap(a.term(), 32), BigInteger.valueOf(a.value().intValue()));
      }
      default -> {
        return b.value().signum() == 0
            ? a
            : random.nextBoolean()
                ? new Int(
                    terms.java().divideTruncating(a.term(), b.term()), a.value().divide(b.value()))
                : new Int(
                    terms.java().remainderTruncating(a.term(), b.term()),
                    a.value().remainder(b.value()));
      }
    }
  }

  public Real real(int depth) {
    if (depth == 0) {
      if (random.nextInt(3) == 0) {
        Rational value = rational();
        return new Real(terms.constant(value), value);
      }
      return reals.get(random.nextInt(reals.size()));
    }
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        Int a = integer(depth - 1);
        return new Real(terms.ofInt(a.term()), Rational.of(a.value()));
      }
      case 2 -> {
        Bool condition = bool(depth - 1);
        Real a = real(depth - 1);
        Real b = real(depth - 1);
        return new Real(
            terms.ifThenElse(condition.term(), a.term(), b.term()),
            condition.value() ? a.value() : b.value());
      }
      case 3 -> {
        Real a = real(depth - 1);
        Real b = real(depth - 1);
        return new Real(terms.multiply(a.term(), b.term()), a.value().multiply(b.value()));
      }
      default -> {
        Real a = real(depth - 1);
        Real b = real(depth - 1);
        return random.nextBoolean()
            ? new Real(terms.add(a.term(), b.term()), a.value().add(b.value()))
            : new Real(terms.subtract(a.term(), b.term()), a.value().subtract(b.value()));
      }
    }
  }

  public Text text(int depth) {
    if (depth == 0) {
      if (random.nextInt(3) == 0) {
        String value = word();
        return new Text(terms.text(value), value);
      }
      return texts.get(random.nextInt(texts.size()));
    }
    switch (random.nextInt(6)) {
      case 0 -> {
        Int a = integer(depth - 1);
        return new Text(terms.decimalText(a.term()), a.value().toString());
      }
      case 1 -> {
        Int a = integer(depth - 1);
        return new Text(terms.unitText(a.term()), String.valueOf((char) a.value().intValue()));
      }
      case 2 -> {
        return text(0);
      }
      default -> {
        Text a = text(depth - 1);
        Text b = text(depth - 1);
        Text c = text(depth - 1);
        return new Text(
            terms.concat(a.term(), b.term(), c.term()), a.value() + b.value() + c.value());
      }
    }
  }
}
