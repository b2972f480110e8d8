package dev.airtight.paths.floating;

import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.java.WrittenFloating;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;

/** How floats and doubles are written, as by {@link Double#toString(double)}. */
public final class FloatingTexts {
  private final Terms terms;
  private final FloatingNumbers numbers;

  public FloatingTexts(Terms terms) {
    this.terms = terms;
    this.numbers = new FloatingNumbers(terms);
  }

  /** A text, and the state that knows what holds of it. */
  public record Written(State state, TextTerm text) {}

  /** Of a value that varies within bounds: some text of the form; of another one any. */
  public Written written(State state, FloatingValue value) {
    Double constant = value.constant();
    if (constant != null) {
      String text =
          value.type() == FloatingType.FLOAT
              ? Float.toString((float) (double) constant)
              : Double.toString(constant);
      return new Written(state, terms.text(text));
    }
    TextTerm text = terms.freshText("number");
    if (!numbers.isFinite(state, value)) {
      // Its form would cost more than it tells.
      return new Written(state, text);
    }
    return new Written(
        FloatingNumbers.learned(state, terms.inLanguage(text, language(state, value))), text);
  }

  private Language language(State state, FloatingValue value) {
    RealBounds bounds = numbers.bounds(state, value);
    if (bounds.isPositive()) {
      return WrittenFloating.positive();
    }
    return bounds.isAtLeastZero()
        ? WrittenFloating.positive().union(WrittenFloating.zeros())
        : WrittenFloating.finite();
  }
}
