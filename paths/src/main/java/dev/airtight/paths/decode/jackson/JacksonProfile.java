package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.replay.DecoderLibrary;

/**
 * {@code new ObjectMapper()} of Jackson 2.20 with {@code Jdk8Module} and {@code JavaTimeModule}
 * registered.
 */
public final class JacksonProfile implements DecoderProfile {
  static final JacksonSettings SETTINGS = JacksonSettings.PLAIN.with(JacksonRule.TIMES_BY_MODULE);

  private final JacksonSettings settings;

  /** For {@link java.util.ServiceLoader}. */
  public JacksonProfile() {
    this(SETTINGS);
  }

  private JacksonProfile(JacksonSettings settings) {
    this.settings = settings;
  }

  /** Which modules it has is not known. */
  @Override
  public DecoderProfile ofTools() {
    return new JacksonProfile(JacksonSettings.PLAIN);
  }

  @Override
  public DecoderLibrary library() {
    return new JacksonLibrary();
  }

  @Override
  public boolean isStandard() {
    return true;
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return new JacksonRules(hierarchy, settings);
  }
}
