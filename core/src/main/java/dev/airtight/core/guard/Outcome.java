package dev.airtight.core.guard;

import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.repair.Repaired;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a {@link Guard} makes of an answer: a value that the contract allows, or one of the ways
 * there is none.
 *
 * @param <T> the class of values
 */
public sealed interface Outcome<T> {

  /**
   * The answer is one that the contract allows.
   *
   * @param repairs what was done to read it; empty for most answers
   */
  record Value<T>(T value, List<Repaired> repairs) implements Outcome<T> {
    public Value {
      repairs = List.copyOf(repairs);
    }

    @Override
    public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
      return new Value<>(function.apply(value), repairs);
    }
  }

  /**
   * The answer is JSON that the contract does not allow.
   *
   * @param violations at least one, in the order of the answer
   */
  record Violated<T>(List<Violation> violations) implements Outcome<T> {
    public Violated {
      violations = List.copyOf(violations);
    }

    @Override
    public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
      return new Violated<>(violations);
    }
  }

  /**
   * The answer is no JSON, or several values of which none is said to be the one.
   *
   * @param line from 1
   * @param column from 1, in UTF-16 units
   * @param message one sentence in lower case
   */
  record Malformed<T>(int line, int column, String message) implements Outcome<T> {
    @Override
    public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
      return new Malformed<>(line, column, message);
    }
  }

  /**
   * The answer ends before its value does.
   *
   * @param message why it is taken to, one sentence in lower case
   */
  record Truncated<T>(String message) implements Outcome<T> {
    @Override
    public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
      return new Truncated<>(message);
    }
  }

  /**
   * The model does not answer.
   *
   * @param reason what it says instead, or how the provider calls it
   */
  record Refused<T>(String reason) implements Outcome<T> {
    @Override
    public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
      return new Refused<>(reason);
    }
  }

  /** There is no answer, or one of white space alone. */
  record Empty<T>() implements Outcome<T> {
    @Override
    public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
      return new Empty<>();
    }
  }

  /** The same with what a function makes of the value; it throws what the function throws. */
  <U> Outcome<U> map(Function<? super T, ? extends U> function);

  /** What one function makes of the value, or another of this where there is none. */
  default <R> R fold(
      Function<? super T, ? extends R> value, Function<? super Outcome<T>, ? extends R> none) {
    return this instanceof Value<T> found ? value.apply(found.value()) : none.apply(this);
  }

  /** The value, or another one. */
  default T orElse(T other) {
    return this instanceof Value<T> found ? found.value() : other;
  }

  /** The value, or what a supplier gives. */
  default T orElseGet(Supplier<? extends T> other) {
    return this instanceof Value<T> found ? found.value() : other.get();
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if there is none
   */
  default T orElseThrow() {
    return orElseThrow(none -> new NoSuchElementException(none.toString()));
  }

  /**
   * The value.
   *
   * @throws X what is made of this if there is none
   */
  default <X extends Throwable> T orElseThrow(Function<? super Outcome<T>, ? extends X> exception)
      throws X {
    if (this instanceof Value<T> found) {
      return found.value();
    }
    throw exception.apply(this);
  }

  /** The value if there is one. */
  default Optional<T> toOptional() {
    return this instanceof Value<T> found ? Optional.of(found.value()) : Optional.empty();
  }
}
