package dev.airtight.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.pattern.CodePointSet.Range;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointSetProperties {

  private static final List<Integer> POINTS =
      List.of(
          0, 1, 2, 0x61, 0x62, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x10FFFE, 0x10FFFF);

  @Provide
  Arbitrary<List<Range>> ranges() {
    return Combinators.combine(Arbitraries.of(POINTS), Arbitraries.of(POINTS))
        .as((a, b) -> new Range(Math.min(a, b), Math.max(a, b)))
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = 500)
  void setsAreThoseOfTheirElements(
      @ForAll("ranges") List<Range> left, @ForAll("ranges") List<Range> right) {
    CodePointSet a = new CodePointSet(left);
    CodePointSet b = new CodePointSet(right);
    for (int point : POINTS) {
      boolean scalar = point < 0xD800 || point > 0xDFFF;
      boolean inLeft =
          scalar && left.stream().anyMatch(r -> r.first() <= point && point <= r.last());
      assertThat(a.contains(point)).isEqualTo(inLeft);
      assertThat(a.complement().contains(point)).isEqualTo(scalar && !inLeft);
      assertThat(a.union(b).contains(point)).isEqualTo(inLeft || b.contains(point));
    }
    assertThat(a.complement().complement()).isEqualTo(a);
    assertThat(a.union(a.complement())).isEqualTo(CodePointSet.ALL);
  }
}
