package dev.airtight.paths.soundness.handlers;

/**
 * A condition about an output, and what goes well where it holds.
 *
 * @param contract the condition in a requirement, in parentheses where it needs them
 * @param java the condition in Java; close to the contract's, not always the same
 * @param danger statements that add to {@code r} and mostly cannot throw where the condition holds
 */
record Claim(String contract, String java, String danger) {
  private static final String ADDS = "r += ";

  static Claim throwing(String contract, String java) {
    return new Claim(contract, java, thrown("!(" + java + ")"));
  }

  static String thrown(String condition) {
    return "if (" + condition + ") throw new IllegalStateException();";
  }

  /** The claim with something else that it keeps from throwing. */
  Claim withDanger(String other) {
    return new Claim(contract, java, other);
  }

  /** Whether all the danger is an expression. */
  boolean isExpression() {
    return danger.startsWith(ADDS) && danger.indexOf(';') == danger.length() - 1;
  }

  /** The danger as an expression. */
  String expression() {
    return danger.substring(ADDS.length(), danger.length() - 1);
  }
}
