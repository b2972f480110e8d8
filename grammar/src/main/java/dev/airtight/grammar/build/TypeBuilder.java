package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractSyntax.*;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.source.SyntaxLimits;
import dev.airtight.grammar.tree.Restriction;
import dev.airtight.grammar.tree.TypeSyntax;
import dev.airtight.grammar.tree.TypeSyntax.Primitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Makes types of their parse trees. */
final class TypeBuilder {

  /** A parameter's type and where it says {@code untrusted}. */
  record ParameterType(TypeSyntax type, Optional<Span> untrusted) {}

  private final SyntaxErrors errors;
  private final Literals literals;
  private final ExpressionBuilder expressions;

  /** Brackets, prefixes and alternatives around what is being built. */
  private int nesting;

  TypeBuilder(SyntaxErrors errors, Literals literals, ExpressionBuilder expressions) {
    this.errors = errors;
    this.literals = literals;
    this.expressions = expressions;
  }

  /** A type that cannot be untrusted. */
  TypeSyntax type(TypeContext type) {
    ParameterType built = parameterType(type);
    built
        .untrusted()
        .ifPresent(
            span ->
                errors.add(
                    SyntaxErrorKind.MISPLACED_UNTRUSTED,
                    span,
                    "only a prompt's parameter can be untrusted",
                    "remove 'untrusted', or write it behind the parameter's whole type"));
    return built.type();
  }

  ParameterType parameterType(TypeContext context) {
    int layers = context.typeTerm().typePrefix().size() + context.NULL().size() + 1;
    if (nesting + layers > SyntaxLimits.NESTING) {
      errors.add(
          SyntaxErrorKind.NESTING_TOO_DEEP,
          Tokens.span(context),
          "this type nests deeper than " + SyntaxLimits.NESTING + " levels",
          "give parts of it a name with 'type'");
      return new ParameterType(
          new TypeSyntax.PrimitiveType(Primitive.STRING, Tokens.span(context)), Optional.empty());
    }
    nesting += layers;
    try {
      return nested(context);
    } finally {
      nesting -= layers;
    }
  }

  private ParameterType nested(TypeContext context) {
    TypeSyntax type = term(context.typeTerm());
    Span span = Tokens.span(context.typeTerm());
    WrittenRestrictions all = new WrittenRestrictions(context.restrictions(0));
    if (!all.restrictions.isEmpty()) {
      span = span.to(all.restrictions.get(all.restrictions.size() - 1).span());
      type = new TypeSyntax.RestrictedType(type, all.restrictions, span);
    }
    Optional<Span> untrusted = all.untrusted;
    for (int i = 0; i < context.NULL().size(); i++) {
      span = span.to(Tokens.span(context.NULL(i).getSymbol()));
      type = new TypeSyntax.NullableType(type, span);
      WrittenRestrictions behind = new WrittenRestrictions(context.restrictions(i + 1));
      behind.refuse();
      if (untrusted.isPresent() && behind.untrusted.isPresent()) {
        duplicate(behind.untrusted.get(), "untrusted");
      }
      untrusted = untrusted.or(() -> behind.untrusted);
    }
    return new ParameterType(type, untrusted);
  }

  private TypeSyntax term(TypeTermContext term) {
    TypeSyntax type = atom(term.typeAtom());
    Span end = Tokens.span(term);
    List<TypePrefixContext> prefixes = term.typePrefix();
    for (int i = prefixes.size() - 1; i >= 0; i--) {
      Span span = Tokens.span(prefixes.get(i)).to(new Span(end.end(), end.end()));
      type =
          prefixes.get(i).LIST() != null
              ? new TypeSyntax.ListType(type, span)
              : new TypeSyntax.MapType(type, span);
    }
    return type;
  }

  private TypeSyntax atom(TypeAtomContext atom) {
    if (atom.type() != null) {
      return type(atom.type());
    }
    Span span = Tokens.span(atom);
    if (atom.typeReference() != null) {
      return new TypeSyntax.NamedType(Literals.identifier(atom.typeReference()), span);
    }
    return new TypeSyntax.PrimitiveType(primitive(atom.primitive()), span);
  }

  private static Primitive primitive(PrimitiveContext primitive) {
    if (primitive.STRING() != null) {
      return Primitive.STRING;
    }
    if (primitive.INT() != null) {
      return Primitive.INT;
    }
    return primitive.DECIMAL() != null ? Primitive.DECIMAL : Primitive.BOOLEAN;
  }

  private void duplicate(Span span, String word) {
    errors.add(
        SyntaxErrorKind.DUPLICATE_RESTRICTION,
        span,
        "'" + word + "' restricts this type twice",
        "keep one of the two");
  }

  /** The restrictions in one place, {@code untrusted} taken out. */
  private final class WrittenRestrictions {

    final List<Restriction> restrictions = new ArrayList<>();
    Optional<Span> untrusted = Optional.empty();
    private final Set<String> words = new HashSet<>();

    WrittenRestrictions(RestrictionsContext context) {
      for (ParseTree child : context.children == null ? List.<ParseTree>of() : context.children) {
        ParserRuleContext restriction = (ParserRuleContext) child;
        String word = restriction.getStart().getText();
        if (!words.add(word)) {
          duplicate(Tokens.span(restriction.getStart()), word);
        } else if (restriction instanceof RestrictionContext simple && simple.UNTRUSTED() != null) {
          untrusted = Optional.of(Tokens.span(simple));
        } else {
          restrictions.add(restriction(restriction));
        }
      }
    }

    private Restriction restriction(ParserRuleContext context) {
      Span span = Tokens.span(context);
      if (context instanceof InRangeContext range) {
        return new Restriction.InRange(literals.range(range.range()), span);
      }
      if (context instanceof WhereContext where) {
        return new Restriction.Where(expressions.expression(where.expression()), span);
      }
      RestrictionContext restriction = (RestrictionContext) context;
      if (restriction.LENGTH() != null) {
        return new Restriction.LengthRange(literals.counts(restriction.range()), span);
      }
      if (restriction.SIZE() != null) {
        return new Restriction.SizeRange(literals.counts(restriction.range()), span);
      }
      return restriction.MATCHING() != null
          ? new Restriction.Matching(Literals.pattern(restriction.pattern()), span)
          : new Restriction.Unique(span);
    }

    /** Reports restrictions that stand where none can. */
    void refuse() {
      for (Restriction restriction : restrictions) {
        errors.add(
            SyntaxErrorKind.MISPLACED_RESTRICTION,
            restriction.span(),
            "a restriction cannot follow '| null'",
            "write it before '| null', right behind the type that it restricts");
      }
    }
  }
}
