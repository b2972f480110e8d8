package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which names an expression may use, and what they stand for. Immutable. */
public final class Scope {

  /** What a {@code require}, {@code where} or {@code ensure} is about. */
  private sealed interface Root {}

  private record OfRecord(Type self, RecordDefinition definition, Definitions definitions)
      implements Root {
    @Nullable Field field(String name) {
      return definitions.field(definition, name);
    }
  }

  private record OfValue(Type self) implements Root {}

  private record OfPrompt(Type output, Map<String, Type> parameters) implements Root {}

  /** How an {@code ensure} calls the output. */
  public static final String OUTPUT = "output";

  private final Root root;
  private final Map<String, Type> elements;

  private Scope(Root root, Map<String, Type> elements) {
    this.root = root;
    this.elements = elements;
  }

  /** A {@code require}: the record's fields. */
  public static Scope ofRecord(RecordDefinition definition, Definitions definitions) {
    Type self = new Type.Named(definition.name(), definition.clause());
    return new Scope(new OfRecord(self, definition, definitions), Map.of());
  }

  /** A {@code where}: {@code it}. */
  public static Scope ofValue(Type self) {
    return new Scope(new OfValue(self), Map.of());
  }

  /** An {@code ensure}: {@code output} and the parameters. */
  public static Scope ofPrompt(Type output, Map<String, Type> parameters) {
    return new Scope(new OfPrompt(output, parameters), Map.of());
  }

  /** With one more variable of a quantifier. */
  Scope withElement(String variable, Type type) {
    Map<String, Type> more = new HashMap<>(elements);
    more.put(variable, type);
    return new Scope(root, more);
  }

  /** What the name stands for, or null when it stands for nothing. */
  @Nullable ReferenceExpression find(String name, Clause clause) {
    Type element = elements.get(name);
    if (element != null) {
      return new ReferenceExpression.Element(name, element, clause);
    }
    if (root instanceof OfRecord of) {
      Field field = of.field(name);
      return field == null ? null : field(of, field, clause);
    } else if (root instanceof OfPrompt of) {
      Type parameter = of.parameters().get(name);
      if (parameter != null) {
        return new ReferenceExpression.Argument(name, parameter, clause);
      }
      return name.equals(OUTPUT) ? new ReferenceExpression.Output(of.output(), clause) : null;
    }
    return null;
  }

  private static ReferenceExpression field(OfRecord of, Field field, Clause clause) {
    ReferenceExpression self = new ReferenceExpression.Self(of.self(), clause);
    return new ReferenceExpression.FieldOf(
        self, of.definition().name(), field.name(), field.type(), clause);
  }

  /** Whether the name stands for something. */
  boolean has(String name) {
    if (elements.containsKey(name)) {
      return true;
    } else if (root instanceof OfRecord of) {
      return of.field(name) != null;
    }
    return root instanceof OfPrompt of
        && (of.parameters().containsKey(name) || name.equals(OUTPUT));
  }

  /** {@code it}: the value of a {@code where}, the record of a {@code require}; else null. */
  @Nullable ReferenceExpression it(Clause clause) {
    if (root instanceof OfRecord of) {
      return new ReferenceExpression.Self(of.self(), clause);
    }
    return root instanceof OfValue of ? new ReferenceExpression.Self(of.self(), clause) : null;
  }

  /** {@code it.NAME} in an {@code ensure}: the parameter, or null when there is none. */
  @Nullable ReferenceExpression parameter(String name, Clause clause) {
    Type type = root instanceof OfPrompt of ? of.parameters().get(name) : null;
    return type == null ? null : new ReferenceExpression.Argument(name, type, clause);
  }

  /** Whether this is an {@code ensure}. */
  boolean isOfPrompt() {
    return root instanceof OfPrompt;
  }

  /** The parameters of the prompt that an {@code ensure} is about. */
  Collection<String> parameters() {
    return root instanceof OfPrompt of ? of.parameters().keySet() : List.of();
  }

  /** Whether {@code it} has such a field, or the prompt such a parameter. */
  boolean isOwn(String name) {
    return root instanceof OfRecord of ? of.field(name) != null : parameters().contains(name);
  }

  /** Everything that can be named here. */
  Collection<String> names() {
    List<String> names = new ArrayList<>(elements.keySet());
    if (root instanceof OfRecord of) {
      of.definition().fields().forEach(field -> names.add(field.name()));
    } else if (root instanceof OfPrompt of) {
      names.addAll(of.parameters().keySet());
      names.add(OUTPUT);
    } else {
      names.add("it");
    }
    return names;
  }
}
