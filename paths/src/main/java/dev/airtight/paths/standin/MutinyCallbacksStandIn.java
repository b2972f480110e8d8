package dev.airtight.paths.standin;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs in place of Mutiny's {@code UniCallbackSubscriber}: by one thread, without its updater. */
public class MutinyCallbacksStandIn<T> implements MutinySubscriber<T>, MutinySubscription {
  private final Consumer<? super T> itemCallback;
  private final Consumer<? super Throwable> failureCallback;
  private final MutinyContext context;
  private @Nullable MutinySubscription subscription;

  /** None of them is null, as whoever calls has seen to. */
  public MutinyCallbacksStandIn(
      Consumer<? super T> itemCallback,
      Consumer<? super Throwable> failureCallback,
      MutinyContext context) {
    this.itemCallback = itemCallback;
    this.failureCallback = failureCallback;
    this.context = context;
  }

  @Override
  public final void onSubscribe(MutinySubscription given) {
    if (subscription == null) {
      subscription = given;
    } else {
      given.cancel();
    }
  }

  @Override
  public final void onFailure(Throwable failure) {
    if (subscription != MutinySubscriptions.CANCELLED) {
      subscription = MutinySubscriptions.CANCELLED;
      failureCallback.accept(failure);
    }
  }

  /** What the callback throws is reported somewhere. */
  @Override
  public final void onItem(T item) {
    if (subscription != MutinySubscriptions.CANCELLED) {
      subscription = MutinySubscriptions.CANCELLED;
      try {
        itemCallback.accept(item);
      } catch (Throwable dropped) {
        return;
      }
    }
  }

  @Override
  public void cancel() {
    MutinySubscription before = subscription;
    subscription = MutinySubscriptions.CANCELLED;
    if (before != null && before != MutinySubscriptions.CANCELLED) {
      before.cancel();
    }
  }

  @Override
  public MutinyContext context() {
    return context;
  }
}
