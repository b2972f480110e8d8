package dev.airtight.solver.encode;

import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value of a contract type whose parts are terms. The shape follows the type; what may vary
 * about it (null, absence, variant, size) is a term, too. A part that the rest rules out, such as
 * the value of an absent field, has terms of no meaning.
 */
public sealed interface SymbolicJson {

  /** {@code true} or {@code false}. */
  record Truth(BoolTerm value) implements SymbolicJson {}

  /** A number of a type {@code int}. */
  record Whole(IntTerm value) implements SymbolicJson {}

  /**
   * A number of a type {@code decimal}. Terms range over all reals; a JSON number is one that has
   * finitely many decimal digits.
   */
  record Decimal(RealTerm value) implements SymbolicJson {}

  /** A string of a type {@code string}, in UTF-16 units. */
  record Text(TextTerm value) implements SymbolicJson {}

  /**
   * A member of an enum.
   *
   * @param code the member's index in the definition, from 0
   */
  record EnumMember(EnumDefinition definition, IntTerm code) implements SymbolicJson {}

  /**
   * A value that may be null.
   *
   * @param base the value where it is not; never a {@code NullOr} itself
   */
  record NullOr(BoolTerm isNull, SymbolicJson base) implements SymbolicJson {}

  /**
   * A record. Fields an open record does not declare are not part of it.
   *
   * @param fields every declared field, by name
   */
  record RecordOf(RecordDefinition definition, Map<String, FieldOf> fields)
      implements SymbolicJson {
    public RecordOf {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * A field of a record.
   *
   * @param present whether the field is there; constantly true where it is not optional
   */
  record FieldOf(BoolTerm present, SymbolicJson value) {}

  /**
   * A value of a union.
   *
   * @param tag the variant's index in the definition, from 0
   * @param records by the name of the record; variants with the same record share it
   */
  record UnionOf(UnionDefinition definition, IntTerm tag, Map<String, RecordOf> records)
      implements SymbolicJson {
    public UnionOf {
      records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }
  }

  /**
   * A list.
   *
   * @param size the number of elements
   * @param elements the first elements; the one at index i is there if i is less than the size
   * @param others whether there are more elements than those; constantly false for a complete list
   * @param alike what the other elements are if they are all the same; empty where that is not
   *     looked at
   * @param different a variable that is true only if no two elements are equal, in lists with more
   *     elements than those; empty where that is not asked for
   */
  record ListOf(
      Type.ListOf type,
      IntTerm size,
      List<SymbolicJson> elements,
      BoolTerm others,
      Optional<Alike> alike,
      Optional<BoolTerm> different)
      implements SymbolicJson {
    public ListOf {
      elements = List.copyOf(elements);
    }

    /** A list whose other elements may be anything. */
    public ListOf(Type.ListOf type, IntTerm size, List<SymbolicJson> elements, BoolTerm others) {
      this(type, size, elements, others, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Elements that are not shown one by one.
   *
   * @param all whether all of them are equal to the value
   * @param value one of them: where {@code all} is false, one that decides the {@code any}
   *     condition that claims it
   * @param other one of them: one that decides the {@code all} condition that claims it
   */
  record Alike(BoolTerm all, SymbolicJson value, SymbolicJson other, Claims claims) {}

  /**
   * A list of different elements out of few. In which order they come is not part of it: no
   * condition depends on that.
   *
   * @param size the number of elements
   * @param choices all values that an element can have, each once
   */
  record SelectionOf(Type.ListOf type, IntTerm size, List<Choice> choices) implements SymbolicJson {
    public SelectionOf {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A value that an element can have.
   *
   * @param value of constants
   */
  record Choice(BoolTerm present, SymbolicJson value) {}

  /**
   * A map.
   *
   * @param size the number of entries
   * @param entries some entries; present ones have different keys
   * @param absent texts that are no keys
   * @param others whether there are more entries than the present ones of those
   */
  record MapOf(
      Type.MapOf type, IntTerm size, List<Entry> entries, List<TextTerm> absent, BoolTerm others)
      implements SymbolicJson {
    public MapOf {
      entries = List.copyOf(entries);
      absent = List.copyOf(absent);
    }
  }

  /** An entry of a map, which is there or not. */
  record Entry(BoolTerm present, TextTerm key, SymbolicJson value) {}

  /** Some value of the type that nothing is known about. */
  record Unexplored(Type type) implements SymbolicJson {}

  /** The value where it is not null. */
  default SymbolicJson notNull() {
    return this instanceof NullOr nullOr ? nullOr.base() : this;
  }
}
