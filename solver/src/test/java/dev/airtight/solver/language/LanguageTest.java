package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.words.LengthSet;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final Language A = Language.word("a");

  @Test
  void exponentialDeterminisationIsRefusedInsteadOfRun() {
    Language any = Language.unit(UnitSet.ALL);
    assertThatThrownBy(() -> Language.all().concat(A).concat(any.repeat(18, OptionalInt.of(18))))
        .isInstanceOf(LanguageTooLargeException.class);
  }

  @Test
  void exponentialProductsAreRefused() {
    Language product = Language.all();
    for (int prime : new int[] {7, 11, 13, 17}) {
      product = product.intersect(A.repeat(prime, OptionalInt.of(prime)).star());
    }
    Language last = product;
    assertThatThrownBy(() -> last.intersect(A.repeat(19, OptionalInt.of(19)).star()))
        .isInstanceOf(LanguageTooLargeException.class);
  }

  @Test
  void periodicLengthsAreFound() {
    Language language =
        Language.words(Set.of("abc", "abcde")).concat(A.repeat(6, OptionalInt.of(6)).star());
    assertThat(language.lengths()).isEqualTo(new LengthSet(List.of(), 0, 6, List.of(3, 5)));
    assertThat(language.lengths().contains(BigInteger.TEN.pow(40))).isFalse();
    assertThat(
            language.lengths().contains(BigInteger.valueOf(6).pow(40).add(BigInteger.valueOf(5))))
        .isTrue();
    assertThat(language.lengths().nextFrom(6)).hasValue(9);
    assertThat(language.lengths().min()).hasValue(3);
    assertThat(language.lengths().max()).isEmpty();
  }

  @Test
  void lengthsOfFiniteLanguages() {
    LengthSet lengths = Language.words(Set.of("", "ab", "abc", "ddddd")).lengths();
    assertThat(lengths.ranges())
        .containsExactly(
            new LengthSet.Range(0, 0), new LengthSet.Range(2, 3), new LengthSet.Range(5, 5));
    assertThat(lengths.max()).hasValue(5);
    assertThat(lengths.nextFrom(6)).isEmpty();
    assertThat(Language.empty().lengths().isEmpty()).isTrue();
    assertThat(Language.all().lengths().max()).isEmpty();
  }

  @Test
  void exampleWordsAreReadable() {
    assertThat(Language.all().wordOfLength(3)).hasValue("aaa");
    assertThat(Language.all().shortestExcept(Set.of("", "a"))).hasValue("b");
    assertThat(Language.unit(UnitSet.of('a').complement()).shortest()).hasValue("b");
    assertThat(Language.word(" ").union(Language.word("\0")).shortest()).hasValue(" ");
    assertThat(Language.word("\0").concat(Language.unit(UnitSet.ALL)).shortest()).hasValue("\0a");
    assertThat(Language.empty().shortest()).isEmpty();
    assertThat(Language.empty().wordOfLength(0)).isEmpty();
  }

  @Test
  void theOnlyWordIsKnown() {
    assertThat(Language.word("abc").onlyWord()).hasValue("abc");
    assertThat(Language.word("").onlyWord()).hasValue("");
    assertThat(Language.empty().onlyWord()).isEmpty();
    assertThat(Language.words(Set.of("a", "b")).onlyWord()).isEmpty();
    assertThat(A.star().onlyWord()).isEmpty();
    assertThat(A.repeat(1, OptionalInt.empty()).onlyWord()).isEmpty();
  }

  @Test
  void longWordsAreFoundInLongAutomata() {
    Language language = Language.ofLength(1, OptionalInt.of(8000)).minus(Language.word("x"));
    assertThat(language.stateCount()).isEqualTo(8002);
    assertThat(language.wordOfLength(8000).orElseThrow()).hasSize(8000);
    assertThat(language.lengths().max()).hasValue(8000);
  }
}
