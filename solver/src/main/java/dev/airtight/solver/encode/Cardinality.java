package dev.airtight.solver.encode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.Transition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many different values a type has at most; requirements are not looked at. */
final class Cardinality {

  private static final int LARGEST_SCALE = 1000;

  /** Of longer texts there are more than a list can have. */
  private static final int LONGEST_TEXT = 8;

  private final Contract contract;
  private final Set<String> open = new HashSet<>();

  private Cardinality(Contract contract) {
    this.contract = contract;
  }

  /** No more values than that; empty where that is not known or there is no end. */
  static Optional<BigInteger> most(Contract contract, Type type) {
    return new Cardinality(contract).of(type);
  }

  private Optional<BigInteger> of(Type type) {
    return type.match(
        new Type.Cases<Optional<BigInteger>>() {
          @Override
          public Optional<BigInteger> text(Type.Text text) {
            return words(text);
          }

          @Override
          public Optional<BigInteger> integer(Type.IntegerNumber integer) {
            return integers(integer);
          }

          @Override
          public Optional<BigInteger> decimal(Type.DecimalNumber decimal) {
            BigDecimal minimum = decimal.minimum();
            BigDecimal maximum = decimal.maximum();
            return minimum != null && maximum != null && minimum.compareTo(maximum) == 0
                ? Optional.of(BigInteger.ONE)
                : Optional.empty();
          }

          @Override
          public Optional<BigInteger> bool(Type.Bool bool) {
            return Optional.of(BigInteger.TWO);
          }

          @Override
          public Optional<BigInteger> named(Type.Named named) {
            return definition(contract.definition(named.definition()));
          }

          @Override
          public Optional<BigInteger> list(Type.ListOf list) {
            return Optional.empty();
          }

          @Override
          public Optional<BigInteger> map(Type.MapOf map) {
            return Optional.empty();
          }

          @Override
          public Optional<BigInteger> orNull(Type.OrNull orNull) {
            return of(orNull.base()).map(BigInteger.ONE::add);
          }

          @Override
          public Optional<BigInteger> restricted(Type.Restricted restricted) {
            return of(restricted.base());
          }
        });
  }

  private Optional<BigInteger> definition(TypeDefinition definition) {
    if (definition instanceof EnumDefinition enumeration) {
      return Optional.of(BigInteger.valueOf(enumeration.members().size()));
    }
    if (!open.add(definition.name())) {
      return Optional.empty();
    }
    try {
      if (definition instanceof AliasDefinition alias) {
        return of(alias.type());
      }
      return definition instanceof RecordDefinition record
          ? record(record)
          : union((UnionDefinition) definition);
    } finally {
      open.remove(definition.name());
    }
  }

  private Optional<BigInteger> record(RecordDefinition record) {
    if (record.open()) {
      return Optional.empty();
    }
    Optional<BigInteger> product = Optional.of(BigInteger.ONE);
    for (Field field : record.fields()) {
      Optional<BigInteger> values =
          of(field.type()).map(count -> field.optional() ? count.add(BigInteger.ONE) : count);
      product = product.flatMap(before -> values.map(before::multiply));
    }
    return product;
  }

  private Optional<BigInteger> union(UnionDefinition union) {
    Optional<BigInteger> sum = Optional.of(BigInteger.ZERO);
    for (Variant variant : union.variants()) {
      Optional<BigInteger> values = definition(contract.definition(variant.record()));
      sum = sum.flatMap(before -> values.map(before::add));
    }
    return sum;
  }

  private static Optional<BigInteger> integers(Type.IntegerNumber type) {
    @Nullable BigDecimal minimum = type.minimum();
    @Nullable BigDecimal maximum = type.maximum();
    if (minimum == null || maximum == null || isHuge(minimum) || isHuge(maximum)) {
      return Optional.empty();
    }
    BigInteger low = minimum.setScale(0, RoundingMode.CEILING).toBigInteger();
    BigInteger high = maximum.setScale(0, RoundingMode.FLOOR).toBigInteger();
    return Optional.of(high.subtract(low).add(BigInteger.ONE).max(BigInteger.ZERO));
  }

  private static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) > LARGEST_SCALE;
  }

  private static Optional<BigInteger> words(Type.Text type) {
    try {
      Language language = Unicode.wellFormed();
      for (Matching matching : type.patterns()) {
        language = language.intersect(Language.ofPattern(matching.pattern()));
      }
      @Nullable Integer longest = type.maximumLength();
      if (longest != null && longest <= LONGEST_TEXT && longest >= type.minimumLength()) {
        language =
            language.intersect(
                Unicode.wellFormedOfCodePoints(type.minimumLength(), OptionalInt.of(longest)));
      }
      return language.isFinite()
          ? Optional.of(words(language, 0, new HashMap<>()))
          : Optional.empty();
    } catch (LanguageTooLargeException tooLarge) {
      return Optional.empty();
    }
  }

  /** The words of a finite language from a state on: its automaton is deterministic. */
  private static BigInteger words(Language language, int state, Map<Integer, BigInteger> known) {
    BigInteger found = known.get(state);
    if (found == null) {
      found = language.isAccepting(state) ? BigInteger.ONE : BigInteger.ZERO;
      for (Transition transition : language.transitions(state)) {
        BigInteger units = BigInteger.valueOf(transition.high() - transition.low() + 1L);
        found = found.add(units.multiply(words(language, transition.target(), known)));
      }
      known.put(state, found);
    }
    return found;
  }
}
