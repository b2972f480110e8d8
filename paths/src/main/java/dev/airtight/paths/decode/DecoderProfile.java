package dev.airtight.paths.decode;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.replay.DecoderLibrary;

/**
 * All that the engine knows of one decoder. A provider of this service is a package beside the
 * others; nothing else names a decoder's classes.
 */
public interface DecoderProfile {

  /** The decoder itself, as replays run it. */
  DecoderLibrary library();

  /** How it treats the classes of an application. */
  DecodingRules rules(Hierarchy hierarchy);

  /** Whether it decodes where nothing else is said; one decoder does. */
  default boolean isStandard() {
    return false;
  }

  /** As deployments call it. */
  default String name() {
    return library().name();
  }

  /** The same where a framework decodes the arguments of tools with a mapper of its own. */
  default DecoderProfile ofTools() {
    return this;
  }
}
