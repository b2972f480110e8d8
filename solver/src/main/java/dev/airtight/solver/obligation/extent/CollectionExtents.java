package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.encode.FiniteDomain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long lists and maps get as JSON text. */
final class CollectionExtents {

  /** Collections with more characters are not written out. */
  private static final int MOST_CHARACTERS = 2_000_000;

  /** Sets of more values are not looked at one by one. */
  private static final int MOST_DIFFERENT = 10_000;

  private final Extents extents;

  CollectionExtents(Extents extents) {
    this.extents = extents;
  }

  /**
   * @param claims about each element
   */
  Optional<Extent> list(Type.ListOf type, String path, ValueClaims claims) {
    @Nullable Integer maximum = type.maximumSize();
    Optional<Extent> element = extents.of(type.element(), path + "[]", claims);
    if (maximum != null && maximum < type.minimumSize()) {
      return Optional.empty();
    }
    if (element.isEmpty() || maximum != null && maximum == 0) {
      return type.minimumSize() > 0
          ? Optional.empty()
          : Optional.of(Extent.fixed("[]".length(), new JsonArray(List.of())));
    }
    Optional<List<JsonValue>> few =
        type.unique() == null
            ? Optional.empty()
            : FiniteDomain.of(extents.contract(), type.element(), MOST_DIFFERENT);
    if (few.isPresent()) {
      return different(type, few.get());
    }
    Extent each = element.get();
    BigInteger longest = each.longest();
    if (maximum == null || longest == null) {
      String unbounded = maximum == null ? path : each.unbounded();
      return Optional.of(
          Extent.unbounded(unbounded, atLeast -> array(type, each, maximum, atLeast)));
    }
    BigInteger total = BigInteger.valueOf(maximum);
    total = total.multiply(longest.add(BigInteger.ONE)).add(BigInteger.ONE);
    boolean attained = each.attained() && type.unique() == null;
    return Optional.of(
        new Extent(total, "", attained, atLeast -> array(type, each, maximum, atLeast)));
  }

  /** A list of different ones of these values is longest with the longest of them. */
  private static Optional<Extent> different(Type.ListOf type, List<JsonValue> values) {
    @Nullable Integer maximum = type.maximumSize();
    int size = maximum == null ? values.size() : Math.min(maximum, values.size());
    if (size < type.minimumSize()) {
      return Optional.empty();
    }
    List<JsonValue> longest =
        values.stream()
            .sorted(Comparator.comparingInt((JsonValue each) -> -length(each)))
            .limit(size)
            .toList();
    JsonArray all = new JsonArray(longest);
    return Optional.of(Extent.fixed(length(all), all));
  }

  private static int length(JsonValue value) {
    return Extents.length(JsonWriter.canonical(value));
  }

  private Optional<JsonValue> array(
      Type.ListOf type, Extent each, @Nullable Integer maximum, int atLeast) {
    boolean different = type.unique() != null;
    Optional<JsonValue> element = each.example().apply(atLeast);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    List<JsonValue> elements = new ArrayList<>();
    int count = count(each, type.minimumSize(), maximum, atLeast);
    if (count > MOST_CHARACTERS) {
      return Optional.empty();
    }
    for (int index = 0; index < count; index++) {
      elements.add(different ? varied(element.get(), index) : element.get());
    }
    return Optional.of(new JsonArray(elements));
  }

  /** As many as allowed where that is not too many; else as many as are needed. */
  private static int count(Extent each, int minimum, @Nullable Integer maximum, int atLeast) {
    BigInteger longest = each.longest();
    if (longest == null) {
      return Math.max(1, minimum);
    }
    long width = longest.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue() + 1;
    if (maximum != null && maximum * width <= MOST_CHARACTERS) {
      return maximum;
    }
    long needed = Math.min(atLeast, MOST_CHARACTERS) / width + 1;
    long most = maximum == null ? needed : Math.min(maximum, needed);
    return (int) Math.max(minimum, most);
  }

  /** Another value of about the same length; whether it is allowed is checked. */
  private static JsonValue varied(JsonValue value, int index) {
    if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
      members.replaceAll((name, member) -> varied(member, index));
      return new JsonObject(members);
    }
    if (value instanceof JsonNumber number) {
      return JsonNumber.of(number.value().subtract(BigDecimal.valueOf(index)));
    }
    if (index == 0 || !(value instanceof JsonString string) || string.value().isEmpty()) {
      return value;
    }
    String text = string.value();
    int last = text.codePointBefore(text.length());
    int cut = text.length() - Character.charCount(last);
    int varied = last < ' ' ? (last + index) % 8 : last + index;
    return new JsonString(text.substring(0, cut) + Character.toString(varied));
  }

  Optional<Extent> map(Type.MapOf type, String path) {
    @Nullable Integer maximum = type.maximumSize();
    Optional<Extent> value = extents.of(type.value(), path + "[]");
    if (maximum != null && maximum < type.minimumSize()) {
      return Optional.empty();
    }
    if (value.isEmpty() || maximum != null && maximum == 0) {
      return type.minimumSize() > 0
          ? Optional.empty()
          : Optional.of(Extent.fixed("{}".length(), new JsonObject(Map.of())));
    }
    Extent each = value.get();
    return Optional.of(
        Extent.unbounded("the keys of " + path, atLeast -> object(type, each, atLeast)));
  }

  private static Optional<JsonValue> object(Type.MapOf type, Extent each, int atLeast) {
    Optional<JsonValue> value = each.example().apply(0);
    if (value.isEmpty() || type.minimumSize() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("k".repeat(Math.max(1, Math.min(atLeast, MOST_CHARACTERS))), value.get());
    for (int index = 1; index < type.minimumSize(); index++) {
      members.put("k" + index, value.get());
    }
    return Optional.of(new JsonObject(members));
  }
}
