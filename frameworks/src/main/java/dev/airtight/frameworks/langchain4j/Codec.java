package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.jackson.JacksonModules;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.Optional;

/** The mapper of {@code JacksonJsonCodec}, which class paths can change. */
final class Codec {
  private static final String FACTORIES = "dev.langchain4j.spi.json.JsonCodecFactory";

  private Codec() {}

  /** What is on the class path that makes its rules unknown. */
  static Optional<String> unknown(ClassPath classPath) {
    return classPath.services(FACTORIES).stream()
        .findFirst()
        .map(factory -> "what the JSON codec of " + factory + " does is not known")
        .or(() -> JacksonModules.unknown(classPath));
  }
}
