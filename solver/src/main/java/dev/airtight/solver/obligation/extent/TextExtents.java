package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.words.LengthSet;
import dev.airtight.solver.obligation.extent.HeaviestWord.Writing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long texts get, as they are or as JSON strings. */
final class TextExtents {

  /** Longer texts are not written out. */
  private static final int LONGEST = 1_000_000;

  /** Lengths times states that are looked at one by one. */
  private static final long MOST_CELLS = 2_000_000;

  private final Contract contract;
  private final Map<Key, Optional<Extent>> known = new HashMap<>();

  TextExtents(Contract contract) {
    this.contract = contract;
  }

  private record Key(Language language, int minimum, @Nullable Integer maximum, Writing writing) {}

  /**
   * The texts of a type whose values are strings or null.
   *
   * @throws dev.airtight.solver.language.automaton.LanguageTooLargeException when a language gets
   *     too large
   */
  Optional<Extent> of(Type type, Writing writing) {
    return of(ValueTexts.of(contract, type), writing);
  }

  /** As above, for a union of texts. */
  Optional<Extent> of(List<ValueTexts> union, Writing writing) {
    List<Extent> all = new ArrayList<>();
    for (ValueTexts texts : union) {
      if (texts.isNull()) {
        all.add(Extent.fixed("null".length(), new JsonNull()));
      } else {
        Key key = new Key(texts.language(), texts.minimum(), texts.maximum(), writing);
        known.computeIfAbsent(key, TextExtents::compute).ifPresent(all::add);
      }
    }
    return Extents.longest(all);
  }

  private static Optional<Extent> compute(Key key) {
    LengthSet lengths = key.language().codePointLengths();
    OptionalLong least = lengths.nextFrom(key.minimum());
    @Nullable Integer maximum = key.maximum();
    if (least.isEmpty() || maximum != null && least.getAsLong() > maximum) {
      return Optional.empty();
    }
    int quotes = key.writing() == Writing.JSON ? 2 : 0;
    if (maximum == null && lengths.isUnbounded()) {
      return Optional.of(
          Extent.unbounded(
              "",
              atLeast -> {
                long wanted = Math.max(key.minimum(), atLeast);
                OptionalLong length = lengths.nextFrom(wanted);
                return length.isEmpty() || length.getAsLong() > LONGEST
                    ? Optional.empty()
                    : word(key, (int) length.getAsLong(), (int) length.getAsLong());
              }));
    }
    int most = maximum == null ? lengths.max().orElse(0) : maximum;
    if (!lengths.isUnbounded()) {
      most = Math.min(most, lengths.max().orElse(0));
    }
    if ((long) most * key.language().stateCount() > MOST_CELLS) {
      return Optional.of(bounded(key, lengths, most));
    }
    Optional<JsonValue> longest = word(key, key.minimum(), most);
    return longest.map(
        value ->
            new Extent(
                BigInteger.valueOf(quotes + (long) weight(value, key.writing())),
                "",
                true,
                atLeast -> Optional.of(value)));
  }

  /**
   * Where there are too many lengths to look at each: every character as the one that takes most.
   */
  private static Extent bounded(Key key, LengthSet lengths, int most) {
    int quotes = key.writing() == Writing.JSON ? 2 : 0;
    long longest = most;
    while (!lengths.contains(longest)) {
      longest--;
    }
    int length = (int) longest;
    return new Extent(
        BigInteger.valueOf(longest)
            .multiply(BigInteger.valueOf(HeaviestWord.heaviestUnit(key.language(), key.writing())))
            .add(BigInteger.valueOf(quotes)),
        "",
        false,
        atLeast -> repeated(key, length));
  }

  /** A word of that length, found without looking at each length, where there is such a one. */
  private static Optional<JsonValue> repeated(Key key, int length) {
    if (length > LONGEST) {
      return Optional.empty();
    }
    for (char unit : HeaviestWord.candidates(key.writing()).toCharArray()) {
      String word = Character.toString(unit).repeat(length);
      if (key.language().contains(word)) {
        return Optional.of(new JsonString(word));
      }
    }
    return Optional.empty();
  }

  private static int weight(JsonValue value, Writing writing) {
    return value instanceof JsonString string ? HeaviestWord.weight(string.value(), writing) : 0;
  }

  private static Optional<JsonValue> word(Key key, int minimum, int maximum) {
    return HeaviestWord.find(key.language(), minimum, maximum, key.writing()).map(JsonString::new);
  }
}
