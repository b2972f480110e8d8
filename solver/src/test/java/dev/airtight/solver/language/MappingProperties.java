package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.airtight.solver.language.java.CaseMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Case mapping, prefixes and suffixes, held against the running JDK. */
class MappingProperties {
  private static final String UNITS =
      "aAbKk\u212a\u00df\u0130iI\u0131\u0307\u0149\ufb03\ud801\udc00\udc28\ud83d\ude00S\u017f";
  private static final String SIGMAS = "\u03a3\u03c3\u03c2";

  private static String random(Random random, String units, int atMost) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      word.append(units.charAt(random.nextInt(units.length())));
    }
    return word.toString();
  }

  private static String mapped(CaseMapping mapping, String word) {
    return mapping == CaseMapping.LOWER
        ? word.toLowerCase(Locale.ROOT)
        : word.toUpperCase(Locale.ROOT);
  }

  @Property(tries = 200)
  void casePreimages(@ForAll long seed) {
    Random random = new Random(seed);
    for (CaseMapping mapping : CaseMapping.values()) {
      String word = random(random, UNITS + SIGMAS, 4);
      Language target =
          random.nextBoolean()
              ? Language.word(mapped(mapping, word))
              : Occurrences.containing(mapped(mapping, random(random, UNITS, 2)));
      target = random.nextInt(4) == 0 ? target.complement() : target;
      boolean tellsSigmasApart =
          mapping == CaseMapping.LOWER && word.matches(".*[" + SIGMAS + "].*");
      var preimage = mapping.preimage(target);
      assertThat(preimage.isPresent() || tellsSigmasApart).isTrue();
      for (int i = 0; preimage.isPresent() && i < 20; i++) {
        String other = i == 0 ? word : random(random, UNITS + SIGMAS, 4);
        assertThat(preimage.get().contains(other))
            .as("%s of %s", mapping, other)
            .isEqualTo(target.contains(mapped(mapping, other)));
      }
    }
  }

  @Property(tries = 200)
  void caseImages(@ForAll long seed) {
    Random random = new Random(seed);
    for (CaseMapping mapping : CaseMapping.values()) {
      Set<String> words = new HashSet<>();
      Set<String> results = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        words.add(random(random, UNITS, 4));
      }
      words.forEach(word -> results.add(mapped(mapping, word)));
      assertThat(mapping.image(Language.words(words))).isEqualTo(Language.words(results));
      String word = random(random, UNITS + SIGMAS, 4);
      assertThat(mapping.image(Language.word(word)).contains(mapped(mapping, word))).isTrue();
      assertThat(mapping.image(Language.all()).contains(mapped(mapping, word))).isTrue();
    }
  }

  @Test
  void everyUnitIsMappedAsJavaDoes() {
    for (CaseMapping mapping : CaseMapping.values()) {
      Language stable = mapping.preimage(Language.word("k")).orElseThrow();
      Language image = mapping.image(Language.all());
      for (int unit = 0; unit < 65536; unit++) {
        String word = String.valueOf((char) unit);
        String result = mapped(mapping, word);
        if (stable.contains(word) != result.equals("k") || !image.contains(result)) {
          fail("%s of U+%04X", mapping, unit);
        }
      }
    }
  }

  @Test
  void everyCodePointOutsideOfTheBasicPlaneIsMappedAsJavaDoes() {
    for (CaseMapping mapping : CaseMapping.values()) {
      for (int point = 0x10000; point <= Character.MAX_CODE_POINT; point++) {
        String word = Character.toString(point);
        String result =
            mapping
                .pairs()
                .getOrDefault(word.charAt(0), Map.of())
                .getOrDefault(word.charAt(1), word);
        if (!result.equals(mapped(mapping, word))) {
          fail("%s of U+%X", mapping, point);
        }
      }
    }
  }

  @Property(tries = 300)
  void prefixesAndSuffixes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> words = List.of(random(random, "ab", 4), random(random, "ab", 4));
    Set<String> prefixes = new HashSet<>();
    Set<String> suffixes = new HashSet<>();
    for (String word : words) {
      for (int i = 0; i <= word.length(); i++) {
        prefixes.add(word.substring(0, i));
        suffixes.add(word.substring(i));
      }
    }
    assertThat(Quotients.prefixes(Language.words(words))).isEqualTo(Language.words(prefixes));
    assertThat(Quotients.suffixes(Language.words(words))).isEqualTo(Language.words(suffixes));
    assertThat(Quotients.prefixes(Language.empty())).isEqualTo(Language.empty());
  }
}
