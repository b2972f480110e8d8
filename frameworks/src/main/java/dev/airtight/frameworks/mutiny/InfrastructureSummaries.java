package dev.airtight.frameworks.mutiny;

import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mutiny's hooks, as they are where nobody hooks anything in. What an application does with a
 * failure that nobody takes is not followed.
 */
public final class InfrastructureSummaries implements SummaryProvider {
  private static final String OWNER = "io/smallrye/mutiny/infrastructure/Infrastructure.";
  private static final String FUNCTION = "Ljava/util/function/";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String type :
        List.of(
            FUNCTION + "Supplier;",
            FUNCTION + "Consumer;",
            FUNCTION + "BiConsumer;",
            FUNCTION + "Function;",
            FUNCTION + "BiFunction;",
            FUNCTION + "BinaryOperator;",
            FUNCTION + "Predicate;",
            FUNCTION + "BooleanSupplier;",
            "Ljava/lang/Runnable;",
            "Ljava/util/concurrent/Callable;",
            "Lio/smallrye/mutiny/tuples/Functions$TriConsumer;")) {
      all.put(
          OWNER + "decorate(" + type + ")" + type, call -> call.returns(call.arguments().get(0)));
    }
    String uni = "Lio/smallrye/mutiny/Uni;";
    String subscriber = "Lio/smallrye/mutiny/subscription/UniSubscriber;";
    all.put(
        OWNER + "onUniCreation(" + uni + ")" + uni, call -> call.returns(call.arguments().get(0)));
    all.put(
        OWNER + "onUniSubscription(" + uni + subscriber + ")" + subscriber,
        call -> call.returns(call.arguments().get(1)));
    all.put(OWNER + "handleDroppedException(Ljava/lang/Throwable;)V", Call::returns);
    return all;
  }
}
