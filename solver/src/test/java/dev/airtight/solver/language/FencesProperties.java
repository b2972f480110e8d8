package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.automaton.UnitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FencesProperties {
  private static String random(Random random, int atMost) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      word.append("ab".charAt(random.nextInt(2)));
    }
    return word.toString();
  }

  private static boolean breaks(String before, String value, String fence, String after) {
    String text = before + value + after;
    for (int at = text.indexOf(fence); at >= 0; at = text.indexOf(fence, at + 1)) {
      boolean inBefore = at + fence.length() <= before.length();
      boolean inAfter = at >= before.length() + value.length();
      if (!inBefore && !inAfter) {
        return true;
      }
    }
    return false;
  }

  private static Language breaking(String before, String fence, String after) {
    return Fences.breaking(Language.word(before), Language.word(fence), Language.word(after));
  }

  @Property(tries = 2000)
  void breakingValuesAreThoseThatMakeAnotherFence(@ForAll long seed) {
    Random random = new Random(seed);
    String fence = random(random, 3) + "a";
    List<String> before = List.of(random(random, 5), random(random, 5));
    List<String> after = List.of(random(random, 5), random(random, 5));
    String value = random(random, 4);
    boolean expected =
        before.stream().anyMatch(b -> after.stream().anyMatch(a -> breaks(b, value, fence, a)));
    assertThat(
            Fences.breaking(Language.words(before), Language.word(fence), Language.words(after))
                .contains(value))
        .isEqualTo(expected);
  }

  @Test
  void aFenceCanBeCompletedAtTheBorder() {
    Language breaking = breaking("<ticket>\n", "</ticket>", "ticket>\n</ticket>");
    assertThat(breaking.shortest()).hasValue("</");
    assertThat(breaking("<t>\n", "</t>", "\n</t>").shortest()).hasValue("</t>");
    Language digits = Language.unitsOf(UnitSet.range('0', '9'));
    assertThat(breaking("<t>\n", "</t>", "\n</t>").intersects(digits)).isFalse();
  }
}
