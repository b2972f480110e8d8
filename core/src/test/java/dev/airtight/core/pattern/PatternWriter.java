package dev.airtight.core.pattern;

import dev.airtight.core.pattern.CodePointSet.Range;
import dev.airtight.core.pattern.RegularPattern.Choice;
import dev.airtight.core.pattern.RegularPattern.OneOf;
import dev.airtight.core.pattern.RegularPattern.Repetition;
import dev.airtight.core.pattern.RegularPattern.Sequence;
import java.util.Locale;

/** Writes a pattern's tree as text that parses to a tree for the same texts. */
final class PatternWriter {

  private final StringBuilder out = new StringBuilder();

  private PatternWriter() {}

  /** The pattern without slashes around it. */
  static String write(RegularPattern pattern) {
    PatternWriter writer = new PatternWriter();
    writer.pattern(pattern);
    return writer.out.toString();
  }

  private void pattern(RegularPattern pattern) {
    if (pattern instanceof OneOf oneOf) {
      set(oneOf.codePoints());
    } else if (pattern instanceof Sequence sequence) {
      sequence.parts().forEach(part -> grouped(part, part instanceof Choice));
    } else if (pattern instanceof Choice choice) {
      String bar = "";
      for (RegularPattern option : choice.options()) {
        out.append(bar);
        grouped(option, option instanceof Choice);
        bar = "|";
      }
    } else if (pattern instanceof Repetition repetition) {
      grouped(repetition.part(), !(repetition.part() instanceof OneOf));
      out.append(count(repetition));
    }
  }

  private void grouped(RegularPattern pattern, boolean group) {
    if (group) {
      out.append("(?:");
      pattern(pattern);
      out.append(')');
    } else {
      pattern(pattern);
    }
  }

  private static String count(Repetition repetition) {
    int minimum = repetition.minimum();
    Integer maximum = repetition.maximum();
    if (maximum == null) {
      return minimum == 0 ? "*" : minimum == 1 ? "+" : "{" + minimum + ",}";
    }
    if (minimum == 0 && maximum == 1) {
      return "?";
    }
    return maximum == minimum ? "{" + minimum + "}" : "{" + minimum + "," + maximum + "}";
  }

  private void set(CodePointSet set) {
    if (set.equals(CharacterClasses.ANY)) {
      out.append('.');
    } else if (set.isEmpty()) {
      out.append("[^\\u{0}-\\u{10ffff}]");
    } else if (set.ranges().size() == 1
        && set.ranges().get(0).first() == set.ranges().get(0).last()) {
      codePoint(set.ranges().get(0).first());
    } else {
      out.append('[');
      for (Range range : set.ranges()) {
        codePoint(range.first());
        if (range.first() < range.last()) {
          out.append('-');
          codePoint(range.last());
        }
      }
      out.append(']');
    }
  }

  private void codePoint(int codePoint) {
    if (codePoint < ' ' || codePoint > '~') {
      out.append(String.format(Locale.ROOT, "\\u{%x}", codePoint));
    } else {
      boolean syntax = codePoint == '-' || PatternText.SYNTAX.indexOf(codePoint) >= 0;
      out.append(syntax ? "\\" : "").append((char) codePoint);
    }
  }
}
