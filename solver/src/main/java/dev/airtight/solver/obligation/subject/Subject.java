package dev.airtight.solver.obligation.subject;

import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import java.util.List;

/** What questions ask values of: a type, whose values they are, or a prompt and its calls. */
public interface Subject {

  /** How ids begin, such as {@code support/Ticket}. */
  String id();

  /** How reasons call it, such as {@code Ticket}. */
  String name();

  /** What the contract has against a value; empty for those that are asked about. */
  List<Violation> check(JsonValue value);

  /** Some values that the contract allows, those with short texts first; the same every time. */
  List<JsonValue> samples();

  /** Whether there is a value for certain, also where it is too large to be written out. */
  boolean hasValue();

  /** An arbitrary value for the solver. */
  EncodedSubject encode();
}
