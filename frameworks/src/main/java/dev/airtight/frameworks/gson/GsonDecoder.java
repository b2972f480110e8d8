package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.replay.DecoderLibrary;

/** {@code new Gson()}. */
public final class GsonDecoder implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new GsonLibrary();
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return new GsonRules(hierarchy);
  }
}
