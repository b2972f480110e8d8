package dev.airtight.grammar.recovery;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.lex.Tokens;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Finds the keyword that somebody who wrote another word may have meant. */
final class NearestWord {

  private static final int SHORTEST = 3;

  private NearestWord() {}

  /**
   * The keyword among the expected tokens that one or two changes of letters make out of the word.
   */
  static @Nullable String of(String written, IntervalSet expected) {
    if (written.length() < SHORTEST || written.length() > 2 * "untrusted".length()) {
      return null;
    }
    String best = null;
    int bestDistance = written.length() <= SHORTEST + 1 ? 2 : 3;
    for (int type : expected.toList()) {
      if (Tokens.isKeyword(type)) {
        String literal = ContractLexer.VOCABULARY.getLiteralName(type);
        String word = literal.substring(1, literal.length() - 1);
        int distance = distance(written, word);
        if (distance < bestDistance) {
          best = word;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one word to the
   * other.
   */
  private static int distance(String from, String to) {
    int[][] costs = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          costs[i][j] = i + j;
          continue;
        }
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        costs[i][j] =
            Math.min(Math.min(costs[i - 1][j], costs[i][j - 1]) + 1, costs[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          costs[i][j] = Math.min(costs[i][j], costs[i - 2][j - 2] + 1);
        }
      }
    }
    return costs[from.length()][to.length()];
  }
}
