package dev.airtight.paths.replay;

import java.util.List;
import java.util.ServiceLoader;

/** The decoders that replays can run, found through {@link ServiceLoader}. */
public final class DecoderLibraries {
  static final List<DecoderLibrary> KNOWN =
      ServiceLoader.load(DecoderLibrary.class, DecoderLibraries.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private DecoderLibraries() {}

  static DecoderLibrary named(String name) throws CannotBuildException {
    return KNOWN.stream()
        .filter(library -> library.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CannotBuildException("no decoder is called " + name));
  }

  /** Whether a class, by its name in Java, belongs to a decoder. */
  public static boolean owns(String className) {
    return KNOWN.stream().anyMatch(library -> library.owns(className));
  }
}
