package dev.airtight.frameworks.schema;

/**
 * How a generator of JSON Schemas reads Java types.
 *
 * @param annotatedNames whether {@code @JsonProperty} names members and {@code @JsonIgnore} leaves
 *     them out, rather than the fields alone
 * @param required which members must be there
 * @param optionals whether {@code Optional} is its content or null; otherwise it is not followed
 * @param bytes whether a byte is an integer; otherwise it is not followed
 * @param nulls whether members and elements may be null
 * @param classes whether a class that is no record has its own fields for members; otherwise it is
 *     not followed
 */
public record SchemaDialect(
    boolean annotatedNames,
    Required required,
    boolean optionals,
    boolean bytes,
    boolean nulls,
    boolean classes) {

  /**
   * No generator's: whatever a decoder makes of any text, it makes the same of an output that this
   * allows. It turns texts and numbers into each other, but what comes of them is the same.
   */
  public static final SchemaDialect ANYTHING =
      new SchemaDialect(true, Required.NONE, true, true, true, false);

  /** The same, where nothing inside is null. */
  public static final SchemaDialect ANYTHING_BUT_NULL =
      new SchemaDialect(true, Required.NONE, true, true, false, false);

  /** Which members must be there. */
  public enum Required {
    /** None. */
    NONE,

    /** Those of which {@code @JsonProperty} says so. */
    WHERE_SAID,

    /** All but those that {@code @JsonProperty} does not require, or that may be null. */
    UNLESS_SAID,

    /** All. */
    ALL
  }
}
