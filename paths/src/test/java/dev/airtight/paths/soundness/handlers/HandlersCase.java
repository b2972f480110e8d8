package dev.airtight.paths.soundness.handlers;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.solver.sample.ValueSampler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A random contract, Java types that take its outputs, and handlers that use what the contract
 * promises, or nearly so.
 *
 * @param className the class that holds types and handlers
 * @param handlers the name of each method, with the name of the type that it takes
 */
record HandlersCase(
    String className, String contract, String source, Map<String, String> handlers) {
  private static final String IMPORTS =
      """
      import com.fasterxml.jackson.annotation.JsonCreator;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import com.fasterxml.jackson.annotation.JsonSubTypes;
      import com.fasterxml.jackson.annotation.JsonTypeInfo;
      import com.fasterxml.jackson.databind.JsonNode;
      import java.math.BigDecimal;
      import java.util.HashSet;
      import java.util.List;
      import java.util.Map;
      import java.util.Objects;
      import java.util.Optional;

      """;

  /**
   * The case that these random numbers give. Where requirements contradict each other so openly
   * that the contract is refused, another is drawn; mostly also where no output seems to be
   * allowed.
   *
   * @param onTrees whether some handlers take outputs as trees
   */
  static HandlersCase of(String className, int handlers, boolean onTrees, Random random) {
    while (true) {
      HandlersCase made = any(className, handlers, onTrees, random);
      Contract contract = made.checked();
      if (contract != null && (random.nextInt(10) == 0 || made.hasOutputs(contract, random))) {
        return made;
      }
    }
  }

  /** The contract's meaning; null where it has none. */
  @Nullable Contract checked() {
    return ContractLoader.loadText("generated.contract", contract).contract();
  }

  private boolean hasOutputs(Contract checked, Random random) {
    Type root = new Type.Named("Root", checked.definition("Root").clause());
    return new ValueSampler(checked).sample(root, random).isPresent();
  }

  private static HandlersCase any(String className, int handlers, boolean onTrees, Random random) {
    Dice dice = new Dice(random);
    RandomClaims claims = new RandomClaims(dice);
    List<Definition> definitions = new RandomDefinitions(dice, claims).make();
    StringBuilder methods = new StringBuilder();
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < handlers; i++) {
      Definition.Structure input = dice.once(6) ? any(definitions, dice) : root(definitions);
      String name = "h" + i;
      names.put(name, input.name());
      methods.append(method(name, input, onTrees && dice.once(3), dice, claims));
    }
    String java = definitions.stream().map(Definition::java).collect(Collectors.joining("\n"));
    return new HandlersCase(
        className,
        "contract generated\n\n"
            + definitions.stream().map(Definition::contract).collect(Collectors.joining("\n")),
        IMPORTS + "public class " + className + " {\n" + java + methods + "}\n",
        names);
  }

  private static Definition.Structure root(List<Definition> definitions) {
    return (Definition.Structure) definitions.get(definitions.size() - 1);
  }

  private static Definition.Structure any(List<Definition> definitions, Dice dice) {
    List<Definition.Structure> all = new ArrayList<>();
    for (Definition definition : definitions) {
      if (definition instanceof Definition.Structure structure
          && structure.implemented().isEmpty()
          && !structure.fields().isEmpty()) {
        all.add(structure);
      }
    }
    return dice.pick(all);
  }

  private static String method(
      String name, Definition.Structure input, boolean onTree, Dice dice, RandomClaims claims) {
    List<Subject> subjects =
        new Subject("", "in", new FieldKind.RecordOf(input), List.of(), List.of()).parts(4);
    TreeHandlers tree = new TreeHandlers(dice, claims, input);
    StringBuilder body = new StringBuilder();
    for (int i = 1 + dice.below(3); i > 0; i--) {
      String statement = onTree ? tree.statement() : statement(input, subjects, dice, claims);
      body.append("    " + statement + "\n");
    }
    return "\n  static int "
        + name
        + "("
        + (onTree ? "JsonNode" : input.name())
        + " in) {\n    int r = 0;\n"
        + body
        + "    return r;\n  }\n";
  }

  private static String statement(
      Definition.Structure input, List<Subject> subjects, Dice dice, RandomClaims claims) {
    Claim claim = claims.about(subjects, 1);
    if (!input.requirements().isEmpty() && dice.once(2)) {
      return "{ " + dice.pick(input.requirements()).danger() + " }";
    }
    return switch (dice.below(8)) {
      case 0, 1, 2 -> "if " + claim.java() + " { " + claim.danger() + " }";
      case 3 -> "if " + claims.about(subjects, 1).java() + " { " + claim.danger() + " }";
      case 4 ->
          "try { "
              + claim.danger()
              + " } catch ("
              + dice.of("ArithmeticException", "RuntimeException", "IndexOutOfBoundsException")
              + " caught) { r--; }";
      default -> "{ " + claim.danger() + " }";
    };
  }
}
