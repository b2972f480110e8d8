package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Requirement;
import dev.airtight.paths.decode.ShownOutput;
import dev.airtight.paths.input.Exchange;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.Requirements;
import dev.airtight.paths.state.State;
import dev.airtight.solver.encode.RequirementEncoder;
import dev.airtight.solver.encode.SymbolicEnvironment;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What prompts ensure between what is asked and what comes back, in one exploration. */
public final class Exchanges {
  private final Map<InputNode, ShownOutput> shown = new IdentityHashMap<>();

  /** Notes which value of a contract a node stands for. */
  public void note(InputNode node, ShownOutput value) {
    shown.put(node, value);
  }

  /** Assumes what a prompt ensures; empty where nothing that is known satisfies it. */
  public Optional<State> ensured(Terms terms, State state, Exchange exchange) {
    List<Requirement> ensures = exchange.prompt().ensures();
    if (ensures.isEmpty()) {
      return Optional.of(state);
    }
    RequirementEncoder encoder = new RequirementEncoder(exchange.contract(), terms);
    Requirements requirements =
        path -> {
          SymbolicEnvironment environment = environment(path, exchange);
          return ensures.stream()
              .map(ensure -> encoder.encode(ensure.condition(), environment).term())
              .toList();
        };
    Optional<State> current = Optional.of(state.withInputs(state.inputs().withExchange(exchange)));
    for (BoolTerm term : requirements.of(state)) {
      current = current.flatMap(assumed -> assumed.assume(term));
    }
    return current.map(assumed -> assumed.withRequirements(requirements));
  }

  /** What is not noted is anything. */
  private SymbolicEnvironment environment(State path, Exchange exchange) {
    Map<String, SymbolicJson> arguments = new LinkedHashMap<>();
    exchange
        .arguments()
        .forEach((name, node) -> value(path, node).ifPresent(v -> arguments.put(name, v)));
    SymbolicJson output =
        value(path, exchange.output())
            .orElseGet(() -> new SymbolicJson.Unexplored(exchange.prompt().returns()));
    return SymbolicEnvironment.ofPrompt(arguments, output);
  }

  private Optional<SymbolicJson> value(State path, InputNode node) {
    return Optional.ofNullable(shown.get(node)).map(value -> value.on(path));
  }
}
