package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Reactor's publishers emit to whoever subscribes: elements, one after the other. */
@FunctionalInterface
interface ElementFlow<T> {

  /** Who gets the elements. */
  @FunctionalInterface
  interface Receiver<T> {
    /** Takes one, and says whether more are wanted. */
    boolean take(T element);
  }

  /**
   * Emits elements until there are no more, or one is not followed by another.
   *
   * @param next gets them
   * @return what failed; null where nothing did
   */
  @Nullable Throwable emit(Receiver<? super T> next);

  static <T> ElementFlow<T> failing(Throwable failure) {
    return next -> failure;
  }

  /** At most one element. */
  static <T> ElementFlow<T> of(Supplier<? extends @Nullable T> made) {
    return next -> {
      T value;
      try {
        value = made.get();
      } catch (Throwable thrown) {
        return unlessFatal(thrown);
      }
      if (value != null) {
        next.take(value);
      }
      return null;
    };
  }

  /** Such errors come out wherever they are. */
  static Throwable unlessFatal(Throwable thrown) {
    if (thrown instanceof VirtualMachineError
        || thrown instanceof ThreadDeath
        || thrown instanceof LinkageError) {
      throw (Error) thrown;
    }
    return thrown;
  }

  /** The elements of the flows that a function makes of elements, in order. */
  default <R> ElementFlow<R> each(Function<? super T, ElementFlow<R>> inner) {
    return next -> {
      List<Throwable> failed = new ArrayList<>();
      Throwable own =
          emit(
              value -> {
                ElementFlow<R> made;
                try {
                  made = Objects.requireNonNull(inner.apply(value));
                } catch (Throwable thrown) {
                  failed.add(unlessFatal(thrown));
                  return false;
                }
                boolean[] wanted = {true};
                Throwable failure =
                    made.emit(
                        element -> {
                          wanted[0] = next.take(element);
                          return wanted[0];
                        });
                if (failure != null) {
                  failed.add(failure);
                }
                return wanted[0] && failure == null;
              });
      return failed.isEmpty() ? own : failed.get(0);
    };
  }

  /** Of each element one. Nothing but what fails is kept from one to the next. */
  default <R> ElementFlow<R> map(Function<? super T, ? extends R> function) {
    return next -> {
      List<Throwable> failed = new ArrayList<>();
      Throwable own =
          emit(
              value -> {
                R made;
                try {
                  made = Objects.requireNonNull((R) function.apply(value));
                } catch (Throwable thrown) {
                  failed.add(unlessFatal(thrown));
                  return false;
                }
                return next.take(made);
              });
      return failed.isEmpty() ? own : failed.get(0);
    };
  }

  default ElementFlow<T> filter(Predicate<? super T> condition) {
    return each(
        value -> {
          boolean holds = condition.test(value);
          return next -> {
            if (holds) {
              next.take(value);
            }
            return null;
          };
        });
  }

  /** What comes after a failure. */
  default ElementFlow<T> recovering(Function<Throwable, ElementFlow<T>> function) {
    return next -> {
      Throwable failure = emit(next);
      if (failure == null) {
        return null;
      }
      ElementFlow<T> other;
      try {
        other = Objects.requireNonNull(function.apply(failure));
      } catch (Throwable thrown) {
        throw Engine.unknown("an exception of what recovers from another one");
      }
      return other.emit(next);
    };
  }

  /** What comes instead of nothing. */
  default ElementFlow<T> orElse(ElementFlow<T> other) {
    return next -> {
      boolean[] isEmpty = {true};
      Throwable failure =
          emit(
              value -> {
                isEmpty[0] = false;
                return next.take(value);
              });
      return failure == null && isEmpty[0] ? other.emit(next) : failure;
    };
  }

  /**
   * The last element that is wanted.
   *
   * @param isNoted whether what fails is told that somebody waited for it
   */
  default @Nullable T block(boolean isFirst, boolean isNoted) {
    List<T> last = new ArrayList<>();
    Throwable failure =
        emit(
            value -> {
              last.clear();
              last.add(value);
              return !isFirst;
            });
    if (failure instanceof RuntimeException thrown) {
      if (isNoted) {
        thrown.addSuppressed(new Exception("#block terminated with an error"));
      }
      throw thrown;
    } else if (failure != null) {
      throw Engine.unknown("how Reactor wraps an exception that is not a RuntimeException");
    }
    return last.isEmpty() ? null : last.get(0);
  }
}
