package dev.airtight.frameworks.springai;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.jackson.UntypedMapRules;
import dev.airtight.paths.replay.DecoderLibrary;

/** {@code MapOutputConverter} of Spring AI: Jackson, by way of Spring's converter of messages. */
public final class SpringAiMapDecoder implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new SpringAiMapLibrary();
  }

  /** 2.0 makes an empty map of JSON {@code null}. */
  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return SpringAiVersion.on(hierarchy.classPath())
        .<DecodingRules>map(
            version ->
                new UntypedMapRules(
                    "java/util/HashMap", version.equals(SpringAiVersion.ONE), version.limits()))
        .orElseGet(UnknownRules::new);
  }
}
