package dev.airtight.frameworks.openai;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.List;
import java.util.Map;

/**
 * Kotlin's checks that something is not null. They take themselves out of the stack trace of what
 * they throw, so that it seems to come from their caller.
 */
public final class KotlinSummaries implements SummaryProvider {
  private static final String INTRINSICS = "kotlin/jvm/internal/Intrinsics.";
  private static final String OF_NAMED = "(Ljava/lang/Object;Ljava/lang/String;)V";

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        INTRINSICS + "checkNotNullParameter" + OF_NAMED, KotlinSummaries::check,
        INTRINSICS + "checkNotNullExpressionValue" + OF_NAMED, KotlinSummaries::check,
        INTRINSICS + "checkNotNull" + OF_NAMED, KotlinSummaries::check,
        INTRINSICS + "checkNotNull(Ljava/lang/Object;)V", KotlinSummaries::check);
  }

  private static List<Successor> check(Call call) {
    return call.split(
        call.reference(0).isNull(),
        absent -> absent.raises("java/lang/NullPointerException"),
        Call::returns);
  }
}
