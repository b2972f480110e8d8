package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.StuckException;

/** What gets to a handler of outputs, with or without a guard before it. */
public final class TakenOutputs {
  /** What stands for any text has no others. */
  public static final Assumption WELL_FORMED =
      new Assumption.DecoderLimits("texts without unpaired surrogates");

  private TakenOutputs() {}

  /**
   * The outputs that are decoded for the handler. Of any text those are all that the decoder makes
   * something of: others end before the handler is called.
   *
   * @param promised as the contract has it
   */
  public static DecodedOutput of(
      Hierarchy hierarchy, SentUnder deployment, DecodedOutput promised) {
    if (deployment.is(Deployment.CONTRACT)) {
      return promised;
    }
    OutputType taken =
        deployment.is(Deployment.SCHEMA)
            ? ExportedSchema.of(new OutputType(promised.contract(), promised.type()))
            : promised
                .decoder()
                .rules(hierarchy)
                .anything(promised.into())
                .orElseThrow(() -> unknown(promised));
    return new DecodedOutput(taken.contract(), taken.type(), promised.into(), promised.decoder());
  }

  private static StuckException unknown(DecodedOutput promised) {
    return new StuckException(
        "what "
            + promised.decoder().name()
            + " makes of any text as "
            + promised.into()
            + " is not known");
  }
}
