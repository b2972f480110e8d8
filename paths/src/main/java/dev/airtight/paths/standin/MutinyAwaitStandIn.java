package dev.airtight.paths.standin;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs in place of Mutiny's {@code UniBlockingAwait}: what is waited for has happened. */
public class MutinyAwaitStandIn {
  private MutinyAwaitStandIn() {}

  public static <T> @Nullable T await(
      @Nullable MutinyUni<T> upstream,
      @Nullable Duration duration,
      @Nullable MutinyContext context) {
    if (upstream == null) {
      throw new IllegalArgumentException("`upstream` must not be `null`");
    }
    if (duration != null && (duration.isZero() || duration.isNegative())) {
      throw new IllegalArgumentException("`duration` must be greater than zero");
    }
    Waiting<T> waiting = new Waiting<>(context == null ? MutinyContext.empty() : context);
    MutinyUnis.subscribe(upstream, waiting);
    if (!waiting.hasEnded) {
      throw Engine.unknown("waiting for what has not happened yet");
    }
    Throwable failure = waiting.failure;
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    } else if (failure != null) {
      throw new CompletionException(failure);
    }
    return waiting.item;
  }

  /** Who is told how it ends. */
  private static final class Waiting<T> implements MutinySubscriber<T> {
    private final MutinyContext context;
    private @Nullable T item;
    private @Nullable Throwable failure;
    private boolean hasEnded;

    Waiting(MutinyContext context) {
      this.context = context;
    }

    @Override
    public MutinyContext context() {
      return context;
    }

    @Override
    public void onSubscribe(MutinySubscription subscription) {}

    @Override
    public void onItem(T given) {
      item = given;
      hasEnded = true;
    }

    @Override
    public void onFailure(Throwable given) {
      failure = failure == null ? given : failure;
      hasEnded = true;
    }
  }
}
