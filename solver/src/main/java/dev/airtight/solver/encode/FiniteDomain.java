package dev.airtight.solver.encode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of types that have few: booleans, members of enums, short ranges, short languages. */
public final class FiniteDomain {

  private static final int LARGEST_SCALE = 1000;

  private FiniteDomain() {}

  /**
   * All values, {@code where} clauses not looked at, no two of them equal; empty where there are
   * more than {@code most}, or it cannot be told.
   */
  public static Optional<List<JsonValue>> of(Contract contract, Type type, int most) {
    return values(contract, type, most).filter(values -> values.size() <= most);
  }

  private static Optional<List<JsonValue>> values(Contract contract, Type type, int most) {
    if (type instanceof Type.Bool) {
      return Optional.of(List.of(new JsonBoolean(false), new JsonBoolean(true)));
    }
    if (type instanceof Type.Restricted restricted) {
      return of(contract, restricted.base(), most);
    }
    if (type instanceof Type.OrNull orNull) {
      return of(contract, orNull.base(), most)
          .map(
              values -> {
                List<JsonValue> all = new ArrayList<>(values);
                all.add(new JsonNull());
                return all;
              });
    }
    if (type instanceof Type.IntegerNumber integer) {
      return integers(integer, most);
    }
    if (type instanceof Type.Text text) {
      return words(text, most);
    }
    if (type instanceof Type.Named named) {
      if (contract.definition(named.definition()) instanceof AliasDefinition alias) {
        return of(contract, alias.type(), most);
      }
      if (contract.definition(named.definition()) instanceof EnumDefinition enumeration) {
        return Optional.of(
            enumeration.members().stream()
                .map(EnumMember::text)
                .<JsonValue>map(JsonString::new)
                .toList());
      }
    }
    return Optional.empty();
  }

  private static Optional<List<JsonValue>> integers(Type.IntegerNumber type, int most) {
    @Nullable BigDecimal minimum = type.minimum();
    @Nullable BigDecimal maximum = type.maximum();
    if (minimum == null || maximum == null || isHuge(minimum) || isHuge(maximum)) {
      return Optional.empty();
    }
    BigInteger low = minimum.setScale(0, RoundingMode.CEILING).toBigInteger();
    BigInteger high = maximum.setScale(0, RoundingMode.FLOOR).toBigInteger();
    if (high.subtract(low).compareTo(BigInteger.valueOf(most)) >= 0) {
      return Optional.empty();
    }
    List<JsonValue> values = new ArrayList<>();
    for (BigInteger next = low; next.compareTo(high) <= 0; next = next.add(BigInteger.ONE)) {
      values.add(JsonNumber.of(new BigDecimal(next)));
    }
    return Optional.of(values);
  }

  private static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) > LARGEST_SCALE;
  }

  private static Optional<List<JsonValue>> words(Type.Text type, int most) {
    if (type.patterns().isEmpty()) {
      return Optional.empty();
    }
    try {
      Language language = Unicode.wellFormed();
      for (Matching matching : type.patterns()) {
        language = language.intersect(Language.ofPattern(matching.pattern()));
      }
      if (!language.isFinite()) {
        return Optional.empty();
      }
      List<JsonValue> values = new ArrayList<>();
      for (Iterator<String> words = language.enumerate(); words.hasNext(); ) {
        String word = words.next();
        int length = word.codePointCount(0, word.length());
        if (type.lengths().stream().allMatch(range -> range.contains(length))) {
          values.add(new JsonString(word));
        }
        if (values.size() > most) {
          return Optional.empty();
        }
      }
      return Optional.of(values);
    } catch (LanguageTooLargeException tooLarge) {
      return Optional.empty();
    }
  }
}
