package dev.airtight.core.contract;

import dev.airtight.core.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prompt: a template with typed parameters, and obligations on it.
 *
 * @param returns the type of the output
 * @param system the system message, or null when there is none
 * @param user the user message, or null when there is none
 * @param ensures each reads {@link ReferenceExpression.Output} and {@link
 *     ReferenceExpression.Argument}s
 */
public record Prompt(
    String name,
    List<Parameter> parameters,
    Type returns,
    @Nullable Template system,
    @Nullable Template user,
    List<Isolation> isolations,
    Budget budget,
    List<Requirement> ensures,
    List<Example> examples,
    String documentation,
    Clause clause) {

  public Prompt {
    parameters = List.copyOf(parameters);
    isolations = List.copyOf(isolations);
    ensures = List.copyOf(ensures);
    examples = List.copyOf(examples);
  }

  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(each -> each.name().equals(parameterName)).findFirst();
  }

  /**
   * A parameter.
   *
   * @param untrusted whether somebody else than the application's author writes its values
   */
  public record Parameter(String name, Type type, boolean untrusted, Clause clause) {}

  /**
   * {@code isolate P between "A" and "B"}: nothing that is rendered between the two texts around
   * the parameter can be taken for one of them.
   *
   * @param ignoresCase whether the texts in other letter case are taken for them, too
   * @param ignoresSpace whether the texts with other white space between their characters are
   */
  public record Isolation(
      String parameter,
      String opening,
      String closing,
      boolean ignoresCase,
      boolean ignoresSpace,
      Clause clause) {}

  /**
   * {@code budget}.
   *
   * @param promptCharacters limit for the rendered system and user text together, in code points
   * @param outputCharacters limit for the output's JSON text, in code points
   * @param attempts how often the model may be asked
   */
  public record Budget(
      @Nullable Limit promptCharacters,
      @Nullable Limit outputCharacters,
      @Nullable Limit attempts) {

    /** No limit at all. */
    public static final Budget NONE = new Budget(null, null, null);
  }

  /** One stated number of a budget; 0 or more. */
  public record Limit(int value, Clause clause) {}

  /**
   * {@code example (args) gives JSON}.
   *
   * @param arguments by parameter name, in the order written; enum members as their JSON text
   */
  public record Example(Map<String, JsonValue> arguments, JsonValue output, Clause clause) {
    public Example {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
  }
}
