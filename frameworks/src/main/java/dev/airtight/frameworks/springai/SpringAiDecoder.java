package dev.airtight.frameworks.springai;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.replay.DecoderLibrary;

/** {@code BeanOutputConverter} of Spring AI: Jackson, on a text that was cleaned. */
public final class SpringAiDecoder implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new SpringAiLibrary();
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return SpringAiVersion.on(hierarchy.classPath())
        .<DecodingRules>map(version -> new JacksonRules(hierarchy, version.settings()))
        .orElseGet(UnknownRules::new);
  }
}
