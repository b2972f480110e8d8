package dev.airtight.paths.decode;

import java.util.List;
import java.util.ServiceLoader;

/** The decoders that are known, found through {@link ServiceLoader}. */
public final class DecoderProfiles {
  private static final List<DecoderProfile> KNOWN =
      ServiceLoader.load(DecoderProfile.class, DecoderProfiles.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private DecoderProfiles() {}

  /** All of them. */
  static List<DecoderProfile> known() {
    return KNOWN;
  }

  /** The one that decodes where nothing else is said. */
  public static DecoderProfile standard() {
    return KNOWN.stream().filter(DecoderProfile::isStandard).findFirst().orElseThrow();
  }
}
