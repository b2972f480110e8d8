package dev.airtight.core.contract;

import dev.airtight.core.pattern.RegularPattern;
import java.util.List;

/** An expression whose value is true or false. */
public sealed interface Condition extends Expression {

  /** One answer for each kind. */
  interface Cases<R, E extends Exception> {
    R truth(Truth condition) throws E;

    R truthOf(TruthOf condition) throws E;

    R not(Not condition) throws E;

    R and(And condition) throws E;

    R or(Or condition) throws E;

    R implies(Implies condition) throws E;

    R sameTruth(SameTruth condition) throws E;

    R compareNumbers(CompareNumbers condition) throws E;

    R sameText(SameText condition) throws E;

    R sameMember(SameMember condition) throws E;

    R present(Present condition) throws E;

    R isNull(IsNull condition) throws E;

    R containsText(ContainsText condition) throws E;

    R startsWith(StartsWith condition) throws E;

    R endsWith(EndsWith condition) throws E;

    R matches(Matches condition) throws E;

    R hasKey(HasKey condition) throws E;

    R isVariant(IsVariant condition) throws E;

    R quantified(Quantified condition) throws E;
  }

  <R, E extends Exception> R match(Cases<R, E> cases) throws E;

  /** {@code true} or {@code false}. */
  record Truth(boolean value, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.truth(this);
    }
  }

  /** The boolean a reference holds; it is not null. */
  record TruthOf(ReferenceExpression reference, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.truthOf(this);
    }
  }

  /** {@code not a}; also every form with {@code !=} or {@code not in}. */
  record Not(Condition operand, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.not(this);
    }
  }

  /** {@code a and b}; operands from left to right, an empty list is true. */
  record And(List<Condition> operands, Clause clause) implements Condition {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.and(this);
    }
  }

  /** {@code a or b}; operands from left to right, an empty list is false. */
  record Or(List<Condition> operands, Clause clause) implements Condition {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.or(this);
    }
  }

  /** {@code a implies b}. */
  record Implies(Condition premise, Condition conclusion, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.implies(this);
    }
  }

  /** {@code a == b} on booleans. */
  record SameTruth(Condition left, Condition right, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.sameTruth(this);
    }
  }

  /** {@code a == b}, {@code a < b} or {@code a <= b} on numbers. */
  record CompareNumbers(
      NumberComparison comparison, NumberExpression left, NumberExpression right, Clause clause)
      implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.compareNumbers(this);
    }
  }

  /** How two numbers compare; the other relations are written with these, swapped or negated. */
  enum NumberComparison {
    EQUAL,
    LESS,
    LESS_OR_EQUAL
  }

  /** {@code a == b} on strings. */
  record SameText(TextExpression left, TextExpression right, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.sameText(this);
    }
  }

  /** {@code a == b} on members of one enum. */
  record SameMember(MemberExpression left, MemberExpression right, Clause clause)
      implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.sameMember(this);
    }
  }

  /** {@code present(x.f)}: whether an optional field is there, null or not. */
  record Present(ReferenceExpression.FieldOf field, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.present(this);
    }
  }

  /** {@code x == null} on something present. */
  record IsNull(ReferenceExpression reference, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.isNull(this);
    }
  }

  /** {@code whole contains part}, {@code part in whole}. */
  record ContainsText(TextExpression whole, TextExpression part, Clause clause)
      implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.containsText(this);
    }
  }

  /** {@code text starts with prefix}. */
  record StartsWith(TextExpression text, TextExpression prefix, Clause clause)
      implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.startsWith(this);
    }
  }

  /** {@code text ends with suffix}. */
  record EndsWith(TextExpression text, TextExpression suffix, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.endsWith(this);
    }
  }

  /** {@code text matches /re/}, the whole text. */
  record Matches(TextExpression text, RegularPattern pattern, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.matches(this);
    }
  }

  /** {@code key in MAP}. */
  record HasKey(ReferenceExpression map, TextExpression key, Clause clause) implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.hasKey(this);
    }
  }

  /** {@code x is tag}: whether a union holds this variant. */
  record IsVariant(ReferenceExpression reference, String union, String tag, Clause clause)
      implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.isVariant(this);
    }
  }

  /** {@code all x in C: E} and {@code any x in C: E} over list elements or map values. */
  record Quantified(
      Quantifier quantifier,
      String variable,
      ReferenceExpression collection,
      Condition body,
      Clause clause)
      implements Condition {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.quantified(this);
    }
  }

  /** Whether all or at least one element must satisfy the body. */
  enum Quantifier {
    ALL,
    ANY
  }
}
