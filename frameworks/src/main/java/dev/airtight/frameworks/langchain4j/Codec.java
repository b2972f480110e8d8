package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.lookup.ClassPath;
import java.util.Optional;
import java.util.Set;

/** The mapper of {@code JacksonJsonCodec}, which class paths can change. */
final class Codec {
  private static final String FACTORIES = "dev.langchain4j.spi.json.JsonCodecFactory";
  private static final String MODULES = "com.fasterxml.jackson.databind.Module";

  /** Found and registered, without an effect on what is followed here. */
  private static final Set<String> HARMLESS =
      Set.of(
          "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
          "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
          "com.fasterxml.jackson.module.paramnames.ParameterNamesModule");

  private Codec() {}

  /** What is on the class path that makes its rules unknown. */
  static Optional<String> unknown(ClassPath classPath) {
    return classPath.services(FACTORIES).stream()
        .findFirst()
        .map(factory -> "what the JSON codec of " + factory + " does is not known")
        .or(
            () ->
                classPath.services(MODULES).stream()
                    .filter(module -> !HARMLESS.contains(module))
                    .findFirst()
                    .map(module -> "what Jackson's module " + module + " changes is not known"));
  }
}
