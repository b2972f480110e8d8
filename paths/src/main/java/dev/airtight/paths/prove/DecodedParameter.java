package dev.airtight.paths.prove;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.arbitrary.EnumClosure;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.CallerClass;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.OutputSamples;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter that takes a decoded output.
 *
 * @param type the contract's type of the output
 * @param javaType the type of the parameter
 * @param profile the decoder
 * @param rules how it treats the classes of the machine
 */
public record DecodedParameter(
    Machine machine,
    String name,
    Contract contract,
    Type type,
    JavaType javaType,
    DecoderProfile profile,
    DecodingRules rules)
    implements HandlerParameter {

  @Override
  public List<Start> start(State state) {
    List<Start> starts = new ArrayList<>();
    for (Decoding decoding : rules.decoder(machine, contract, type, javaType, name).decode(state)) {
      starts.add(
          decoding instanceof Decoding.Refused refused
              ? new Start.DecodingThrows(
                  refused.state(),
                  refused.node(),
                  refused.reason(),
                  refused.requirements(),
                  refused.others())
              : new Start.Ready(((Decoding.Decoded) decoding).input(), decoding.requirements()));
    }
    return starts;
  }

  @Override
  public ReplayValue replay(
      InputNode node, InputParts inputs, Evaluation evaluation, Map<Integer, CallerClass> classes) {
    JsonValue output = new JsonWitness(inputs, evaluation).read(node);
    return new ReplayValue.DecodedJson(JsonWriter.compact(output), profile.name());
  }

  /** The terms approximate some clauses; a witness has to satisfy the clauses themselves. */
  @Override
  public Optional<String> objection(JsonValue value) {
    return new ContractEvaluator(contract)
        .check(type, value).stream().map(Violation::message).findFirst();
  }

  @Override
  public Optional<ConcreteValues> concrete(List<String> texts) {
    return Optional.of(new OutputSamples(contract, type, profile.name(), texts));
  }

  @Override
  public List<String> classesToInitialise() {
    return new EnumClosure(machine.classPath(), rules::registeredSubtypes).of(javaType);
  }
}
