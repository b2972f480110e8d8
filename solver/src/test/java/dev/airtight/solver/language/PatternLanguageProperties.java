package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.pattern.CodePointSet;
import dev.airtight.core.pattern.PatternMatcher;
import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.core.pattern.RegularPattern.Choice;
import dev.airtight.core.pattern.RegularPattern.OneOf;
import dev.airtight.core.pattern.RegularPattern.Repetition;
import dev.airtight.core.pattern.RegularPattern.Sequence;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The automaton of a pattern against the matcher that the run-time guard uses. */
class PatternLanguageProperties {
  private static final int TRIES = 1500;
  private static int tooLarge;

  private static final int[] POINTS = {
    'a', 'b', 'c', '\n', 0xffff, 0x10000, 0x1f600, 0x1f601, 0x20400, 0x10ffff
  };

  private static RegularPattern random(Random random, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      int a = POINTS[random.nextInt(POINTS.length)];
      int b = POINTS[random.nextInt(POINTS.length)];
      CodePointSet set = CodePointSet.of(new CodePointSet.Range(Math.min(a, b), Math.max(a, b)));
      set = random.nextInt(3) == 0 ? CodePointSet.single(a) : set;
      return new OneOf(random.nextInt(4) == 0 ? set.complement() : set);
    }
    RegularPattern left = random(random, depth - 1);
    RegularPattern right = random(random, depth - 1);
    int minimum = random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> new Choice(List.of(left, right));
      case 1 ->
          new Repetition(left, minimum, random.nextBoolean() ? null : minimum + random.nextInt(3));
      default -> new Sequence(random.nextInt(6) == 0 ? List.of() : List.of(left, right));
    };
  }

  /** A pattern may need more states than a language may have, but few do. */
  @AfterContainer
  static void fewAreTooLarge() {
    assertThat(tooLarge).isLessThanOrEqualTo(TRIES / 100);
  }

  @Property(tries = TRIES)
  void agreesWithTheMatcher(@ForAll long seed) {
    Random random = new Random(seed);
    RegularPattern pattern = random(random, 4);
    Language language;
    try {
      language = Language.ofPattern(pattern);
    } catch (LanguageTooLargeException e) {
      tooLarge++;
      return;
    }
    PatternMatcher matcher = PatternMatcher.of(pattern);
    for (int i = 0; i < 20; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(6); n > 0; n--) {
        if (random.nextInt(20) == 0) {
          word.append(random.nextBoolean() ? '\ud83d' : '\ude00');
        } else {
          word.appendCodePoint(POINTS[random.nextInt(POINTS.length)]);
        }
      }
      assertThat(language.contains(word.toString())).isEqualTo(matcher.matches(word.toString()));
    }
    language.shortest().ifPresent(word -> assertThat(matcher.matches(word)).isTrue());
    assertThat(language.isSubsetOf(Unicode.wellFormed())).isTrue();
  }
}
