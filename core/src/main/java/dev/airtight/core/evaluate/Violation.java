package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.json.JsonPointer;

/**
 * One way in which a value is not what a contract allows.
 *
 * @param place where in the value; for a missing field, where the field would be
 * @param clause what in the contract says so
 * @param message one sentence in lower case, complete without the other components
 */
public record Violation(JsonPointer place, Clause clause, Kind kind, String message) {

  /** What sort of clause is violated. */
  public enum Kind {
    /** The value is of another JSON kind, or a number with a fraction where an integer belongs. */
    TYPE,
    /** A string or map key has an unpaired surrogate. */
    UNICODE,
    /** A string has too few or too many code points. */
    LENGTH,
    /** A string does not match a pattern. */
    PATTERN,
    /** A number is out of range. */
    RANGE,
    /** A list or map has too few or too many elements. */
    SIZE,
    /** A list has equal elements. */
    UNIQUE,
    /** A field that must be there is absent. */
    MISSING_FIELD,
    /** A closed record has a field it does not declare. */
    UNKNOWN_FIELD,
    /** A string is none of an enum's. */
    ENUM_MEMBER,
    /** A discriminator names no variant of its union. */
    VARIANT,
    /** A requirement is false. */
    REQUIREMENT,
    /** An object has two members of the same name. */
    DUPLICATE_KEY,
    /** The value is beyond what the evaluator takes on; whether it is allowed stays open. */
    LIMIT
  }
}
