package dev.airtight.grammar.format;

import dev.airtight.grammar.ConcreteSyntax;
import dev.airtight.grammar.ContractParser;
import dev.airtight.grammar.ParseResult;
import dev.airtight.grammar.source.SourceText;

/**
 * Lays contracts out: two blanks of indentation, one item a line, the types of neighbouring fields
 * below each other, lines of at most {@value LayoutPlan#WIDTH} columns where there is a good place
 * to break. Comments stay where they are, of several blank lines one. Templates are not touched.
 * The result means the same, and formatting it changes nothing.
 */
public final class ContractFormatter {

  private ContractFormatter() {}

  public static FormatResult format(SourceText source) {
    ParseResult result = ContractParser.parse(source);
    if (!result.isValid()) {
      return new FormatResult.Invalid(result.errors());
    }
    ConcreteSyntax syntax = ContractParser.concreteSyntax(source);
    return new FormatResult.Formatted(
        new LayoutWriter(new LayoutPlan(new TokenLines(syntax))).write());
  }
}
