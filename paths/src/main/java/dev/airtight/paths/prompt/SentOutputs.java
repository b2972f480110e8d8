package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.StuckException;
import java.util.Optional;

/**
 * What a model may send where a call asks it.
 *
 * @param prompt what it is asked, where that is said
 * @param framework which framework asks it
 */
record SentOutputs(
    SentUnder deployment,
    Optional<NamedPrompt> prompt,
    ModelCalls framework,
    DecoderProfile decoder) {

  /**
   * The outputs that are decoded into a type, under a schema or a contract. Without a contract the
   * schema is the contract.
   */
  OutputType decodedInto(Machine machine, JavaType into) {
    Optional<OutputType> promised =
        prompt.map(asked -> new OutputType(asked.contract(), asked.prompt().returns()));
    Optional<OutputType> schema =
        framework.schema().flatMap(each -> each.of(machine.classPath(), into));
    Optional<OutputType> sent =
        deployment.is(Deployment.CONTRACT)
            ? promised.or(() -> schema)
            : schema.or(() -> promised.map(ExportedSchema::of));
    return sent.orElseThrow(() -> unknown(decoder, into));
  }

  static StuckException unknown(DecoderProfile decoder, JavaType into) {
    return new StuckException(
        "what " + decoder.name() + " makes of any text as " + into + " is not known");
  }
}
