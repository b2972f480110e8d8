package dev.airtight.paths.prove;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.Exchanges;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.OutputSamples;
import dev.airtight.paths.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that takes a decoded output.
 *
 * @param isFree whether the output may be chosen without looking at other parameters
 */
record DecodedParameter(
    Machine machine, String name, DecodedOutput output, Exchanges exchanges, boolean isFree)
    implements HandlerParameter {

  @Override
  public JavaType type() {
    return output.into();
  }

  @Override
  public List<Start> start(State state) {
    List<Start> starts = new ArrayList<>();
    for (State initialised : output.classes(machine).initialised(state)) {
      for (Decoding decoding : output.in(machine, initialised, name)) {
        exchanges.note(decoding.node(), decoding.shown());
        starts.add(
            decoding instanceof Decoding.Refused refused
                ? new Start.DecodingThrows(refused.state(), refused.node(), refused.reason())
                : new Start.Ready(((Decoding.Decoded) decoding).input()));
      }
    }
    return starts;
  }

  @Override
  public Optional<ConcreteValues> concrete(List<String> texts) {
    return isFree
        ? Optional.of(
            new OutputSamples(
                output.contract(), output.type(), output.decoder().name(), output.into(), texts))
        : Optional.empty();
  }

  @Override
  public List<String> classesToInitialise() {
    return output.classes(machine).enums();
  }
}
