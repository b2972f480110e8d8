package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.obligation.extent.HeaviestWord.Writing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long values get as text: the JSON text without white space, with the escapes of {@link
 * JsonWriter} and with numbers in plain digits; or, for arguments, what {@link
 * dev.airtight.core.prompt.ArgumentText} writes. Upper bounds, because of requirements only those
 * are looked at that bound a single field.
 */
public final class Extents {

  private final Contract contract;
  private final NumberExtents numbers = new NumberExtents();
  private final TextExtents texts;
  private final CollectionExtents collections = new CollectionExtents(this);
  private final Set<String> open = new HashSet<>();

  public Extents(Contract contract) {
    this.contract = contract;
    this.texts = new TextExtents(contract);
  }

  Contract contract() {
    return contract;
  }

  /**
   * Whether values are put together from any values of their parts, so that the type has one if its
   * extent is not empty, and one as long as the extent says if that is attained.
   */
  public boolean isUnconditional(Type type) {
    return Unconditional.is(contract, type);
  }

  /** The texts of arguments; empty if the type has no value. */
  public Optional<Extent> ofArgument(Type type) {
    Type bare = contract.bare(type);
    if (bare instanceof Type.Text) {
      return texts.of(type, Writing.PLAIN);
    }
    if (bare instanceof Type.Named named
        && contract.definition(named.definition()) instanceof EnumDefinition enumeration) {
      return longest(
          enumeration.members().stream()
              .map(EnumMember::text)
              .map(text -> Extent.fixed(length(text), new JsonString(text)))
              .toList());
    }
    return of(type, "");
  }

  /**
   * The JSON texts; empty if the type has no value.
   *
   * @param path where the value is, for {@link Extent#unbounded}
   */
  public Optional<Extent> of(Type type, String path) {
    return of(type, path, ValueClaims.NONE);
  }

  /** As above, of values of which more is claimed. */
  Optional<Extent> of(Type type, String path, ValueClaims claims) {
    if (contract.bare(type) instanceof Type.Text) {
      return texts.of(type, Writing.JSON).map(extent -> named(extent, path));
    }
    return type.match(
        new Type.Cases<Optional<Extent>>() {
          @Override
          public Optional<Extent> text(Type.Text text) {
            return texts.of(text, Writing.JSON).map(extent -> Extents.this.named(extent, path));
          }

          @Override
          public Optional<Extent> integer(Type.IntegerNumber integer) {
            return numbers.of(integer).map(extent -> Extents.this.named(extent, path));
          }

          @Override
          public Optional<Extent> decimal(Type.DecimalNumber decimal) {
            return numbers.of(decimal).map(extent -> Extents.this.named(extent, path));
          }

          @Override
          public Optional<Extent> bool(Type.Bool bool) {
            return Optional.of(Extent.fixed("false".length(), new JsonBoolean(false)));
          }

          @Override
          public Optional<Extent> named(Type.Named named) {
            return Extents.this.named(contract.definition(named.definition()), path, claims);
          }

          @Override
          public Optional<Extent> list(Type.ListOf list) {
            return collections.list(list, path, ValueClaims.NONE);
          }

          @Override
          public Optional<Extent> map(Type.MapOf map) {
            return collections.map(map, path);
          }

          @Override
          public Optional<Extent> orNull(Type.OrNull orNull) {
            Extent none = Extent.fixed("null".length(), new JsonNull());
            List<Extent> both = new ArrayList<>(List.of(none));
            of(orNull.base(), path, claims).ifPresent(both::add);
            return longest(both);
          }

          @Override
          public Optional<Extent> restricted(Type.Restricted restricted) {
            return of(restricted.base(), path, claims);
          }
        });
  }

  private static Extent named(Extent extent, String path) {
    return extent.isUnbounded() ? Extent.unbounded(path, extent.example()) : extent;
  }

  private Optional<Extent> named(TypeDefinition definition, String path, ValueClaims claims) {
    if (definition instanceof AliasDefinition alias) {
      return of(alias.type(), path, claims);
    }
    if (definition instanceof EnumDefinition enumeration) {
      return longest(
          enumeration.members().stream()
              .map(EnumMember::text)
              .map(text -> Extent.fixed(length(JsonWriter.quoted(text)), new JsonString(text)))
              .toList());
    }
    if (!open.add(definition.name())) {
      // A value inside one of the same definition: there is no deepest.
      return Optional.of(Extent.unbounded(path, atLeast -> Optional.empty()));
    }
    try {
      return definition instanceof RecordDefinition record
          ? record(record, new LinkedHashMap<>(), path, claims)
          : union((UnionDefinition) definition, path, claims);
    } finally {
      open.remove(definition.name());
    }
  }

  private Optional<Extent> union(UnionDefinition union, String path, ValueClaims claims) {
    List<Extent> variants = new ArrayList<>();
    for (Variant variant : union.variants()) {
      if (contract.definition(variant.record()) instanceof RecordDefinition record) {
        Map<String, Extent> members = new LinkedHashMap<>();
        JsonString tag = new JsonString(variant.tag());
        members.put(union.discriminator(), Extent.fixed(length(JsonWriter.compact(tag)), tag));
        record(record, members, path, claims.ofVariant(variant.tag())).ifPresent(variants::add);
      }
    }
    return longest(variants);
  }

  private Optional<Extent> record(
      RecordDefinition record, Map<String, Extent> members, String path, ValueClaims outer) {
    ValueClaims claims = outer.and(record);
    for (Field field : record.fields()) {
      String place = path.isEmpty() ? field.name() : path + "." + field.name();
      Optional<Extent> extent = field(field, place, claims);
      if (extent.isPresent()) {
        members.put(field.name(), extent.get());
      } else if (!field.optional()) {
        return Optional.empty();
      }
    }
    if (record.open()) {
      String place = path.isEmpty() ? "undeclared fields" : "undeclared fields of " + path;
      return Optional.of(Extent.unbounded(place, atLeast -> object(members, atLeast, true)));
    }
    BigInteger total = BigInteger.valueOf("{}".length() + Math.max(0, members.size() - 1));
    String unbounded = "";
    for (Map.Entry<String, Extent> member : members.entrySet()) {
      BigInteger longest = member.getValue().longest();
      unbounded = unbounded.isEmpty() ? member.getValue().unbounded() : unbounded;
      total = total.add(longest == null ? BigInteger.ZERO : longest);
      total = total.add(BigInteger.valueOf(length(JsonWriter.quoted(member.getKey())) + 1L));
    }
    return Optional.of(
        new Extent(
            unbounded.isEmpty() ? total : null,
            unbounded,
            members.values().stream().allMatch(Extent::attained),
            atLeast -> object(members, atLeast, false)));
  }

  private Optional<Extent> field(Field field, String path, ValueClaims claims) {
    FieldBounds bounds = new FieldBounds(contract, field, claims);
    if (contract.bare(field.type()) instanceof Type.Text) {
      return texts.of(bounds.texts(), Writing.JSON).map(extent -> named(extent, path));
    }
    return bounds.type() instanceof Type.ListOf list
        ? collections.list(list, path, bounds.elements())
        : of(bounds.type(), path);
  }

  /** All members for which there is an example; that those left out may be absent is checked. */
  private static Optional<JsonValue> object(
      Map<String, Extent> members, int atLeast, boolean undeclared) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, Extent> member : members.entrySet()) {
      Optional<JsonValue> value = member.getValue().example().apply(atLeast);
      value.ifPresent(found -> values.put(member.getKey(), found));
    }
    if (undeclared) {
      values.put("x-undeclared", new JsonString("a".repeat(atLeast)));
    }
    return Optional.of(new JsonObject(values));
  }

  /** The extent of a choice. */
  static Optional<Extent> longest(List<Extent> all) {
    return all.stream().reduce((best, next) -> isLonger(next, best) ? next : best);
  }

  private static boolean isLonger(Extent next, Extent best) {
    BigInteger most = best.longest();
    BigInteger length = next.longest();
    return most != null && (length == null || length.compareTo(most) > 0);
  }

  /** How many code points a text has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
