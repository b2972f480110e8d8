package dev.airtight.grammar;

import dev.airtight.grammar.antlr.ContractSyntax;
import dev.airtight.grammar.build.FileBuilder;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.TokenPreparation;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.recovery.ContractErrorStrategy;
import dev.airtight.grammar.recovery.ExpectationErrors;
import dev.airtight.grammar.recovery.Synchronization;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.source.SyntaxLimits;
import dev.airtight.grammar.tree.ContractFile;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/**
 * Parses contracts. No text makes it throw, takes more than linear time, or needs a deeper stack
 * than {@link SyntaxLimits} allow.
 */
public final class ContractParser {

  private ContractParser() {}

  /** Parses a whole file. */
  public static ParseResult parse(SourceText source) {
    SyntaxErrors errors = new SyntaxErrors();
    if (source.length() > SyntaxLimits.LENGTH) {
      errors.add(
          SyntaxErrorKind.CONTRACT_TOO_LARGE,
          Span.at(0),
          "contract is too large",
          "a contract has at most "
              + SyntaxLimits.LENGTH
              + " characters; split it and import the parts");
      return empty(source, errors);
    }
    Optional<ConcreteSyntax> syntax = syntax(source, errors);
    if (syntax.isEmpty()) {
      return empty(source, errors);
    }
    ConcreteSyntax whole = syntax.get();
    ContractFile file = new FileBuilder(source, whole.tokens(), whole.tree(), errors).file();
    return new ParseResult(file, errors.sorted());
  }

  /**
   * The text as tokens and rules, for who needs more than the syntax tree: parentheses, comments,
   * spelling.
   *
   * @param source a text that {@link #parse} finds no error in
   * @throws IllegalArgumentException if the text has syntax errors
   */
  public static ConcreteSyntax concreteSyntax(SourceText source) {
    SyntaxErrors errors = new SyntaxErrors();
    return Optional.of(source)
        .filter(text -> text.length() <= SyntaxLimits.LENGTH)
        .flatMap(text -> syntax(text, errors))
        .filter(syntax -> errors.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException(source + " has syntax errors"));
  }

  private static Optional<ConcreteSyntax> syntax(SourceText source, SyntaxErrors errors) {
    List<Token> tokens = TokenPreparation.tokens(source, errors);
    if (isNestedTooDeep(tokens, errors)) {
      return Optional.empty();
    }
    Synchronization synchronization = new Synchronization(source);
    ContractSyntax parser = new ContractSyntax(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(
        new ContractErrorStrategy(new ExpectationErrors(errors, synchronization), synchronization));
    return Optional.of(new ConcreteSyntax(source, tokens, parser.contractFile()));
  }

  private static boolean isNestedTooDeep(List<Token> tokens, SyntaxErrors errors) {
    int depth = 0;
    for (Token token : tokens) {
      if (Tokens.isOpening(token.getType()) && ++depth > SyntaxLimits.NESTING) {
        errors.add(
            SyntaxErrorKind.NESTING_TOO_DEEP,
            Tokens.span(token),
            "brackets nest deeper than " + SyntaxLimits.NESTING + " levels",
            "give parts of it a name of their own");
        return true;
      }
      if (Tokens.isClosing(token.getType()) && depth > 0) {
        depth--;
      }
    }
    return false;
  }

  private static ParseResult empty(SourceText source, SyntaxErrors errors) {
    ContractFile file =
        new ContractFile(
            source, Optional.empty(), Optional.empty(), List.of(), List.of(), source.span());
    return new ParseResult(file, errors.sorted());
  }
}
