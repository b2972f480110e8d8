package dev.airtight.paths.decode.jackson;

import java.util.Set;

/**
 * A configuration of Jackson's databind. What is not among its rules is as in {@code new
 * ObjectMapper()} of Jackson 2.20.
 *
 * @param limits what the parser's limits are called where they are assumed
 */
public record JacksonSettings(Set<JacksonRule> rules, String limits) {
  /** {@code new ObjectMapper()}. */
  public static final JacksonSettings PLAIN =
      new JacksonSettings(
          Set.of(),
          "Jackson's StreamReadConstraints (1000 characters a number, 20000000 a string, 50000 a"
              + " name, 1000 levels)");

  public JacksonSettings {
    rules = Set.copyOf(rules);
  }

  /** The same limits with other rules. */
  public JacksonSettings with(JacksonRule... others) {
    return new JacksonSettings(Set.of(others), limits);
  }

  /** The trees of the version that it is of. */
  TreeClasses trees() {
    return has(JacksonRule.KNOWS_OPTIONAL) ? TreeClasses.JACKSON_3 : TreeClasses.JACKSON_2;
  }

  boolean has(JacksonRule rule) {
    return rules.contains(rule);
  }
}
