package dev.airtight.frameworks.openai;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import dev.airtight.paths.replay.DecoderLibrary;

/**
 * Structured outputs of openai-java: a mapper of its own, with the modules for Kotlin, {@code
 * Optional} and dates, of which the first changes nothing for classes that are not Kotlin's.
 */
public final class OpenAiDecoder implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new OpenAiLibrary();
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return new JacksonRules(hierarchy, JacksonSettings.PLAIN);
  }
}
