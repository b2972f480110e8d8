package dev.airtight.paths.extension;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a static or instance method can do. The call has no other effect: it changes no object
 * that anybody else has, and it ends. What does more than that needs a {@link StandInClass}.
 *
 * @param method {@code pkg.Class#method(int,java.lang.String)}: the class that declares it, with a
 *     dollar sign before nested ones, and the parameter types as {@code Class.getTypeName} writes
 *     them, without type arguments. Of a method without a body it speaks for all implementations
 *     that are not known.
 * @param exits how it throws: the first one whose condition holds does
 * @param result what it returns where none does; says nothing for {@code void}
 */
public record MethodSummary(String method, List<Exit> exits, Result result) {

  /**
   * A way to throw.
   *
   * @param exception the exact class, named as {@code Class.getName} does; it needs a constructor
   *     that takes a message, or one without parameters
   */
  public record Exit(String exception, When when) {}

  /** Copies the list. */
  public MethodSummary {
    exits = List.copyOf(exits);
  }

  /** A method that returns any value of its type, and throws nothing. */
  public static MethodSummary of(String method) {
    return new MethodSummary(method, List.of(), new Result.Any());
  }

  /** The same method, which throws an exception where it has not thrown another one before. */
  public MethodSummary throwing(String exception, When when) {
    List<Exit> all = new ArrayList<>(exits);
    all.add(new Exit(exception, when));
    return new MethodSummary(method, all, result);
  }

  /** The same method with another result. */
  public MethodSummary returning(Result newResult) {
    return new MethodSummary(method, exits, newResult);
  }
}
