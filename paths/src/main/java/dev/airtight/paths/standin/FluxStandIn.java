package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs in place of Reactor's {@code Flux}: everything happens where it is asked for. */
public class FluxStandIn<T> {
  private final ElementFlow<T> flow;

  FluxStandIn(ElementFlow<T> flow) {
    this.flow = flow;
  }

  public static <T> FluxStandIn<T> just(T value) {
    return new FluxStandIn<>(MonoStandIn.just(value).flow);
  }

  @SafeVarargs
  public static <T> FluxStandIn<T> just(T... values) {
    return fromArray(values);
  }

  public static <T> FluxStandIn<T> fromArray(T[] values) {
    return values.length == 1 ? just(values[0]) : fromIterable(Arrays.asList(values));
  }

  public static <T> FluxStandIn<T> fromIterable(Iterable<? extends T> values) {
    Objects.requireNonNull(values);
    return new FluxStandIn<>(
        next -> {
          Iterator<? extends T> all = null;
          while (true) {
            T value;
            try {
              all = all == null ? values.iterator() : all;
              if (!all.hasNext()) {
                return null;
              }
              value = Objects.requireNonNull(all.next());
            } catch (Throwable thrown) {
              return ElementFlow.unlessFatal(thrown);
            }
            if (!next.take(value)) {
              return null;
            }
          }
        });
  }

  public static <T> FluxStandIn<T> empty() {
    return new FluxStandIn<>(next -> null);
  }

  public static <T> FluxStandIn<T> error(Throwable failure) {
    return new FluxStandIn<>(ElementFlow.failing(Objects.requireNonNull(failure)));
  }

  public final <R> FluxStandIn<R> map(Function<? super T, ? extends R> function) {
    Objects.requireNonNull(function);
    return new FluxStandIn<>(flow.map(function));
  }

  public final FluxStandIn<T> filter(Predicate<? super T> condition) {
    Objects.requireNonNull(condition);
    return new FluxStandIn<>(flow.filter(condition));
  }

  public final FluxStandIn<T> doOnNext(Consumer<? super T> consumer) {
    Objects.requireNonNull(consumer);
    return map(
        value -> {
          consumer.accept(value);
          return value;
        });
  }

  public final MonoStandIn<List<T>> collectList() {
    return new MonoStandIn<>(
        next -> {
          List<T> all = new ArrayList<>();
          Throwable failure =
              flow.emit(
                  value -> {
                    all.add(value);
                    return true;
                  });
          if (failure == null) {
            next.take(all);
          }
          return failure;
        });
  }

  public final MonoStandIn<Long> count() {
    return folded(() -> 0L, (all, value) -> all + 1);
  }

  public final <A> MonoStandIn<A> reduce(A first, BiFunction<A, ? super T, A> function) {
    Objects.requireNonNull(first);
    Objects.requireNonNull(function);
    return folded(() -> first, function);
  }

  private <A> MonoStandIn<A> folded(Supplier<A> first, BiFunction<A, ? super T, A> function) {
    return new MonoStandIn<>(
        next -> {
          List<A> all = new ArrayList<>(List.of(first.get()));
          Throwable failure =
              flow.map(
                      value ->
                          all.set(0, Objects.requireNonNull(function.apply(all.get(0), value))))
                  .emit(value -> true);
          if (failure == null) {
            next.take(all.get(0));
          }
          return failure;
        });
  }

  public final MonoStandIn<T> next() {
    return new MonoStandIn<>(
        next ->
            flow.emit(
                value -> {
                  next.take(value);
                  return false;
                }));
  }

  public final FluxStandIn<T> onErrorReturn(T value) {
    ElementFlow<T> other = MonoStandIn.just(value).flow;
    return new FluxStandIn<>(flow.recovering(failure -> other));
  }

  public final @Nullable T blockFirst() {
    return flow.block(true, true);
  }

  public final @Nullable T blockLast() {
    return flow.block(false, true);
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
