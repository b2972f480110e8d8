package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers.Asked;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.IntTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a prompt, as a call hands them over: texts, integers, and what the call site got
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
      call.method()
          .parameterName(index)
          .flatMap(asked.prompt()::parameter)
          .ifPresent(
              parameter ->
                  passedOn(machine, state, argument)
                      .ifPresentOrElse(
                          node -> all.put(parameter.name(), node),
                          () -> add(state, asked.contract(), parameter, argument, all)));
    }
    return all;
  }

  /** An argument of the call site's own prompt that is handed on as it came. */
  private static Optional<InputNode> passedOn(Machine machine, State state, Value argument) {
    return argument instanceof Reference
        ? state.inputs().arguments().values().stream()
            .filter(known -> known.value().equals(argument))
            .filter(
                known ->
                    machine.changeable(state, argument).stream()
                        .noneMatch(state.memory().aliasing().changed()::contains))
            .map(InputParts.PromptArgument::node)
            .findFirst()
        : Optional.empty();
  }

  private void add(
      State state,
      Contract contract,
      Prompt.Parameter parameter,
      Value argument,
      Map<String, InputNode> all) {
    Type bare = contract.bare(parameter.type());
    if (contract.allowsNull(parameter.type())) {
      return;
    }
    if (bare instanceof Type.Text
        && argument instanceof Reference reference
        && reference.isNull().isFalse()
        && state.memory().find(reference.object()).orElse(null) instanceof HeapObject.Text text) {
      put(parameter, new InputNode.Text(text.text()), new SymbolicJson.Text(text.text()), all);
    } else if (bare instanceof Type.IntegerNumber && argument instanceof IntValue number) {
      put(parameter, number.term(), all);
    } else if (bare instanceof Type.IntegerNumber && argument instanceof LongValue number) {
      put(parameter, number.term(), all);
    }
  }

  private void put(Prompt.Parameter parameter, IntTerm term, Map<String, InputNode> all) {
    put(parameter, new InputNode.Whole(term), new SymbolicJson.Whole(term), all);
  }

  private void put(
      Prompt.Parameter parameter, InputNode node, SymbolicJson value, Map<String, InputNode> all) {
    exchanges.note(node, path -> value);
    all.put(parameter.name(), node);
  }
}
