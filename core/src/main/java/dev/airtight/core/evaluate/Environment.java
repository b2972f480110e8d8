package dev.airtight.core.evaluate;

import dev.airtight.core.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values an expression's variables have. Immutable; binding shares what was there.
 *
 * @param self the value a {@code require} or {@code where} clause is about
 * @param output the output an {@code ensure} clause is about
 * @param arguments the prompt's arguments by parameter name
 * @param elements the innermost variable of a quantifier or sum
 */
public record Environment(
    @Nullable JsonValue self,
    @Nullable JsonValue output,
    Map<String, JsonValue> arguments,
    @Nullable Binding elements) {

  public Environment {
    arguments = Map.copyOf(arguments);
  }

  /** For a {@code require} or {@code where} clause. */
  public static Environment ofSelf(JsonValue self) {
    return new Environment(self, null, Map.of(), null);
  }

  /** For an {@code ensure} clause. */
  public static Environment ofPrompt(Map<String, JsonValue> arguments, JsonValue output) {
    return new Environment(null, output, arguments, null);
  }

  /** This environment with one more variable, which hides an outer one of the same name. */
  public Environment with(String variable, JsonValue value) {
    return new Environment(self, output, arguments, new Binding(variable, value, elements));
  }

  @Nullable JsonValue element(String variable) {
    Binding binding = elements;
    while (binding != null && !binding.variable().equals(variable)) {
      binding = binding.outer();
    }
    return binding == null ? null : binding.value();
  }

  /** One variable and those around it. */
  public record Binding(String variable, JsonValue value, @Nullable Binding outer) {}
}
