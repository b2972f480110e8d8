package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.decode.ShownOutput;
import dev.airtight.paths.input.Exchange;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.Requirements;
import dev.airtight.paths.state.State;
import dev.airtight.solver.encode.ExpressionParts;
import dev.airtight.solver.encode.RequirementEncoder;
import dev.airtight.solver.encode.SymbolicEnvironment;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicValues;
import dev.airtight.solver.encode.TypeConstraints;
import dev.airtight.solver.encode.Unfolding;
import dev.airtight.solver.encode.WitnessReader;
import dev.airtight.solver.sample.ValueSampler;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** What prompts ensure between what is asked and what comes back, in one exploration. */
public final class Exchanges {
  private static final int ELEMENTS = 4;
  private static final int SEED = 7;

  private final Map<InputNode, ShownOutput> shown = new IdentityHashMap<>();

  /** Notes which value of a contract a node stands for. */
  public void note(InputNode node, ShownOutput value) {
    shown.put(node, value);
  }

  /**
   * Assumes what a prompt ensures; empty where nothing that is known satisfies it.
   *
   * @param arguments those that the program has
   * @param areOthersFree whether further arguments may be any that the contract allows; otherwise
   *     they are what the program makes them, which is not known and need not conform
   */
  public Optional<State> ensured(
      Terms terms,
      State state,
      NamedPrompt named,
      Map<String, InputNode> arguments,
      InputNode output,
      boolean areOthersFree) {
    List<Requirement> ensures = named.prompt().ensures();
    if (ensures.isEmpty()) {
      return Optional.of(state);
    }
    Map<String, SymbolicJson> others = new LinkedHashMap<>();
    List<BoolTerm> assumed = new ArrayList<>();
    TypeConstraints types = new TypeConstraints(named.contract(), terms);
    List<Prompt.Parameter> free = areOthersFree ? others(named.prompt(), arguments) : List.of();
    for (Prompt.Parameter parameter : free) {
      SymbolicJson value =
          new SymbolicValues(named.contract(), terms, Unfolding.LAZY.withElements(ELEMENTS))
              .make(parameter.type(), parameter.name());
      others.put(parameter.name(), value);
      types.of(parameter.type(), value).constraints().forEach(c -> assumed.add(c.term(terms)));
    }
    RequirementEncoder encoder = new RequirementEncoder(named.contract(), terms);
    Requirements requirements =
        path -> {
          SymbolicEnvironment environment = environment(path, named, arguments, others, output);
          return ensures.stream()
              .map(ensure -> encoder.encode(ensure.condition(), environment).term())
              .toList();
        };
    assumed.addAll(requirements.of(state));
    Exchange exchange =
        new Exchange(named.contract(), named.prompt(), arguments, readers(named, others), output);
    Optional<State> current =
        Optional.of(
            state.withInputs(state.inputs().withDialogue(said -> said.withExchange(exchange))));
    for (BoolTerm term : assumed) {
      current = current.flatMap(each -> each.assume(term));
    }
    return current.map(each -> each.withRequirements(requirements));
  }

  /** The parameters that a clause speaks of and whose arguments the program does not have. */
  private static List<Prompt.Parameter> others(Prompt prompt, Map<String, InputNode> arguments) {
    Set<String> mentioned = new HashSet<>();
    prompt.ensures().stream()
        .flatMap(ensure -> ExpressionParts.all(ensure.condition()).stream())
        .filter(ReferenceExpression.Argument.class::isInstance)
        .forEach(part -> mentioned.add(((ReferenceExpression.Argument) part).parameter()));
    return prompt.parameters().stream()
        .filter(each -> mentioned.contains(each.name()) && !arguments.containsKey(each.name()))
        .toList();
  }

  private static Map<String, Function<Assignment, Optional<JsonValue>>> readers(
      NamedPrompt named, Map<String, SymbolicJson> others) {
    ValueSampler sampler = new ValueSampler(named.contract());
    Map<String, Function<Assignment, Optional<JsonValue>>> readers = new LinkedHashMap<>();
    others.forEach(
        (name, value) ->
            readers.put(
                name,
                assignment ->
                    new WitnessReader(
                            (type, except) ->
                                sampler.sample(type, new Random(SEED + except.size())))
                        .read(value, assignment)));
    return readers;
  }

  private SymbolicEnvironment environment(
      State path,
      NamedPrompt named,
      Map<String, InputNode> arguments,
      Map<String, SymbolicJson> others,
      InputNode output) {
    Map<String, SymbolicJson> all = new LinkedHashMap<>(others);
    arguments.forEach((name, node) -> value(path, node).ifPresent(v -> all.put(name, v)));
    return SymbolicEnvironment.ofPrompt(
        all,
        value(path, output).orElseGet(() -> new SymbolicJson.Unexplored(named.prompt().returns())));
  }

  private Optional<SymbolicJson> value(State path, InputNode node) {
    return Optional.ofNullable(shown.get(node)).map(value -> value.on(path));
  }
}
