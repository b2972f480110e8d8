package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.replay.DecoderLibrary;

/** {@code JsonMapper.builder().build()} of Jackson 3. */
public final class Jackson3Decoder implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new Jackson3Library();
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return new JacksonRules(hierarchy, Jackson3.SETTINGS);
  }
}
