package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.Unicode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts that values of a type have in a prompt.
 *
 * @param language all of them are among its words of an allowed length
 * @param minimum the smallest allowed number of code points
 * @param maximum the largest one, or null for any
 * @param value the value with that text; empty where the text does not say it
 */
public record ValueTexts(
    Language language,
    int minimum,
    @Nullable Integer maximum,
    Function<String, Optional<JsonValue>> value) {

  private static final int LARGEST_SCALE = 1000;

  /** Automata that count further get large. */
  private static final int LARGEST_LENGTH = 2000;

  /**
   * The texts of a type, as a union.
   *
   * @throws dev.airtight.solver.language.automaton.LanguageTooLargeException when a language gets
   *     too large
   */
  public static List<ValueTexts> of(Contract contract, Type type) {
    if (type instanceof Type.Text text) {
      Language language = Unicode.wellFormed();
      for (Matching matching : text.patterns()) {
        language = language.intersect(Language.ofPattern(matching.pattern()));
      }
      return List.of(
          new ValueTexts(
              language,
              text.minimumLength(),
              text.maximumLength(),
              word -> Optional.of(new JsonString(word))));
    }
    if (type instanceof Type.Restricted restricted) {
      Optional<Language> allowed = ConditionLanguage.ofWhere(restricted.requirement().condition());
      return allowed.isEmpty()
          ? of(contract, restricted.base())
          : of(contract, restricted.base()).stream()
              .map(texts -> texts.within(allowed.get()))
              .toList();
    }
    if (type instanceof Type.OrNull orNull) {
      List<ValueTexts> all = new ArrayList<>(of(contract, orNull.base()));
      all.add(fixed(List.of("null"), word -> Optional.of(new JsonNull())));
      return all;
    }
    if (type instanceof Type.Bool) {
      return List.of(
          fixed(
              List.of("true", "false"), word -> Optional.of(new JsonBoolean(word.equals("true")))));
    }
    if (type instanceof Type.IntegerNumber integer) {
      IntegerRange range = range(integer.ranges());
      if (range.min() != null && range.max() != null) {
        return List.of(
            new ValueTexts(
                Numerals.decimalTextIn(range),
                0,
                null,
                word -> Optional.of(JsonNumber.of(new BigDecimal(word)))));
      }
    }
    if (type instanceof Type.Named named) {
      if (contract.definition(named.definition()) instanceof AliasDefinition alias) {
        return of(contract, alias.type());
      }
      if (contract.definition(named.definition()) instanceof EnumDefinition enumeration) {
        List<String> words = enumeration.members().stream().map(EnumMember::text).toList();
        return List.of(fixed(words, word -> Optional.of(new JsonString(word))));
      }
    }
    return List.of(
        new ValueTexts(new JsonTexts(contract).of(type), 0, null, word -> Optional.empty()));
  }

  private static ValueTexts fixed(List<String> words, Function<String, Optional<JsonValue>> value) {
    return new ValueTexts(Language.words(words), 0, null, value);
  }

  /**
   * The words of an allowed length; where automata that count as far would get large, those of
   * other lengths, too.
   */
  public Language ofLength() {
    Integer end = maximum;
    if (minimum == 0 && end == null || Math.max(minimum, end == null ? 0 : end) > LARGEST_LENGTH) {
      return language;
    }
    OptionalInt most = end == null ? OptionalInt.empty() : OptionalInt.of(end);
    return language.intersect(Unicode.wellFormedOfCodePoints(minimum, most));
  }

  /** Whether it is the text of null. */
  boolean isNull() {
    return value.apply("null").equals(Optional.of(new JsonNull()));
  }

  /** Those of these texts that are in the language. */
  ValueTexts within(Language other) {
    return new ValueTexts(language.intersect(other), minimum, maximum, value);
  }

  /** Those of these texts that have so many code points. */
  ValueTexts ofLengths(int atLeast, @Nullable Integer atMost) {
    Integer most = maximum == null || atMost != null && atMost < maximum ? atMost : maximum;
    return new ValueTexts(language, Math.max(minimum, atLeast), most, value);
  }

  private static IntegerRange range(List<NumberRange> ranges) {
    IntegerRange all = IntegerRange.ALL;
    for (NumberRange range : ranges) {
      all =
          all.intersect(
              new IntegerRange(
                  end(range.minimum(), RoundingMode.CEILING),
                  end(range.maximum(), RoundingMode.FLOOR)));
    }
    return all;
  }

  /** The end as an integer; none where it is too large to be written out. */
  private static @Nullable BigInteger end(@Nullable BigDecimal end, RoundingMode rounding) {
    return end == null || Math.abs((long) end.scale()) > LARGEST_SCALE
        ? null
        : end.setScale(0, rounding).unscaledValue();
  }
}
