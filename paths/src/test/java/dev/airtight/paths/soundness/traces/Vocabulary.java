package dev.airtight.paths.soundness.traces;

import java.util.List;

/**
 * What programs can do, as Java with the holes that {@link Templates} fills.
 *
 * @param assignments give a variable another value
 * @param expressions have a value, which is written down
 * @param actions have none
 */
record Vocabulary(List<String> assignments, List<String> expressions, List<String> actions) {

  /** All of it, as statements with holes. */
  List<String> statements() {
    return java.util.stream.Stream.of(
            assignments.stream().map(each -> each + ";"),
            expressions.stream().map(Vocabulary::writtenDown),
            actions.stream().map(Vocabulary::action))
        .flatMap(each -> each)
        .toList();
  }

  static String writtenDown(String expression) {
    return "v.t.append(show(" + expression + "));";
  }

  static String action(String action) {
    return action.endsWith("}") ? action : action + ";";
  }
}
