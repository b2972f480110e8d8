package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.contract.Type;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.ExpressionSyntax.NumberLiteral;
import dev.airtight.grammar.tree.RangeSyntax;
import dev.airtight.grammar.tree.Restriction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds restrictions to the types they fit. */
final class RestrictionResolver {

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final DiagnosticSink sink;

  RestrictionResolver(DiagnosticSink sink) {
    this.sink = sink;
  }

  /**
   * The type with all restrictions, or unchanged by those that do not fit.
   *
   * @param type neither an alias nor nullable
   * @param kind what the type is called if it is a declared one
   * @param clause the restricted type as written
   */
  Type apply(Type type, String kind, List<Restriction> restrictions, Clause clause) {
    if (UnknownType.is(type)) {
      return type;
    }
    Type narrowed = type;
    for (Restriction restriction : restrictions) {
      @Nullable Type next = add(narrowed, restriction, clause);
      if (next == null) {
        reportMisfit(restriction, narrowed, kind, clause.source());
      } else {
        narrowed = next;
      }
    }
    return narrowed;
  }

  private @Nullable Type add(Type type, Restriction restriction, Clause clause) {
    Clause own = new Clause(clause.source(), restriction.span());
    if (restriction instanceof Restriction.InRange range) {
      if (type instanceof Type.IntegerNumber number) {
        checkWhole(range, clause.source());
        return new Type.IntegerNumber(with(number.ranges(), numbers(range, own)), clause);
      } else if (type instanceof Type.DecimalNumber number) {
        return new Type.DecimalNumber(with(number.ranges(), numbers(range, own)), clause);
      }
    } else if (restriction instanceof Restriction.LengthRange range
        && type instanceof Type.Text text) {
      return new Type.Text(
          with(text.lengths(), counts(range.range(), own)), text.patterns(), clause);
    } else if (restriction instanceof Restriction.Matching matching
        && type instanceof Type.Text text) {
      @Nullable RegularPattern pattern =
          PatternResolver.parse(matching.pattern(), clause.source(), sink);
      return pattern == null
          ? text
          : new Type.Text(
              text.lengths(),
              with(text.patterns(), new Matching(pattern, matching.pattern().text(), own)),
              clause);
    } else if (restriction instanceof Restriction.SizeRange range) {
      if (type instanceof Type.ListOf list) {
        List<CountRange> sizes = with(list.sizes(), counts(range.range(), own));
        return new Type.ListOf(list.element(), sizes, list.unique(), clause);
      } else if (type instanceof Type.MapOf map) {
        return new Type.MapOf(map.value(), with(map.sizes(), counts(range.range(), own)), clause);
      }
    } else if (restriction instanceof Restriction.Unique && type instanceof Type.ListOf list) {
      return new Type.ListOf(list.element(), list.sizes(), own, clause);
    }
    return null;
  }

  private static <T> List<T> with(List<T> list, @Nullable T more) {
    if (more == null) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private void checkWhole(Restriction.InRange range, SourceText source) {
    for (Optional<NumberLiteral> end : List.of(range.range().low(), range.range().high())) {
      if (end.isPresent() && end.get().value().stripTrailingZeros().scale() > 0) {
        sink.report(
            DiagnosticCode.BAD_BOUND,
            source,
            end.get().span(),
            "the range of an int ends at a fraction",
            "use a whole number, or the type decimal");
      }
    }
  }

  private @Nullable NumberRange numbers(Restriction.InRange restriction, Clause own) {
    @Nullable BigDecimal low = restriction.range().low().map(NumberLiteral::value).orElse(null);
    @Nullable BigDecimal high = restriction.range().high().map(NumberLiteral::value).orElse(null);
    return isEmpty(low, high, own) ? null : new NumberRange(low, high, own);
  }

  private @Nullable CountRange counts(RangeSyntax range, Clause own) {
    for (Optional<NumberLiteral> end : List.of(range.low(), range.high())) {
      if (end.isPresent() && end.get().value().compareTo(MOST) > 0) {
        sink.report(
            DiagnosticCode.BAD_BOUND,
            own.source(),
            end.get().span(),
            "nothing can be counted beyond " + MOST,
            "use a smaller number, or leave the upper end open");
        return null;
      }
    }
    @Nullable BigDecimal low = range.low().map(NumberLiteral::value).orElse(null);
    @Nullable BigDecimal high = range.high().map(NumberLiteral::value).orElse(null);
    if (isEmpty(low, high, own)) {
      return null;
    }
    return new CountRange(
        low == null ? 0 : low.intValue(), high == null ? null : high.intValue(), own);
  }

  private boolean isEmpty(@Nullable BigDecimal low, @Nullable BigDecimal high, Clause own) {
    if (low == null || high == null || low.compareTo(high) <= 0) {
      return false;
    }
    sink.report(
        DiagnosticCode.EMPTY_RANGE,
        own.source(),
        own.span(),
        "nothing lies between " + low.toPlainString() + " and " + high.toPlainString(),
        "write the smaller number first");
    return true;
  }

  private void reportMisfit(
      Restriction restriction, Type type, String declaredKind, SourceText source) {
    String kind = declaredKind.isEmpty() ? kind(type) : declaredKind;
    sink.report(
        DiagnosticCode.RESTRICTION_NOT_APPLICABLE,
        source,
        restriction.span(),
        "'" + word(restriction) + "' restricts " + fitting(restriction) + ", not " + kind,
        help(restriction, type));
  }

  private static String word(Restriction restriction) {
    if (restriction instanceof Restriction.InRange) {
      return "in";
    } else if (restriction instanceof Restriction.LengthRange) {
      return "length";
    } else if (restriction instanceof Restriction.SizeRange) {
      return "size";
    } else if (restriction instanceof Restriction.Matching) {
      return "matching";
    }
    return restriction instanceof Restriction.Unique ? "unique" : "where";
  }

  private static String fitting(Restriction restriction) {
    if (restriction instanceof Restriction.InRange) {
      return "numbers";
    } else if (restriction instanceof Restriction.SizeRange) {
      return "lists and maps";
    }
    return restriction instanceof Restriction.Unique ? "lists" : "strings";
  }

  private static String kind(Type type) {
    if (type instanceof Type.Text) {
      return "a string";
    } else if (type instanceof Type.Bool) {
      return "a boolean";
    } else if (type instanceof Type.ListOf) {
      return "a list";
    }
    return type instanceof Type.MapOf ? "a map" : "a number";
  }

  private static String help(Restriction restriction, Type type) {
    boolean collection = type instanceof Type.ListOf || type instanceof Type.MapOf;
    if (restriction instanceof Restriction.SizeRange && type instanceof Type.Text) {
      return "use 'length'";
    } else if (restriction instanceof Restriction.LengthRange && collection) {
      return "use 'size', or write the element's type in parentheses: 'of (string length ...)'";
    } else if (collection) {
      return "write the element's type in parentheses to restrict the elements";
    }
    return "remove it, or use a 'where'";
  }
}
