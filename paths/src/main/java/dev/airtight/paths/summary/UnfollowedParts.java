package dev.airtight.paths.summary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What providers put into the objects that hold answers, and what no maker is given here. Nobody
 * may take it for missing.
 */
public final class UnfollowedParts {
  private UnfollowedParts() {}

  /**
   * Summaries of the methods that return such parts.
   *
   * @param methods as {@link dev.airtight.paths.summary.SummaryProvider} names them
   */
  public static Map<String, Summary> returnedBy(List<String> methods) {
    return methods.stream().collect(Collectors.toMap(Function.identity(), UnfollowedParts::of));
  }

  private static Summary of(String method) {
    String name = method.substring(0, method.indexOf('(')).replace('/', '.');
    return call -> call.stuck("what " + name + " holds besides the answer is not followed");
  }
}
