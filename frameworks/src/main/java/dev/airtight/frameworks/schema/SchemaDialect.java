package dev.airtight.frameworks.schema;

/**
 * How a generator of JSON Schemas reads Java types.
 *
 * @param annotatedNames whether {@code @JsonProperty} names members and {@code @JsonIgnore} leaves
 *     them out, rather than the fields alone
 * @param required which members must be there
 * @param optionals whether {@code Optional} is its content or null; otherwise it is not followed
 * @param bytes whether a byte is an integer; otherwise it is not followed
 */
public record SchemaDialect(
    boolean annotatedNames, Required required, boolean optionals, boolean bytes) {

  /** Which members must be there. */
  public enum Required {
    /** Those of which {@code @JsonProperty} says so. */
    WHERE_SAID,

    /** All but those that {@code @JsonProperty} does not require, or that may be null. */
    UNLESS_SAID,

    /** All. */
    ALL
  }
}
