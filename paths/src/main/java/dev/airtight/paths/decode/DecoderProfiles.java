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

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DecoderProfile named(String name) {
    return KNOWN.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no decoder " + name));
  }

  /** The one that decodes where nothing else is said. */
  public static DecoderProfile standard() {
    return KNOWN.stream().filter(DecoderProfile::isStandard).findFirst().orElseThrow();
  }
}
