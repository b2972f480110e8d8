package dev.airtight.paths.decode.jackson;

/**
 * A way in which a configuration of Jackson's databind differs from {@code new ObjectMapper()} of
 * Jackson 2. What is called a feature is one of {@code DeserializationFeature}, {@code
 * MapperFeature} or {@code EnumFeature}.
 */
public enum JacksonRule {
  /** Members that a record has no component for are skipped: no FAIL_ON_UNKNOWN_PROPERTIES. */
  SKIPS_UNKNOWN_MEMBERS,

  /** Enum constants are found in any case: ACCEPT_CASE_INSENSITIVE_ENUMS. */
  ENUMS_IN_ANY_CASE,

  /** A numeral is no enum constant: FAIL_ON_NUMBERS_FOR_ENUMS. */
  NO_NUMERALS_FOR_ENUMS,

  /**
   * What {@code toString} returns names an enum constant: READ_ENUMS_USING_TO_STRING, the standard
   * of Jackson 3.
   */
  ENUMS_BY_TO_STRING,

  /**
   * Null and a missing member are refused for a primitive: FAIL_ON_NULL_FOR_PRIMITIVES, the
   * standard of Jackson 3.
   */
  NO_NULL_FOR_PRIMITIVES,

  /** Fields are properties whoever may access them: a visibility of ANY for FIELD. */
  FIELDS_OF_ANY_ACCESS,

  /**
   * Only those of enum constants count, whatever methods an enum has: it is not Jackson that reads
   * them.
   */
  NO_METHODS_FOR_ENUMS,

  /** Names of parameters stand for annotations that name them, without a module: Jackson 3. */
  KNOWS_PARAMETER_NAMES,

  /** Setters that are not public are not followed: whether they count is not known. */
  PUBLIC_SETTERS,

  /**
   * Properties with a capital as their first or second letter are not followed: which fields and
   * methods belong together there, Jackson 3 finds out in another way.
   */
  PLAIN_NAMES,

  /** Needs no module for {@code Optional}: Jackson 3. */
  KNOWS_OPTIONAL,

  /** Decodes into {@code java.time} where the module for that is on the class path. */
  TIMES_BY_MODULE
}
