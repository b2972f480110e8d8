package dev.airtight.grammar;

import dev.airtight.grammar.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the errors of one text, up to a number that is still useful to a reader. */
final class SyntaxErrors {

  private final List<SyntaxError> errors = new ArrayList<>();
  private boolean overflowed;

  void add(SyntaxErrorKind kind, Span span, String message, String help) {
    if (errors.size() < ContractParser.MAXIMUM_ERRORS) {
      errors.add(new SyntaxError(kind, span, message, help));
    } else {
      overflowed = true;
    }
  }

  /**
   * Whether nothing that is added any more will be reported, so that looking for words for it is in
   * vain.
   */
  boolean isEmpty() {
    return errors.isEmpty();
  }

  boolean isFull() {
    return overflowed;
  }

  /**
   * Whether an error is known that explains another one at a token: one between the token before
   * and this one, or an unterminated thing that swallowed the rest of the file.
   */
  boolean explains(Span between, boolean atEnd) {
    return errors.stream()
        .anyMatch(
            error ->
                (error.span().start() < between.end() && between.start() < error.span().end())
                    || (atEnd
                        && (error.kind() == SyntaxErrorKind.UNTERMINATED_TEMPLATE
                            || error.kind() == SyntaxErrorKind.UNTERMINATED_COMMENT)));
  }

  /** All errors by position; if some were left out, a last one that says so. */
  List<SyntaxError> sorted() {
    List<SyntaxError> sorted = new ArrayList<>(errors);
    sorted.sort(Comparator.comparingInt((SyntaxError error) -> error.span().start()));
    if (overflowed) {
      sorted.add(
          new SyntaxError(
              SyntaxErrorKind.TOO_MANY_ERRORS,
              sorted.get(sorted.size() - 1).span(),
              "more than " + ContractParser.MAXIMUM_ERRORS + " syntax errors",
              "correct the errors above first"));
    }
    return sorted;
  }
}
