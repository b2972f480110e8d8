package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Goes through values of a type one after the other, where random ones would repeat themselves:
 * some that do not conform among them, and of records, unions and collections not all.
 */
final class DifferentValues {

  /** Nobody asks for more; streams within streams are made as a whole. */
  static final int MOST = 30_000;

  private static final int LARGEST_SCALE = 1000;

  /** Automata that count further get large. */
  private static final int LONGEST_TEXT = 500;

  private static final long PARTS = 1_000_000;

  private final Contract contract;
  private final Function<Type, Optional<JsonValue>> some;

  /**
   * @param some makes any value of a type
   */
  DifferentValues(Contract contract, Function<Type, Optional<JsonValue>> some) {
    this.contract = contract;
    this.some = some;
  }

  /** The values, made as they are asked for. */
  Stream<JsonValue> of(Type type) {
    return type.match(
        new Type.Cases<Stream<JsonValue>>() {
          @Override
          public Stream<JsonValue> text(Type.Text text) {
            return texts(text);
          }

          @Override
          public Stream<JsonValue> integer(Type.IntegerNumber integer) {
            return integers(integer);
          }

          @Override
          public Stream<JsonValue> decimal(Type.DecimalNumber decimal) {
            return decimals(decimal);
          }

          @Override
          public Stream<JsonValue> bool(Type.Bool bool) {
            return Stream.of(new JsonBoolean(false), new JsonBoolean(true));
          }

          @Override
          public Stream<JsonValue> named(Type.Named named) {
            return definition(named, contract.definition(named.definition()));
          }

          @Override
          public Stream<JsonValue> list(Type.ListOf list) {
            return some.apply(list).stream();
          }

          @Override
          public Stream<JsonValue> map(Type.MapOf map) {
            return some.apply(map).stream();
          }

          @Override
          public Stream<JsonValue> orNull(Type.OrNull orNull) {
            return Stream.concat(Stream.of(new JsonNull()), of(orNull.base()));
          }

          @Override
          public Stream<JsonValue> restricted(Type.Restricted restricted) {
            return of(restricted.base());
          }
        });
  }

  private Stream<JsonValue> definition(Type.Named named, TypeDefinition definition) {
    if (definition instanceof AliasDefinition alias) {
      return of(alias.type());
    }
    if (definition instanceof EnumDefinition enumeration) {
      return enumeration.members().stream().map(EnumMember::text).map(JsonString::new);
    }
    Optional<JsonValue> any = some.apply(named);
    return definition instanceof RecordDefinition record
            && any.isPresent()
            && any.get() instanceof JsonObject object
        ? record.fields().stream().flatMap(field -> changed(object, field))
        : any.stream();
  }

  /** The record with other values of one field. */
  private Stream<JsonValue> changed(JsonObject object, Field field) {
    if (contract.bare(field.type()) instanceof Type.Named named
        && !(contract.definition(named.definition()) instanceof EnumDefinition)) {
      return Stream.empty();
    }
    return of(field.type())
        .limit(MOST)
        .map(
            value -> {
              Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
              members.put(field.name(), value);
              return new JsonObject(members);
            });
  }

  private static Stream<JsonValue> integers(Type.IntegerNumber type) {
    BigDecimal minimum = type.minimum();
    BigDecimal maximum = type.maximum();
    if (minimum != null && isHuge(minimum) || maximum != null && isHuge(maximum)) {
      return Stream.empty();
    }
    if (minimum == null && maximum != null) {
      BigDecimal high = maximum.setScale(0, RoundingMode.FLOOR);
      return steps().map(step -> JsonNumber.of(high.subtract(step)));
    }
    BigDecimal low =
        (minimum == null ? BigDecimal.ZERO : minimum).setScale(0, RoundingMode.CEILING);
    return steps()
        .map(low::add)
        .takeWhile(number -> maximum == null || number.compareTo(maximum) <= 0)
        .map(JsonNumber::of);
  }

  private static Stream<JsonValue> decimals(Type.DecimalNumber type) {
    BigDecimal minimum = type.minimum();
    BigDecimal maximum = type.maximum();
    if (minimum != null && isHuge(minimum) || maximum != null && isHuge(maximum)) {
      return Stream.empty();
    }
    if (minimum == null) {
      BigDecimal high = maximum == null ? BigDecimal.ZERO : maximum;
      return steps().map(step -> JsonNumber.of(high.subtract(step)));
    }
    BigDecimal part = maximum == null ? BigDecimal.ONE : maximum.subtract(minimum).movePointLeft(6);
    return steps().limit(PARTS).map(step -> JsonNumber.of(minimum.add(part.multiply(step))));
  }

  private static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) > LARGEST_SCALE;
  }

  private static Stream<BigDecimal> steps() {
    return LongStream.iterate(0, step -> step + 1).mapToObj(BigDecimal::valueOf);
  }

  private static Stream<JsonValue> texts(Type.Text type) {
    Language language = Unicode.wellFormed();
    for (Matching matching : type.patterns()) {
      language = language.intersect(Language.ofPattern(matching.pattern()));
    }
    int shortest = type.minimumLength();
    Integer longest = type.maximumLength();
    if (shortest > LONGEST_TEXT) {
      return Stream.empty();
    }
    Language words =
        language.intersect(
            Unicode.wellFormedOfCodePoints(
                shortest,
                longest == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.min(longest, LONGEST_TEXT))));
    Iterable<String> inOrder = words::enumerate;
    return StreamSupport.stream(inOrder.spliterator(), false).map(JsonString::new);
  }
}
