package dev.airtight.core.check.resolve;

import dev.airtight.core.check.resolve.Declarations.Declared;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Declaration;
import dev.airtight.grammar.tree.Declaration.AliasDeclaration;
import dev.airtight.grammar.tree.Restriction;
import dev.airtight.grammar.tree.SyntaxNode;
import dev.airtight.grammar.tree.TypeSyntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types as written to types as meant. Runs twice: without {@code where} clauses, then with them.
 */
public final class TypeResolver {

  private static final String DATE = "string matching /\\d{4}-\\d{2}-\\d{2}/";
  private static final String TIME = "string matching /\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z/";

  /** What the built-in types are called elsewhere, and what is written for those there are not. */
  private static final Map<String, String> FOREIGN_NAMES =
      Map.ofEntries(
          Map.entry("str", "string"),
          Map.entry("String", "string"),
          Map.entry("text", "string"),
          Map.entry("integer", "int"),
          Map.entry("Integer", "int"),
          Map.entry("long", "int"),
          Map.entry("number", "decimal"),
          Map.entry("float", "decimal"),
          Map.entry("double", "decimal"),
          Map.entry("BigDecimal", "decimal"),
          Map.entry("bool", "boolean"),
          Map.entry("Boolean", "boolean"),
          Map.entry("List", "list of T"),
          Map.entry("array", "list of T"),
          Map.entry("Map", "map of T"),
          Map.entry("date", DATE),
          Map.entry("Date", DATE),
          Map.entry("LocalDate", DATE),
          Map.entry("datetime", TIME),
          Map.entry("DateTime", TIME),
          Map.entry("LocalDateTime", TIME),
          Map.entry("Instant", TIME),
          Map.entry("timestamp", TIME),
          Map.entry("uuid", "string matching /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/"),
          Map.entry("UUID", "string matching /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/"));

  private final Declarations declarations;
  private final Set<String> brokenAliases;
  private final WhereClauses whereClauses;
  private final DiagnosticSink sink;
  private final RestrictionResolver restrictions;
  private final Map<String, Type> aliases = new HashMap<>();
  private final Set<String> resolving = new HashSet<>();

  /**
   * @param brokenAliases names that stand for nothing, reported already
   * @param sink where what is wrong with types goes; what is wrong in a {@code where} goes
   *     elsewhere
   */
  public TypeResolver(
      Declarations declarations,
      Set<String> brokenAliases,
      WhereClauses whereClauses,
      DiagnosticSink sink) {
    this.declarations = declarations;
    this.brokenAliases = brokenAliases;
    this.whereClauses = whereClauses;
    this.sink = sink;
    this.restrictions = new RestrictionResolver(sink);
  }

  /** The type that is written; what is wrong with it is reported. */
  public Type resolve(TypeSyntax syntax, SourceText source) {
    Clause clause = new Clause(source, syntax.span());
    if (syntax instanceof TypeSyntax.PrimitiveType primitive) {
      return switch (primitive.primitive()) {
        case STRING -> new Type.Text(List.of(), List.of(), clause);
        case INT -> new Type.IntegerNumber(List.of(), clause);
        case DECIMAL -> new Type.DecimalNumber(List.of(), clause);
        case BOOLEAN -> new Type.Bool(clause);
      };
    } else if (syntax instanceof TypeSyntax.NamedType named) {
      return named(named, clause);
    } else if (syntax instanceof TypeSyntax.ListType list) {
      return new Type.ListOf(resolve(list.element(), source), List.of(), null, clause);
    } else if (syntax instanceof TypeSyntax.MapType map) {
      return new Type.MapOf(resolve(map.value(), source), List.of(), clause);
    } else if (syntax instanceof TypeSyntax.NullableType nullable) {
      return new Type.OrNull(resolve(nullable.base(), source), clause);
    }
    return restricted((TypeSyntax.RestrictedType) syntax, source, clause);
  }

  private Type named(TypeSyntax.NamedType named, Clause clause) {
    String name = named.name().text();
    if (declarations.type(name) == null) {
      String help = help(name);
      sink.report(
          DiagnosticCode.UNKNOWN_TYPE,
          clause.source(),
          clause.span(),
          "there is no type '" + name + "'",
          help.isEmpty() ? "declare it, or use string, int, decimal or boolean" : help);
      return UnknownType.at(clause);
    }
    return brokenAliases.contains(name) ? UnknownType.at(clause) : new Type.Named(name, clause);
  }

  private String help(String name) {
    String builtIn = FOREIGN_NAMES.get(name);
    if (builtIn != null) {
      return builtIn.contains("/") ? "write '" + builtIn + "'" : "did you mean '" + builtIn + "'?";
    }
    return Suggestions.didYouMeanOrList(
        name, declarations.typeNames(), "declare it, or use one of");
  }

  private Type restricted(TypeSyntax.RestrictedType syntax, SourceText source, Clause clause) {
    Type base = resolve(syntax.base(), source);
    List<Restriction> narrowing =
        syntax.restrictions().stream()
            .filter(restriction -> !(restriction instanceof Restriction.Where))
            .toList();
    Type narrowed = narrowing.isEmpty() ? base : narrow(base, narrowing, clause);
    for (Restriction restriction : syntax.restrictions()) {
      if (restriction instanceof Restriction.Where where) {
        Requirement requirement = whereClauses.resolve(where, narrowed, source);
        if (requirement != null) {
          narrowed = new Type.Restricted(narrowed, requirement, clause);
        }
      }
    }
    return narrowed;
  }

  /** Restrictions on an alias add to what it says, so they are written into the type behind it. */
  private Type narrow(Type type, List<Restriction> narrowing, Clause clause) {
    if (type instanceof Type.OrNull orNull) {
      return new Type.OrNull(narrow(orNull.base(), narrowing, clause), clause);
    } else if (type instanceof Type.Restricted restricted) {
      Type base = narrow(restricted.base(), narrowing, clause);
      return new Type.Restricted(base, restricted.requirement(), clause);
    }
    Declared declared = declared(type);
    if (declared != null && declared.declaration() instanceof AliasDeclaration alias) {
      return narrow(alias(alias, declared.source()), narrowing, clause);
    }
    return restrictions.apply(type, kindOf(declared), narrowing, clause);
  }

  /** What the target of an alias is, resolved when first needed. */
  Type alias(AliasDeclaration declaration, SourceText source) {
    String name = declaration.name().text();
    Type known = aliases.get(name);
    if (known != null) {
      return known;
    }
    Span span = declaration.name().span();
    if (brokenAliases.contains(name)) {
      return UnknownType.at(new Clause(source, span));
    }
    if (resolving.size() > AliasCycles.MOST_ALIASES || !resolving.add(name)) {
      return tooDeep(name, source, span);
    }
    Type type = resolve(declaration.type(), source);
    resolving.remove(name);
    if (depth(type) > SyntaxNode.MAXIMUM_DEPTH) {
      type = tooDeep(name, source, span);
    }
    aliases.put(name, type);
    return type;
  }

  private Type tooDeep(String name, SourceText source, Span span) {
    boolean itself = resolving.contains(name);
    sink.report(
        itself ? DiagnosticCode.ALIAS_CYCLE : DiagnosticCode.TOO_DEEP,
        source,
        span,
        itself
            ? "'" + name + "' restricts itself"
            : "'" + name + "' is nested too deeply in restricted types",
        itself ? "let it name a type of its own" : "restrict fewer types inside of each other");
    return UnknownType.at(new Clause(source, span));
  }

  private static int depth(Type type) {
    return 1 + type.inside().map(TypeResolver::depth).orElse(0);
  }

  /** What a declared type is called where a restriction does not fit it. */
  private static String kindOf(@Nullable Declared declared) {
    if (declared == null) {
      return "";
    }
    Declaration declaration = declared.declaration();
    String kind =
        declaration instanceof Declaration.EnumDeclaration
            ? "enum"
            : declaration instanceof Declaration.UnionDeclaration ? "union" : "record";
    return "the " + kind + " '" + declaration.name().text() + "'";
  }

  private @Nullable Declared declared(Type type) {
    return type instanceof Type.Named named ? declarations.type(named.definition()) : null;
  }
}
