package dev.airtight.solver.obligation.answer;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question about a contract, answered.
 *
 * @param id stable across runs and unique within a contract, such as {@code
 *     support/Ticket#satisfiable}
 * @param subject what it is about, such as {@code support/Ticket}
 * @param verdict PROVED where what one wants of a contract is so
 * @param reason one sentence in lower case; present for every verdict but PROVED
 * @param witness a value that shows the verdict, checked by evaluation: of the type, or, for
 *     obligations on a prompt, an object of its arguments by name, or its output
 * @param clauses what in the contract leads to the verdict; the first one is what to look at
 * @param checks how often the solver was asked
 */
public record Obligation(
    String id,
    Kind kind,
    String subject,
    Verdict verdict,
    @Nullable String reason,
    @Nullable JsonValue witness,
    List<Clause> clauses,
    int checks) {

  /** Checks that an answer other than PROVED says why. */
  public Obligation {
    clauses = List.copyOf(clauses);
    if (verdict != Verdict.PROVED && reason == null) {
      throw new IllegalArgumentException(id + ": " + verdict + " without a reason");
    }
  }

  /** The answer to a question. */
  public enum Verdict {
    PROVED,
    REFUTED,
    UNKNOWN
  }

  /** What is asked. */
  public enum Kind {
    /** Whether a type has a value, or a prompt a call that everything allows. */
    SATISFIABLE("satisfiable"),
    /** Whether a variant, an enum member or a state of a field occurs in some value. */
    REACHABLE("reachable"),
    /** Whether a requirement leaves some values out, and some not. */
    REQUIREMENT("requirement"),
    /** Whether what a prompt ensures leaves some calls out, and some not. */
    ENSURE("ensure"),
    /** Whether nothing between two fences can be taken for one of them. */
    ISOLATION("isolation"),
    /** Whether the longest text is short enough. */
    BUDGET("budget"),
    /** Whether an example is what it is an example of. */
    EXAMPLE("example");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The kind's name in reports. */
    public String text() {
      return text;
    }
  }
}
