package dev.airtight.paths.summary.system;

import static dev.airtight.paths.extension.Result.matching;
import static dev.airtight.paths.extension.When.isNull;

import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.List;

/** What System says of clock and platform: arbitrary values. */
public final class SystemSummaries implements SummaryProvider {

  @Override
  public List<MethodSummary> described() {
    return List.of(
        MethodSummary.of("java.lang.System#currentTimeMillis()"),
        MethodSummary.of("java.lang.System#nanoTime()"),
        MethodSummary.of("java.lang.System#identityHashCode(java.lang.Object)"),
        MethodSummary.of("java.lang.System#lineSeparator()").returning(matching("\\n|\\r\\n|\\r")),
        MethodSummary.of("java.lang.System#getenv(java.lang.String)")
            .throwing("java.lang.NullPointerException", isNull(0)));
  }
}
