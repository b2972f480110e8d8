package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.Restriction;
import org.jspecify.annotations.Nullable;

/** What to do with a {@code where} clause when the type it restricts is known. */
public interface WhereClauses {

  /** Leaves them out. */
  WhereClauses LEFT_OUT = (where, self, source) -> null;

  /**
   * The requirement the clause states, or null to leave it out.
   *
   * @param self the type of {@code it}
   */
  @Nullable Requirement resolve(Restriction.Where where, Type self, SourceText source);
}
