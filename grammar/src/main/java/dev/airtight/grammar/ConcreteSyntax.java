package dev.airtight.grammar;

import dev.airtight.grammar.antlr.ContractSyntax.ContractFileContext;
import dev.airtight.grammar.source.SourceText;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A contract as it is written.
 *
 * @param tokens all tokens in their order, each at the index it carries; comments are on the hidden
 *     channel, white space is left out, and the last one is the end of the file
 * @param tree ANTLR's tree over the visible tokens
 */
public record ConcreteSyntax(SourceText source, List<Token> tokens, ContractFileContext tree) {

  public ConcreteSyntax {
    tokens = List.copyOf(tokens);
  }
}
