package dev.airtight.paths.standin;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs in place of Reactor's {@code Mono}: everything happens where it is asked for. */
public class MonoStandIn<T> {
  final ElementFlow<T> flow;

  /** Whether nobody is told where it fails, as its elements are made where they are waited for. */
  private final boolean isDirect;

  MonoStandIn(ElementFlow<T> flow) {
    this(flow, false);
  }

  private MonoStandIn(ElementFlow<T> flow, boolean isDirect) {
    this.flow = flow;
    this.isDirect = isDirect;
  }

  public static <T> MonoStandIn<T> just(T value) {
    return new MonoStandIn<>(new GivenElement<>(Objects.requireNonNull(value)));
  }

  public static <T> MonoStandIn<T> justOrEmpty(@Nullable T value) {
    return new MonoStandIn<>(new GivenElement<>(value));
  }

  public static <T> MonoStandIn<T> justOrEmpty(@Nullable Optional<? extends T> value) {
    return value == null || value.isEmpty() ? empty() : just(value.get());
  }

  public static <T> MonoStandIn<T> empty() {
    return new MonoStandIn<>(new GivenElement<>(null));
  }

  public static <T> MonoStandIn<T> error(Throwable failure) {
    return new MonoStandIn<>(ElementFlow.failing(Objects.requireNonNull(failure)), true);
  }

  public static <T> MonoStandIn<T> error(Supplier<? extends Throwable> failure) {
    Objects.requireNonNull(failure);
    return new MonoStandIn<>(MonoStandIn.<T>defer(() -> error(failure.get())).flow, true);
  }

  public static <T> MonoStandIn<T> fromCallable(Callable<? extends @Nullable T> task) {
    Objects.requireNonNull(task);
    return new MonoStandIn<>(
        next -> {
          T value;
          try {
            value = task.call();
          } catch (Throwable thrown) {
            return ElementFlow.unlessFatal(thrown);
          }
          if (value != null) {
            next.take(value);
          }
          return null;
        },
        true);
  }

  public static <T> MonoStandIn<T> fromSupplier(Supplier<? extends @Nullable T> task) {
    return new MonoStandIn<>(ElementFlow.of(Objects.requireNonNull(task)), true);
  }

  public static <T> MonoStandIn<T> fromRunnable(Runnable task) {
    Objects.requireNonNull(task);
    return new MonoStandIn<>(
        ElementFlow.<T>of(
            () -> {
              task.run();
              return null;
            }),
        true);
  }

  public static <T> MonoStandIn<T> defer(Supplier<? extends MonoStandIn<? extends T>> made) {
    Objects.requireNonNull(made);
    return new MonoStandIn<>(
        MonoStandIn.just("").flow.<T>each(nothing -> MonoStandIn.<T>flow(made.get())));
  }

  @SuppressWarnings("unchecked") // Elements only come out.
  private static <T> ElementFlow<T> flow(MonoStandIn<? extends T> mono) {
    return (ElementFlow<T>) mono.flow;
  }

  public final <R> MonoStandIn<R> map(Function<? super T, ? extends R> function) {
    Objects.requireNonNull(function);
    return new MonoStandIn<>(flow.map(function));
  }

  public final <R> MonoStandIn<R> flatMap(
      Function<? super T, ? extends MonoStandIn<? extends R>> function) {
    Objects.requireNonNull(function);
    return new MonoStandIn<>(flow.<R>each(value -> MonoStandIn.<R>flow(function.apply(value))));
  }

  public final MonoStandIn<T> filter(Predicate<? super T> condition) {
    Objects.requireNonNull(condition);
    return new MonoStandIn<>(flow.filter(condition));
  }

  public final MonoStandIn<T> defaultIfEmpty(T value) {
    return switchIfEmpty(just(value));
  }

  public final MonoStandIn<T> switchIfEmpty(MonoStandIn<? extends T> other) {
    return new MonoStandIn<>(flow.orElse(MonoStandIn.<T>flow(Objects.requireNonNull(other))));
  }

  public final MonoStandIn<T> onErrorReturn(T value) {
    return onErrorResume(failure -> just(value));
  }

  public final MonoStandIn<T> onErrorResume(
      Function<? super Throwable, ? extends MonoStandIn<? extends T>> function) {
    Objects.requireNonNull(function);
    return new MonoStandIn<>(
        flow.recovering(failure -> MonoStandIn.<T>flow(function.apply(failure))));
  }

  public final MonoStandIn<T> onErrorMap(
      Function<? super Throwable, ? extends Throwable> function) {
    return onErrorResume(failure -> error(function.apply(failure)));
  }

  public final MonoStandIn<T> doOnNext(Consumer<? super T> consumer) {
    Objects.requireNonNull(consumer);
    return map(
        value -> {
          consumer.accept(value);
          return value;
        });
  }

  public final <V> MonoStandIn<V> thenReturn(V value) {
    return then(just(value));
  }

  public final <V> MonoStandIn<V> then(MonoStandIn<V> other) {
    Objects.requireNonNull(other);
    return new MonoStandIn<>(
        next -> {
          Throwable failure = flow.emit(value -> true);
          return failure == null ? other.flow.emit(next) : failure;
        });
  }

  public final FluxStandIn<T> flux() {
    return new FluxStandIn<>(flow);
  }

  public @Nullable T block() {
    return flow.block(true, !isDirect);
  }

  public @Nullable T block(Duration timeout) {
    var unused = timeout.toNanos(); // Some are too long to wait for.
    return block();
  }

  public Optional<T> blockOptional() {
    return Optional.ofNullable(block());
  }

  /** What fails is logged. */
  public final ReactorDisposable subscribe() {
    flow.emit(value -> true);
    return new EndedSubscription();
  }

  public final ReactorDisposable subscribe(Consumer<? super T> consumer) {
    doOnNext(consumer).flow.emit(value -> true);
    return new EndedSubscription();
  }
}
