package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers.Asked;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a prompt, as a call hands them over: plain values, and what the call site got
 * for the same prompt.
 */
final class PromptArguments {
  private final Exchanges exchanges;

  PromptArguments(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  /** Those that have the names of the prompt's parameters; what is not followed is left out. */
  Map<String, InputNode> of(Machine machine, State state, NamedPrompt asked, Asked call) {
    Map<String, InputNode> all = new LinkedHashMap<>();
    for (int index = 0; index < call.arguments().size(); index++) {
      Value argument = call.arguments().get(index);
      TypeDescriptor javaType = call.method().descriptor().parameters().get(index);
      call.method()
          .parameterName(index)
          .flatMap(asked.prompt()::parameter)
          .ifPresent(
              parameter ->
                  passedOn(machine, state, argument)
                      .ifPresentOrElse(
                          node -> all.put(parameter.name(), node),
                          () ->
                              add(
                                  machine,
                                  state,
                                  asked.contract(),
                                  parameter,
                                  javaType,
                                  argument,
                                  all)));
    }
    return all;
  }

  /** An argument of the call site's own prompt that is handed on as it came. */
  private static Optional<InputNode> passedOn(Machine machine, State state, Value argument) {
    return argument instanceof Reference
        ? state.inputs().dialogue().arguments().values().stream()
            .filter(known -> known.value().equals(argument))
            .filter(
                known ->
                    machine.changeable(state, argument).stream()
                        .noneMatch(state.memory().aliasing().changed()::contains))
            .map(Dialogue.PromptArgument::node)
            .findFirst()
        : Optional.empty();
  }

  private void add(
      Machine machine,
      State state,
      Contract contract,
      Prompt.Parameter parameter,
      TypeDescriptor javaType,
      Value argument,
      Map<String, InputNode> all) {
    if (!contract.allowsNull(parameter.type())) {
      new SaidArguments(machine.classPath(), machine.terms(), state, contract)
          .of(contract.bare(parameter.type()), javaType, argument)
          .ifPresent(
              said -> {
                exchanges.note(said.node(), path -> said.value());
                all.put(parameter.name(), said.node());
              });
    }
  }
}
