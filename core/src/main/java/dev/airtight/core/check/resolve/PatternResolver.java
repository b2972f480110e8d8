package dev.airtight.core.check.resolve;

import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.pattern.ParsedPattern;
import dev.airtight.core.pattern.PatternParser;
import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.PatternLiteral;
import org.jspecify.annotations.Nullable;

/** Parses the patterns of a contract and says where in them something is wrong. */
public final class PatternResolver {

  private PatternResolver() {}

  /** The pattern, or null when it is not valid and was reported. */
  public static @Nullable RegularPattern parse(
      PatternLiteral literal, SourceText source, DiagnosticSink sink) {
    ParsedPattern parsed = PatternParser.parse(literal.text());
    if (parsed instanceof ParsedPattern.Parsed valid) {
      return valid.pattern();
    }
    ParsedPattern.PatternProblem problem = (ParsedPattern.PatternProblem) parsed;
    int start = Math.min(problem.offset(), literal.text().length());
    int end = Math.min(start + 1, literal.text().length());
    sink.report(
        DiagnosticCode.PATTERN_INVALID,
        source,
        literal.part(start, end),
        problem.message(),
        "patterns are a regular subset without anchors, look-around and back-references");
    return null;
  }
}
