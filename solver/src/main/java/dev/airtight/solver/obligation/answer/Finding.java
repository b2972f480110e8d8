package dev.airtight.solver.obligation.answer;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.json.JsonValue;
import java.util.List;

/** Whether there is a value of a kind. */
public sealed interface Finding {

  /** There is: this one, checked by evaluation. */
  record Found(JsonValue value) implements Finding {}

  /**
   * There is none.
   *
   * @param conflict clauses that together exclude every value
   */
  record None(List<Clause> conflict) implements Finding {
    public None {
      conflict = List.copyOf(conflict);
    }
  }

  /** Not decided, with the reason in one clause of lower-case text. */
  record Open(String reason) implements Finding {}
}
