package dev.airtight.core.check.resolve;

import dev.airtight.core.check.resolve.Declarations.Declared;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.tree.Declaration.AliasDeclaration;
import dev.airtight.grammar.tree.TypeSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds abbreviations that lead back to themselves, or through too many others. */
public final class AliasCycles {

  /** How many abbreviations may stand between a name and what it means. */
  static final int MOST_ALIASES = 100;

  private final Declarations declarations;
  private final DiagnosticSink sink;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  private AliasCycles(Declarations declarations, DiagnosticSink sink) {
    this.declarations = declarations;
    this.sink = sink;
  }

  /** The names that stand for nothing; each cycle is reported once. */
  public static Set<String> find(Declarations declarations, DiagnosticSink sink) {
    AliasCycles search = new AliasCycles(declarations, sink);
    for (Declared declared : declarations.types()) {
      search.walk(declared.declaration().name().text());
    }
    return search.broken;
  }

  private void walk(String start) {
    List<String> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>();
    @Nullable String name = start;
    while (name != null && !depths.containsKey(name) && onPath.add(name)) {
      path.add(name);
      name = target(name);
    }
    if (name != null && onPath.contains(name)) {
      reportCycle(path.subList(path.indexOf(name), path.size()));
    }
    int depth = name == null ? 0 : depths.getOrDefault(name, 0);
    for (int index = path.size() - 1; index >= 0; index--) {
      depth = broken.contains(path.get(index)) ? 0 : depth + 1;
      if (depth > MOST_ALIASES) {
        reportDepth(path.get(index));
        depth = 0;
      }
      depths.put(path.get(index), depth);
    }
  }

  /** The name an alias is an abbreviation of, or null when it leads to something else. */
  private @Nullable String target(String name) {
    Declared declared = declarations.type(name);
    if (declared == null || !(declared.declaration() instanceof AliasDeclaration alias)) {
      return null;
    }
    TypeSyntax type = alias.type();
    while (true) {
      if (type instanceof TypeSyntax.NullableType nullable) {
        type = nullable.base();
      } else if (type instanceof TypeSyntax.RestrictedType restricted) {
        type = restricted.base();
      } else {
        return type instanceof TypeSyntax.NamedType named ? named.name().text() : null;
      }
    }
  }

  private void reportCycle(List<String> cycle) {
    broken.addAll(cycle);
    List<String> shown = new ArrayList<>(cycle.subList(0, Math.min(cycle.size(), 6)));
    if (cycle.size() > 6) {
      shown.add("...");
    }
    shown.add(cycle.get(0));
    report(
        DiagnosticCode.ALIAS_CYCLE,
        cycle.get(0),
        "'" + cycle.get(0) + "' stands for itself: " + String.join(" -> ", shown),
        "let one of them name a type of its own");
  }

  private void reportDepth(String name) {
    broken.add(name);
    report(
        DiagnosticCode.TOO_DEEP,
        name,
        "'" + name + "' stands for a type behind more than " + MOST_ALIASES + " other names",
        "name the type itself");
  }

  private void report(DiagnosticCode code, String name, String message, String help) {
    Declared declared = declarations.type(name);
    if (declared != null) {
      sink.report(code, declared.source(), declared.declaration().name().span(), message, help);
    }
  }
}
