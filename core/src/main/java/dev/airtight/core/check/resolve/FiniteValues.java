package dev.airtight.core.check.resolve;

import dev.airtight.core.check.resolve.Declarations.Declared;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds types all of whose values would have to be infinitely large, and types whose smallest value
 * is nested deeper than any program wants to read. Works in rounds: those of round n have a value
 * nested n deep.
 */
public final class FiniteValues {

  /** The deepest nesting that the smallest value of a type may need. */
  static final int MOST_LEVELS = 100;

  private final Declarations declarations;
  private final Definitions definitions;
  private final DiagnosticSink sink;
  private final Map<String, Needs> needs = new HashMap<>();
  private final Map<String, List<String>> dependents = new HashMap<>();

  /** The names a definition builds on: a record needs all of them, a union any. */
  private static final class Needs {
    private final Set<String> names;
    private final boolean any;
    private int missing;
    private boolean met;

    private Needs(Set<String> names, boolean any) {
      this.names = names;
      this.any = any;
      this.missing = any ? Math.min(1, names.size()) : names.size();
    }
  }

  private FiniteValues(Declarations declarations, Definitions definitions, DiagnosticSink sink) {
    this.declarations = declarations;
    this.definitions = definitions;
    this.sink = sink;
  }

  /** Reports the types of which no value is finite, or none shallow enough. */
  public static void check(
      Declarations declarations, Definitions definitions, DiagnosticSink sink) {
    FiniteValues search = new FiniteValues(declarations, definitions, sink);
    search.collect();
    search.solve();
    search.reportEndless();
  }

  private void collect() {
    for (TypeDefinition definition : definitions.all()) {
      Needs needed = needs(definition);
      needs.put(definition.name(), needed);
      for (String name : needed.names) {
        dependents.computeIfAbsent(name, unused -> new ArrayList<>()).add(definition.name());
      }
    }
  }

  private Needs needs(TypeDefinition definition) {
    Set<String> names = new LinkedHashSet<>();
    if (definition instanceof RecordDefinition record) {
      for (Field field : record.fields()) {
        if (!field.optional()) {
          addNeed(field.type(), names);
        }
      }
    } else if (definition instanceof UnionDefinition union) {
      for (Variant variant : union.variants()) {
        if (definitions.find(variant.record()) == null) {
          return new Needs(Set.of(), false);
        }
        names.add(variant.record());
      }
      return new Needs(names, true);
    } else if (definition instanceof AliasDefinition alias) {
      addNeed(alias.type(), names);
    }
    return new Needs(names, false);
  }

  private void addNeed(Type type, Set<String> names) {
    Type current = type;
    while (true) {
      if (current instanceof Type.ListOf list && list.minimumSize() > 0) {
        current = list.element();
      } else if (current instanceof Type.MapOf map && map.minimumSize() > 0) {
        current = map.value();
      } else if (current instanceof Type.Restricted restricted) {
        current = restricted.base();
      } else {
        break;
      }
    }
    if (current instanceof Type.Named named && definitions.find(named.definition()) != null) {
      names.add(named.definition());
    }
  }

  private void solve() {
    List<String> round = new ArrayList<>();
    for (TypeDefinition definition : definitions.all()) {
      Needs needed = needed(definition.name());
      if (needed.missing == 0) {
        needed.met = true;
        round.add(definition.name());
      }
    }
    for (int level = 1; !round.isEmpty(); level++) {
      List<String> next = new ArrayList<>();
      for (String name : round) {
        for (String dependent : dependents.getOrDefault(name, List.of())) {
          Needs needed = needed(dependent);
          if (!needed.met && --needed.missing == 0) {
            needed.met = true;
            next.add(dependent);
          }
        }
      }
      if (level == MOST_LEVELS && !next.isEmpty()) {
        reportDeep(next.get(0));
      }
      round = next;
    }
  }

  private Needs needed(String name) {
    Needs found = needs.get(name);
    if (found == null) {
      throw new IllegalStateException("no needs of " + name);
    }
    return found;
  }

  /**
   * Walks from each type without a value to the cycle that is the reason; reports each cycle once.
   */
  private void reportEndless() {
    Set<String> explained = new LinkedHashSet<>();
    for (TypeDefinition definition : definitions.all()) {
      List<String> path = new ArrayList<>();
      @Nullable String name = definition.name();
      while (name != null && !needed(name).met && explained.add(name)) {
        path.add(name);
        name = firstUnmet(name);
      }
      if (name != null && path.contains(name)) {
        reportCycle(path.subList(path.indexOf(name), path.size()));
      }
    }
  }

  private @Nullable String firstUnmet(String name) {
    return needed(name).names.stream().filter(need -> !needed(need).met).findFirst().orElse(null);
  }

  private void reportCycle(List<String> cycle) {
    List<String> shown = new ArrayList<>(cycle.subList(0, Math.min(cycle.size(), 6)));
    if (cycle.size() > 6) {
      shown.add("...");
    }
    shown.add(cycle.get(0));
    report(
        DiagnosticCode.ENDLESS_TYPE,
        cycle.get(0),
        "every value of '"
            + cycle.get(0)
            + "' would contain another one without end: "
            + String.join(" -> ", shown),
        "make one step optional ('name?:'), nullable ('| null'), or a list or map that may be empty");
  }

  private void reportDeep(String name) {
    report(
        DiagnosticCode.TOO_DEEP,
        name,
        "every value of '" + name + "' is nested more than " + MOST_LEVELS + " levels deep",
        "make one step optional, nullable, or a list or map that may be empty");
  }

  private void report(DiagnosticCode code, String name, String message, String help) {
    Declared declared = declarations.type(name);
    if (declared != null) {
      sink.report(code, declared.source(), declared.declaration().name().span(), message, help);
    }
  }
}
