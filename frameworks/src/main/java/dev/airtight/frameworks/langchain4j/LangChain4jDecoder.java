package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.replay.DecoderLibrary;

/**
 * The parsers of LangChain4j's AI services: Jackson 2 for objects, parsers of their own besides.
 */
public final class LangChain4jDecoder implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new LangChain4jLibrary();
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return new LangChain4jRules(hierarchy);
  }
}
