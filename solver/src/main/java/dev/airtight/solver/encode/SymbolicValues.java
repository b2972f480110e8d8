package dev.airtight.solver.encode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.Unexplored;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes symbolic values out of fresh variables; {@link TypeConstraints} says what they may be. */
public final class SymbolicValues {

  /** Where elements take more different values, they are shown one by one. */
  private static final int MOST_CHOICES = 250;

  private static final int LARGEST_FORCED = 40;

  /** How often a definition may contain itself in what is shown. */
  private static final int MOST_NESTED = 2;

  private final Contract contract;
  private final Terms terms;
  private final Unfolding unfolding;

  /** The definitions that the part being made is inside of. */
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * How many things a value can do without (optional fields, values that may be null, elements)
   * have objects inside each other; what further ones hold is unexplored.
   */
  private int mostDispensable = Integer.MAX_VALUE;

  private int dispensable;
  private int parts;
  private boolean leftOut;

  public SymbolicValues(Contract contract, Terms terms, Unfolding unfolding) {
    this.contract = contract;
    this.terms = terms;
    this.unfolding = unfolding;
  }

  /**
   * A value of which only the type's shape is known.
   *
   * @param name what variables are called after, such as {@code output}
   */
  public SymbolicJson make(Type type, String name) {
    mostDispensable = Integer.MAX_VALUE;
    SymbolicJson whole = start(type, name);
    if (leftOut) {
      mostDispensable = affordable(type);
      whole = mostDispensable == Integer.MAX_VALUE ? whole : start(type, name);
    }
    return whole;
  }

  private SymbolicJson start(Type type, String name) {
    parts = 0;
    leftOut = false;
    return make(type, name, 0);
  }

  /**
   * How much of what a value can do without may be shown, so that the parts suffice for all that it
   * cannot do without. No limit where they do not suffice even for that.
   */
  private int affordable(Type type) {
    int most = -1;
    while (suffices(type, most + 1)) {
      most++;
    }
    return most < 0 ? Integer.MAX_VALUE : most;
  }

  private boolean suffices(Type type, int most) {
    SymbolicValues trial = new SymbolicValues(contract, new Terms(), unfolding);
    trial.mostDispensable = most;
    trial.start(type, "");
    return !trial.leftOut;
  }

  private boolean isAffordable() {
    if (dispensable > mostDispensable) {
      return false;
    }
    leftOut |= parts >= unfolding.parts();
    return parts < unfolding.parts();
  }

  /** A part that a value may be without. */
  private SymbolicJson dispensable(Type type, String name, int depth) {
    dispensable++;
    try {
      return make(type, name, depth);
    } finally {
      dispensable--;
    }
  }

  private SymbolicJson make(Type type, String name, int depth) {
    parts++;
    if (contract.allowsNull(type)) {
      return new SymbolicJson.NullOr(
          terms.freshBool(name + " is null"), dispensable(contract.bare(type), name, depth));
    }
    return bare(contract.bare(type), name, depth);
  }

  private SymbolicJson bare(Type type, String name, int depth) {
    if (type instanceof Type.Text) {
      return new SymbolicJson.Text(terms.freshText(name));
    }
    if (type instanceof Type.IntegerNumber integer) {
      return new SymbolicJson.Whole(terms.freshInt(name, declared(integer)));
    }
    if (type instanceof Type.DecimalNumber) {
      return new SymbolicJson.Decimal(terms.freshReal(name));
    }
    if (type instanceof Type.Bool) {
      return new SymbolicJson.Truth(terms.freshBool(name));
    }
    if (type instanceof Type.ListOf list) {
      return list(list, name, depth);
    }
    if (type instanceof Type.MapOf map) {
      return map(map, name, depth);
    }
    Type.Named named = (Type.Named) type;
    return named(named, contract.definition(named.definition()), name, depth);
  }

  private SymbolicJson named(Type.Named type, TypeDefinition definition, String name, int depth) {
    if (definition instanceof EnumDefinition enumeration) {
      return new SymbolicJson.EnumMember(enumeration, index(name, enumeration.members().size()));
    }
    int nested = Collections.frequency(open, definition.name());
    if (depth >= unfolding.depth() || nested > MOST_NESTED || !isAffordable()) {
      return new Unexplored(type);
    }
    open.push(definition.name());
    try {
      return object(type, definition, name, depth);
    } finally {
      open.pop();
    }
  }

  private SymbolicJson object(Type.Named type, TypeDefinition definition, String name, int depth) {
    if (definition instanceof RecordDefinition record) {
      return record(record, name, depth + 1);
    }
    if (definition instanceof UnionDefinition union) {
      Map<String, RecordOf> records = new LinkedHashMap<>();
      for (Variant variant : union.variants()) {
        if (contract.definition(variant.record()) instanceof RecordDefinition record
            && !records.containsKey(variant.record())) {
          records.put(variant.record(), record(record, name, depth + 1));
        }
      }
      IntTerm tag = index(name + "." + union.discriminator(), union.variants().size());
      return new SymbolicJson.UnionOf(union, tag, records);
    }
    return new Unexplored(type);
  }

  private RecordOf record(RecordDefinition record, String name, int depth) {
    Map<String, FieldOf> fields = new LinkedHashMap<>();
    for (Field field : record.fields()) {
      String path = name + "." + field.name();
      BoolTerm present =
          field.optional() ? terms.freshBool(path + " is present") : terms.bool(true);
      SymbolicJson value =
          field.optional()
              ? dispensable(field.type(), path, depth)
              : make(field.type(), path, depth);
      fields.put(field.name(), new FieldOf(present, value));
    }
    return new RecordOf(record, fields);
  }

  private SymbolicJson list(Type.ListOf type, String name, int depth) {
    IntTerm size = size(name, type.minimumSize(), type.maximumSize());
    int count = shown(type.minimumSize(), type.maximumSize());
    if (count > 0 && type.unique() != null) {
      Optional<List<JsonValue>> few = FiniteDomain.of(contract, type.element(), MOST_CHOICES);
      if (few.isPresent()) {
        return selection(type, size, few.get(), name, depth);
      }
    }
    List<SymbolicJson> elements = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      elements.add(member(type.element(), type.minimumSize(), name + "[" + index + "]", depth));
    }
    BoolTerm others = terms.lessThan(terms.constant(count), size);
    @Nullable Integer maximum = type.maximumSize();
    boolean isComplete = maximum != null && maximum <= count;
    if (count == 0 || isComplete) {
      return new SymbolicJson.ListOf(type, size, elements, others);
    }
    if (type.unique() != null) {
      BoolTerm different = terms.freshBool(name + " has different elements");
      return new SymbolicJson.ListOf(
          type, size, elements, others, Optional.empty(), Optional.of(different));
    }
    SymbolicJson.Alike alike =
        new SymbolicJson.Alike(
            terms.freshBool(name + " goes on alike"),
            member(type.element(), type.minimumSize(), name + "[...]", depth),
            member(type.element(), type.minimumSize(), name + "[....]", depth),
            new Claims());
    return new SymbolicJson.ListOf(
        type, size, elements, others, Optional.of(alike), Optional.empty());
  }

  private SymbolicJson selection(
      Type.ListOf type, IntTerm size, List<JsonValue> values, String name, int depth) {
    List<SymbolicJson.Choice> choices = new ArrayList<>();
    for (JsonValue value : values) {
      choices.add(
          new SymbolicJson.Choice(
              terms.freshBool(name + " has " + JsonWriter.compact(value)),
              constant(type.element(), value, name, depth)));
    }
    return new SymbolicJson.SelectionOf(type, size, choices);
  }

  /** A value of a {@link FiniteDomain}. */
  private SymbolicJson constant(Type type, JsonValue value, String name, int depth) {
    Type bare = contract.bare(type);
    if (contract.allowsNull(type)) {
      boolean isNull = value instanceof JsonNull;
      SymbolicJson base = isNull ? bare(bare, name, depth) : constant(bare, value, name, depth);
      return new SymbolicJson.NullOr(terms.bool(isNull), base);
    }
    if (value instanceof JsonBoolean truth) {
      return new SymbolicJson.Truth(terms.bool(truth.value()));
    }
    if (value instanceof JsonNumber number) {
      return new SymbolicJson.Whole(terms.constant(number.value().toBigIntegerExact()));
    }
    String text = ((JsonString) value).value();
    return bare instanceof Type.Named named
            && contract.definition(named.definition()) instanceof EnumDefinition enumeration
        ? new SymbolicJson.EnumMember(
            enumeration,
            terms.constant(
                enumeration.members().indexOf(enumeration.memberWithText(text).orElseThrow())))
        : new SymbolicJson.Text(terms.text(text));
  }

  private SymbolicJson map(Type.MapOf type, String name, int depth) {
    IntTerm size = size(name, type.minimumSize(), type.maximumSize());
    int count = shown(type.minimumSize(), type.maximumSize());
    List<Entry> entries = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String path = name + "[" + index + "]";
      entries.add(
          new Entry(
              terms.lessThan(terms.constant(index), size),
              terms.freshText(path + " key"),
              member(type.value(), type.minimumSize(), path, depth)));
    }
    BoolTerm others = terms.lessThan(terms.constant(count), size);
    return new SymbolicJson.MapOf(type, size, entries, List.of(), others);
  }

  /** A member of a list or map with at least so many. */
  private SymbolicJson member(Type type, int minimum, String name, int depth) {
    return minimum == 0 ? dispensable(type, name, depth) : make(type, name, depth);
  }

  /** How many members to show, all of them where there are few. */
  private int shown(int minimum, @Nullable Integer maximum) {
    if (unfolding.elements() == 0 || !isAffordable()) {
      return 0;
    }
    int wanted = Math.max(unfolding.elements(), Math.min(minimum, LARGEST_FORCED));
    return maximum == null ? wanted : Math.min(wanted, maximum);
  }

  private IntTerm size(String name, int minimum, @Nullable Integer maximum) {
    boolean declared = unfolding.declaredRanges() && (maximum == null || minimum <= maximum);
    BigInteger low = declared ? BigInteger.valueOf(minimum) : BigInteger.ZERO;
    BigInteger high = declared && maximum != null ? BigInteger.valueOf(maximum) : null;
    return terms.freshInt(name + " size", low, high);
  }

  private IntTerm index(String name, int count) {
    return count == 0
        ? terms.freshInt(name)
        : terms.freshInt(name, BigInteger.ZERO, BigInteger.valueOf(count - 1L));
  }

  private Interval declared(Type.IntegerNumber type) {
    if (!unfolding.declaredRanges()) {
      return Interval.ALL;
    }
    @Nullable BigDecimal minimum = type.minimum();
    @Nullable BigDecimal maximum = type.maximum();
    BigInteger low =
        minimum == null ? null : ExactNumbers.rational(minimum).map(Rational::ceiling).orElse(null);
    BigInteger high =
        maximum == null ? null : ExactNumbers.rational(maximum).map(Rational::floor).orElse(null);
    Interval interval = new Interval(low, high);
    return interval.isEmpty() ? Interval.ALL : interval;
  }
}
