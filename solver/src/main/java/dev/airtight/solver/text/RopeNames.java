package dev.airtight.solver.text;

import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.util.HashMap;
import java.util.Map;

/** What one solver knows about texts for good, over all its checks. */
final class RopeNames {
  final Terms terms;
  final RopeExpansion expansion;
  private final Map<TextTerm, TextVariable> names = new HashMap<>();
  private final Map<TextEqual, TextVariable> remainders = new HashMap<>();

  RopeNames(Terms terms) {
    this.terms = terms;
    this.expansion = new RopeExpansion(terms);
  }

  /** A variable that stands for a rope, always the same one. */
  TextVariable nameOf(TextTerm rope) {
    return names.computeIfAbsent(rope, key -> terms.freshText("rope"));
  }

  /** A variable for what one side's first piece has more than the other's, one per equality. */
  TextVariable remainderOf(TextEqual equality) {
    return remainders.computeIfAbsent(equality, key -> terms.freshText("rest"));
  }
}
