package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.jackson.Jackson3;
import dev.airtight.frameworks.schema.SchemaDialect;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.decode.jackson.JacksonRule;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between the versions of {@code BeanOutputConverter}.
 *
 * @param limits what Jackson's parser keeps within
 * @param refusals internal names of the exceptions that come out where it cannot decode
 */
record SpringAiVersion(
    String limits, JacksonSettings settings, SchemaDialect dialect, List<String> refusals) {
  /** The class whose rules these are. */
  static final String CONVERTER = "org/springframework/ai/converter/BeanOutputConverter";

  /** {@code ThinkingTagCleaner} takes them out wherever they stand. */
  private static final String CLEANING =
      ", and no marks of a model's thoughts in texts (<think>, <thinking>, <reasoning>,"
          + " <!-- thinking:, ```thinking), which Spring AI takes out of the answer";

  /** 1.1, with Jackson 2, whose exceptions are wrapped. */
  static final SpringAiVersion ONE =
      new SpringAiVersion(
          JacksonSettings.PLAIN.limits(),
          new JacksonSettings(
              Set.of(JacksonRule.SKIPS_UNKNOWN_MEMBERS), JacksonSettings.PLAIN.limits() + CLEANING),
          new SchemaDialect(true, SchemaDialect.Required.ALL, true, false, false, false),
          List.of("java/lang/RuntimeException"));

  /** 2.0, with Jackson 3, whose exceptions come out as they are. */
  static final SpringAiVersion TWO =
      new SpringAiVersion(
          Jackson3.LIMITS,
          new JacksonSettings(Jackson3.SETTINGS.rules(), Jackson3.LIMITS + CLEANING),
          new SchemaDialect(true, SchemaDialect.Required.UNLESS_SAID, true, false, false, false),
          Jackson3.REFUSALS);

  /** The one on a class path; empty where there is none, or one that is not known. */
  static Optional<SpringAiVersion> on(ClassPath classPath) {
    if (!classPath.has(CONVERTER)) {
      return Optional.empty();
    }
    if (classPath.load(CONVERTER).field("objectMapper").isPresent()) {
      return Optional.of(ONE);
    }
    return classPath.load(CONVERTER).field("jsonMapper").map(mapper -> TWO);
  }
}
