package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Set;

/**
 * Makes arbitrary collections and maps of any size: of the class that a type names, or, where it
 * names an interface, of whatever class of the JDK the caller chooses.
 */
final class ArbitraryCollections {
  private static final String ARRAY_LIST = "java/util/ArrayList";
  private static final String LIST = "java/util/List";
  private static final String SET = "java/util/Set";

  /** Collections of which the caller chooses the class. */
  private static final Set<String> COLLECTIONS =
      Set.of(LIST, SET, "java/util/Collection", "java/lang/Iterable");

  private static final String MAP = "java/util/Map";
  private static final Set<String> MAPS =
      Set.of(MAP, "java/util/HashMap", "java/util/LinkedHashMap");

  private final Machine machine;
  private final ArbitraryValues values;
  private final InputLists lists;

  /**
   * @param values makes elements and values
   */
  ArbitraryCollections(Machine machine, ArbitraryValues values) {
    this.machine = machine;
    this.values = values;
    this.lists = new InputLists(machine);
  }

  /** Whether any content of a collection or map of a type can be made. */
  static boolean has(JavaType.Of type) {
    return isCollection(type) || isMap(type);
  }

  /** One that somebody passes in, not null. */
  Input make(State state, JavaType.Of type, String name, Nullness nullness) {
    boolean isExact = !COLLECTIONS.contains(type.name()) && !type.name().equals(MAP);
    State noted =
        isExact
            ? state.withAssumption(new Assumption.ExactClass(name, type.erasure().javaName()))
            : state;
    return ofContent(noted, type, name, nullness);
  }

  /** One that a constructor made: of that very class, not null. */
  Input constructed(State state, JavaType.Of type, String name) {
    return ofContent(state, type, name, Nullness.UNSPECIFIED);
  }

  /** Any number of elements. */
  static IntTerm size(Terms terms, String name) {
    return terms.freshInt("size of " + name, Interval.LENGTH);
  }

  private Input ofContent(State state, JavaType.Of type, String name, Nullness nullness) {
    return isCollection(type)
        ? collection(state, type, name, nullness)
        : map(state, type, name, nullness);
  }

  private static boolean isCollection(JavaType.Of type) {
    return type.name().equals(ARRAY_LIST) || COLLECTIONS.contains(type.name());
  }

  private static boolean isMap(JavaType.Of type) {
    return MAPS.contains(type.name()) && type.argument(0).erasure().equals(TypeDescriptor.STRING);
  }

  private Input collection(State state, JavaType.Of type, String name, Nullness nullness) {
    InputLists.ElementMaker elements =
        (s, index) ->
            List.of(
                values.make(s, type.argument(0), name + "[" + index + "]", nullness.argument(0)));
    if (type.name().equals(ARRAY_LIST)) {
      return lists.list(state, size(machine.terms(), name), elements);
    }
    CollectionType kind = kind(type);
    State assumed = ofTheJdk(state, name, kind);
    return lists.ofCaller(assumed, kind, name, size(machine.terms(), name), elements);
  }

  private static CollectionType kind(JavaType.Of type) {
    return switch (type.name()) {
      case LIST -> CollectionType.LIST;
      case SET -> CollectionType.SET;
      default -> CollectionType.COLLECTION;
    };
  }

  private Input map(State state, JavaType.Of type, String name, Nullness nullness) {
    InputMaps maps = new InputMaps(machine);
    InputMaps.ValueMaker mapped =
        (s, key) -> List.of(values.make(s, type.argument(1), name + "[]", nullness.argument(1)));
    if (type.name().equals(MAP)) {
      State assumed = ofTheJdk(state, name, CollectionType.MAP);
      return maps.ofCaller(assumed, name, size(machine.terms(), name), mapped);
    }
    State assumed = state.withAssumption(new Assumption.NoNullKey(name));
    return maps.map(assumed, type.name(), size(machine.terms(), name), mapped);
  }

  private static State ofTheJdk(State state, String name, CollectionType type) {
    String what =
        switch (type) {
          case LIST -> "a list of the JDK, not of java.util.concurrent, and no stale view";
          case SET ->
              "a set of the JDK, not of java.util.concurrent, no stale view, without equal elements,"
                  + " whose comparisons throw nothing";
          case COLLECTION ->
              "a collection of the JDK, not of java.util.concurrent, and no stale view";
          case MAP ->
              "a map of the JDK, not of java.util.concurrent, no stale view, without null or equal"
                  + " keys, whose comparisons throw nothing";
        };
    return state.withAssumption(new Assumption.OfTheJdk(name, what));
  }
}
