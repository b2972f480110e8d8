package dev.airtight.grammar.recovery;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.error.NearestNames;
import dev.airtight.grammar.lex.Tokens;
import java.util.List;
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
    List<String> keywords =
        expected.toList().stream()
            .filter(Tokens::isKeyword)
            .map(ContractLexer.VOCABULARY::getLiteralName)
            .map(literal -> literal.substring(1, literal.length() - 1))
            .toList();
    int limit = written.length() <= SHORTEST + 1 ? 1 : 2;
    List<String> near = NearestNames.within(limit, written, keywords);
    return near.isEmpty() ? null : near.get(0);
  }
}
