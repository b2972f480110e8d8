package dev.airtight.paths.audit;

import dev.airtight.core.pattern.CodePointSet;
import dev.airtight.core.pattern.ParsedPattern;
import dev.airtight.core.pattern.PatternParser;
import dev.airtight.core.pattern.RegularPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random texts that match a pattern. */
public final class PatternWords {
  private static final int MOST_REPEATED = 8;

  private final Random random;

  public PatternWords(long seed) {
    this.random = new Random(seed);
  }

  /** Some texts, or none where it is no pattern. */
  public List<String> of(String pattern, int count) {
    List<String> words = new ArrayList<>();
    if (PatternParser.parse(pattern) instanceof ParsedPattern.Parsed parsed) {
      for (int i = 0; i < count; i++) {
        StringBuilder word = new StringBuilder();
        append(parsed.pattern(), word);
        words.add(word.toString());
      }
    }
    return words;
  }

  private void append(RegularPattern pattern, StringBuilder word) {
    if (pattern instanceof RegularPattern.OneOf one) {
      append(one.codePoints(), word);
    } else if (pattern instanceof RegularPattern.Sequence sequence) {
      sequence.parts().forEach(part -> append(part, word));
    } else if (pattern instanceof RegularPattern.Choice choice) {
      append(choice.options().get(random.nextInt(choice.options().size())), word);
    } else {
      RegularPattern.Repetition repetition = (RegularPattern.Repetition) pattern;
      int most =
          repetition.maximum() == null
              ? repetition.minimum() + MOST_REPEATED
              : repetition.maximum();
      // The ends are where mistakes are.
      int count =
          switch (random.nextInt(4)) {
            case 0 -> repetition.minimum();
            case 1 -> most;
            default -> repetition.minimum() + random.nextInt(most - repetition.minimum() + 1);
          };
      for (int i = 0; i < count; i++) {
        append(repetition.part(), word);
      }
    }
  }

  private void append(CodePointSet set, StringBuilder word) {
    if (!set.isEmpty()) {
      CodePointSet.Range range = set.ranges().get(random.nextInt(set.ranges().size()));
      word.appendCodePoint(range.first() + random.nextInt(range.last() - range.first() + 1));
    }
  }
}
