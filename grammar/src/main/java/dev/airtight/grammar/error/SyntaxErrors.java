package dev.airtight.grammar.error;

import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.source.SyntaxLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the errors of one text, up to a number that is still useful to a reader. */
public final class SyntaxErrors {

  private final List<SyntaxError> errors = new ArrayList<>();
  private boolean overflowed;

  /** Notes one error: what it is, where, and what would mend it. */
  public void add(SyntaxErrorKind kind, Span span, String message, String help) {
    if (errors.size() < SyntaxLimits.ERRORS) {
      errors.add(new SyntaxError(kind, span, message, help));
    } else {
      overflowed = true;
    }
  }

  /** Whether the text has none. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * Whether nothing that is added any more will be reported, so that looking for words for it is in
   * vain.
   */
  public boolean isFull() {
    return overflowed;
  }

  /**
   * Whether an error is known that explains another one at a token: one between the token before
   * and this one, or an unterminated thing that swallowed the rest of the file.
   */
  public boolean explains(Span between, boolean atEnd) {
    return errors.stream()
        .anyMatch(
            error ->
                (error.span().start() < between.end() && between.start() < error.span().end())
                    || (atEnd
                        && (error.kind() == SyntaxErrorKind.UNTERMINATED_TEMPLATE
                            || error.kind() == SyntaxErrorKind.UNTERMINATED_COMMENT)));
  }

  /** All errors by position; if some were left out, a last one that says so. */
  public List<SyntaxError> sorted() {
    List<SyntaxError> sorted = new ArrayList<>(errors);
    sorted.sort(Comparator.comparingInt((SyntaxError error) -> error.span().start()));
    if (overflowed) {
      sorted.add(
          new SyntaxError(
              SyntaxErrorKind.TOO_MANY_ERRORS,
              sorted.get(sorted.size() - 1).span(),
              "more than " + SyntaxLimits.ERRORS + " syntax errors",
              "correct the errors above first"));
    }
    return sorted;
  }
}
