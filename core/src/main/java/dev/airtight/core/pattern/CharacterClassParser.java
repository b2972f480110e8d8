package dev.airtight.core.pattern;

import dev.airtight.core.pattern.CodePointSet.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a class in square brackets. */
final class CharacterClassParser {

  private final PatternText text;

  CharacterClassParser(PatternText text) {
    this.text = text;
  }

  /** At the opening bracket; moves behind the closing one. */
  CodePointSet parse() throws PatternException {
    int start = text.offset();
    text.take("[");
    boolean negated = text.take("^");
    List<Range> ranges = new ArrayList<>();
    boolean first = true;
    while (!text.at("]")) {
      if (text.atEnd()) {
        throw new PatternException(start, "this class is not closed");
      }
      ranges.addAll(item(first));
      first = false;
    }
    text.take("]");
    if (first) {
      throw new PatternException(start, "this class is empty");
    }
    CodePointSet set = new CodePointSet(ranges);
    return negated ? set.complement() : set;
  }

  private List<Range> item(boolean first) throws PatternException {
    int start = text.offset();
    @Nullable CodePointSet named = text.takeNamedSet();
    if (named != null) {
      if (text.at("-") && !text.at("-]")) {
        throw new PatternException(start, "a range cannot start with a set of characters");
      }
      return named.ranges();
    }
    int low = codePoint(first);
    if (!text.at("-") || text.at("-]")) {
      return List.of(new Range(low, low));
    }
    text.take("-");
    if (text.atEnd()) {
      throw text.problem("this class is not closed");
    }
    int highStart = text.offset();
    if (text.takeNamedSet() != null) {
      throw new PatternException(highStart, "a range cannot end with a set of characters");
    }
    int high = codePoint(false);
    if (high < low) {
      throw new PatternException(start, "the range's end is below its start");
    }
    return List.of(new Range(low, high));
  }

  private int codePoint(boolean first) throws PatternException {
    if (text.at("\\")) {
      return text.takeEscape();
    }
    if (text.at("[")) {
      throw text.problem("write \\[ to have this character in a class");
    }
    if (text.at("-") && !first && !text.at("-]")) {
      throw text.problem("write \\- to have this character in the middle of a class");
    }
    return text.takeCodePoint();
  }
}
