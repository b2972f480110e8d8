package dev.airtight.paths.standin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs in place of Mutiny's {@code UniOperatorProcessor}: by one thread, without its updater. */
public abstract class MutinyProcessorStandIn<I, O>
    implements MutinySubscriber<I>, MutinySubscription {
  protected final MutinySubscriber<? super O> downstream;
  private @Nullable MutinySubscription upstream;

  protected MutinyProcessorStandIn(MutinySubscriber<? super O> downstream) {
    this.downstream = Objects.requireNonNull(downstream);
  }

  @Override
  public MutinyContext context() {
    return downstream.context();
  }

  @Override
  public void onSubscribe(MutinySubscription subscription) {
    if (compareAndSetUpstreamSubscription(null, subscription)) {
      downstream.onSubscribe(this);
    } else {
      subscription.cancel();
    }
  }

  @Override
  @SuppressWarnings("unchecked") // As there: of who does not override this, both types are one.
  public void onItem(I item) {
    if (getAndSetUpstreamSubscription(MutinySubscriptions.CANCELLED)
        != MutinySubscriptions.CANCELLED) {
      downstream.onItem((O) item);
    }
  }

  /** What comes after the end is reported somewhere. */
  @Override
  public void onFailure(Throwable failure) {
    if (getAndSetUpstreamSubscription(MutinySubscriptions.CANCELLED)
        != MutinySubscriptions.CANCELLED) {
      downstream.onFailure(failure);
    }
  }

  @Override
  public void cancel() {
    MutinySubscription subscription = getAndSetUpstreamSubscription(MutinySubscriptions.CANCELLED);
    if (subscription != null
        && subscription != MutinySubscriptions.CANCELLED
        && subscription != MutinySubscriptions.DONE) {
      subscription.cancel();
    }
  }

  public boolean isCancelled() {
    return upstream == MutinySubscriptions.CANCELLED;
  }

  protected final @Nullable MutinySubscription getCurrentUpstreamSubscription() {
    return upstream;
  }

  protected final @Nullable MutinySubscription getAndSetUpstreamSubscription(
      MutinySubscription next) {
    MutinySubscription before = upstream;
    upstream = next;
    return before;
  }

  protected final boolean compareAndSetUpstreamSubscription(
      @Nullable MutinySubscription expected, MutinySubscription next) {
    boolean isExpected = upstream == expected;
    if (isExpected) {
      upstream = next;
    }
    return isExpected;
  }
}
