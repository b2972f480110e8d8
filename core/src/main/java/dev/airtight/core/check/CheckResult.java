package dev.airtight.core.check;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a contract came to.
 *
 * @param contract the resolved contract, or null exactly when one of the diagnostics is an error
 * @param diagnostics all that was found, in {@link Diagnostic#ORDER}
 */
public record CheckResult(@Nullable Contract contract, List<Diagnostic> diagnostics) {
  public CheckResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
