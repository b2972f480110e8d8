package dev.airtight.paths.summary;

import dev.airtight.core.pattern.ParsedPattern;
import dev.airtight.core.pattern.PatternParser;
import dev.airtight.solver.language.Language;

/** The patterns of descriptions, which are those of contracts. */
final class DescribedPatterns {
  private DescribedPatterns() {}

  /**
   * The texts that a pattern matches.
   *
   * @throws BadDescriptionException if it is none
   */
  static Language language(String pattern) {
    ParsedPattern parsed = PatternParser.parse(pattern);
    if (parsed instanceof ParsedPattern.Parsed valid) {
      return Language.ofPattern(valid.pattern());
    }
    throw new BadDescriptionException(
        "/" + pattern + "/: " + ((ParsedPattern.PatternProblem) parsed).message());
  }
}
