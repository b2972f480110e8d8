package dev.airtight.solver.encode;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The symbolic values an expression's variables have: the counterpart of {@link
 * dev.airtight.core.evaluate.Environment}. Immutable.
 *
 * @param self the value a {@code require} or {@code where} clause is about
 * @param output the output an {@code ensure} clause is about
 * @param arguments the prompt's arguments by parameter name
 * @param elements the innermost variable of a quantifier or sum
 */
public record SymbolicEnvironment(
    @Nullable SymbolicJson self,
    @Nullable SymbolicJson output,
    Map<String, SymbolicJson> arguments,
    @Nullable Binding elements) {

  public SymbolicEnvironment {
    arguments = Map.copyOf(arguments);
  }

  /** For a {@code require} or {@code where} clause. */
  public static SymbolicEnvironment ofSelf(SymbolicJson self) {
    return new SymbolicEnvironment(self, null, Map.of(), null);
  }

  /** For an {@code ensure} clause. */
  public static SymbolicEnvironment ofPrompt(
      Map<String, SymbolicJson> arguments, SymbolicJson output) {
    return new SymbolicEnvironment(null, output, arguments, null);
  }

  /** This environment with one more variable, which hides an outer one of the same name. */
  public SymbolicEnvironment with(String variable, SymbolicJson value) {
    return new SymbolicEnvironment(self, output, arguments, new Binding(variable, value, elements));
  }

  @Nullable SymbolicJson element(String variable) {
    Binding binding = elements;
    while (binding != null && !binding.variable().equals(variable)) {
      binding = binding.outer();
    }
    return binding == null ? null : binding.value();
  }

  /** One variable and those around it. */
  public record Binding(String variable, SymbolicJson value, @Nullable Binding outer) {}
}
