package dev.airtight.frameworks.jackson;

import dev.airtight.paths.decode.jackson.JacksonRule;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import java.util.List;
import java.util.Set;

/** What differs in Jackson 3, as {@code JsonMapper.builder().build()} makes it. */
public final class Jackson3 {
  static final String PACKAGE = "tools/jackson/";

  /** What its parser keeps within. */
  public static final String LIMITS =
      "Jackson's StreamReadConstraints (1000 characters a number, 20000000 a string, 50000 a name,"
          + " 500 levels)";

  public static final JacksonSettings SETTINGS =
      new JacksonSettings(
          Set.of(
              JacksonRule.SKIPS_UNKNOWN_MEMBERS,
              JacksonRule.ENUMS_BY_TO_STRING,
              JacksonRule.NO_NULL_FOR_PRIMITIVES,
              JacksonRule.KNOWS_PARAMETER_NAMES,
              JacksonRule.PUBLIC_SETTERS,
              JacksonRule.PLAIN_NAMES,
              JacksonRule.KNOWS_OPTIONAL),
          LIMITS);

  /** Internal names of the exceptions that come out where it cannot decode; none is checked. */
  public static final List<String> REFUSALS =
      List.of(
          PACKAGE + "core/exc/StreamReadException",
          PACKAGE + "core/exc/InputCoercionException",
          PACKAGE + "core/exc/UnexpectedEndOfInputException",
          PACKAGE + "core/exc/StreamConstraintsException",
          PACKAGE + "databind/DatabindException",
          PACKAGE + "databind/exc/MismatchedInputException",
          PACKAGE + "databind/exc/InvalidFormatException",
          PACKAGE + "databind/exc/InvalidNullException",
          PACKAGE + "databind/exc/InvalidTypeIdException",
          PACKAGE + "databind/exc/UnrecognizedPropertyException",
          PACKAGE + "databind/exc/ValueInstantiationException");

  /** The same where it is no text that is decoded. */
  static final List<String> REFUSED_CONVERSIONS =
      List.of(
          PACKAGE + "databind/exc/MismatchedInputException",
          PACKAGE + "databind/exc/InvalidFormatException",
          PACKAGE + "databind/exc/InvalidNullException",
          PACKAGE + "databind/exc/InvalidTypeIdException",
          PACKAGE + "databind/exc/UnrecognizedPropertyException",
          PACKAGE + "databind/exc/ValueInstantiationException",
          PACKAGE + "databind/DatabindException",
          PACKAGE + "core/exc/InputCoercionException");

  private Jackson3() {}
}
