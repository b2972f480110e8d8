package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldNumbers;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.HeldTexts;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.PartsOfOutputs;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What values hold in one state: as much of it as can be told of values that are not known yet. */
final class HeldValues {
  /** How far into objects this looks. */
  private static final int DEEPEST = 6;

  /** So long a text is at least is told at most. */
  private static final BigInteger LONGEST = BigInteger.valueOf(16);

  /** The identity of an array as it was once. */
  private static final int NOWHERE = 0;

  private final Interpreter machine;
  private final Map<ElementSource, AnyObjects.Left> made;
  private final State state;
  private final Memory memory;

  /** Null where it is not told who owns what. */
  private final @Nullable OwnObjects own;

  /** The objects that were come by. */
  private final Set<Integer> way;

  /**
   * For one state.
   *
   * @param made what the elements of arrays hold that stand for any
   * @param own tells objects that only one reference leads to; null where nothing does
   */
  HeldValues(
      Interpreter machine,
      Map<ElementSource, AnyObjects.Left> made,
      State state,
      @Nullable OwnObjects own) {
    this.machine = machine;
    this.made = made;
    this.state = state;
    this.memory = state.memory();
    this.own = own;
    this.way = new HashSet<>();
  }

  /** On the way through another one. */
  private HeldValues(HeldValues from, State state) {
    this.machine = from.machine;
    this.made = from.made;
    this.state = state;
    this.memory = state.memory();
    this.own = from.own;
    this.way = from.way;
  }

  Held of(@Nullable Value value) {
    return of(value, 0);
  }

  /** What an array, list or table has in it. */
  Held contents(int identity) {
    return contents(identity, 0);
  }

  private Held contents(int identity, int depth) {
    HeapObject object = memory.object(identity);
    if (object instanceof HeapObject.Instance list
        && list.className().equals(AnyObjects.LIST)
        && list.fields().get(AnyObjects.LIST_ELEMENTS) instanceof Reference array) {
      return memory.object(array.object()) instanceof HeapObject.Array cells
          ? elements(array.object(), cells, sizeOf(list), depth)
          : Held.ANY;
    } else if (AnyTables.is(object)) {
      return AnyTables.held(
          memory, (HeapObject.Instance) object, made, (cell, value) -> in(cell, value, depth));
    }
    return object instanceof HeapObject.Array array
        ? elements(identity, array, null, depth)
        : Held.NONE;
  }

  /** What a value is that a cell leads to, where that is in its array. */
  private Held in(HeapObject.Cell cell, @Nullable Value value, int depth) {
    return new CellPlaces(machine.terms())
        .present(state, cell)
        .map(there -> new HeldValues(this, there).of(value, depth + 1))
        .orElse(Held.NONE);
  }

  private IntTerm sizeOf(HeapObject.Instance list) {
    return list.fields().get(AnyObjects.LIST_SIZE) instanceof IntValue size
        ? size.term()
        : machine.terms().constant(0);
  }

  private Held of(@Nullable Value value, int depth) {
    if (!(value instanceof Reference reference)) {
      return Held.NONE;
    } else if (reference.isNull().isTrue()) {
      return Held.NULL;
    } else if (state.isNotNull(reference)) {
      return new Held(objects(reference.object(), depth), false);
    }
    // What is known of the object may be known where there is one.
    return in(machine.terms().not(reference.isNull()))
        .map(present -> new Held(present.objects(reference.object(), depth), true))
        .orElse(Held.NULL);
  }

  /** The same where something holds; empty where it cannot. */
  private Optional<HeldValues> in(BoolTerm condition) {
    return state.assume(condition).map(there -> new HeldValues(this, there));
  }

  private HeldObjects objects(int identity, int depth) {
    HeapObject object = memory.object(identity);
    Optional<HeldObjects> parts = parts(identity);
    PartsOfOutputs.Kind kind = kind(identity);
    if (parts.isPresent()) {
      return parts.get();
    } else if (kind != null) {
      return new HeldObjects.OfOutput(kind);
    } else if (memory.isEnumConstant(identity)) {
      return new HeldObjects.OfClass(enumOf(object.className()));
    } else if (object instanceof HeapObject.Text text) {
      return HeldTexts.of(language(text.text()));
    } else if (depth >= DEEPEST || !way.add(identity)) {
      return new HeldObjects.OfClass(exactClass(object));
    }
    HeldObjects found = known(identity, object, depth);
    way.remove(identity);
    return found;
  }

  /** Of a part whose fields never change. */
  private PartsOfOutputs.@Nullable Kind kind(int identity) {
    PartsOfOutputs.Kind kind = machine.partsOfOutputs().kindOf(identity);
    return kind != null && FixedFields.of(machine.classPath(), kind.className()).isPresent()
        ? kind
        : null;
  }

  private Language language(TextTerm text) {
    Facts facts = state.knowledge().facts();
    Language known = facts.language(text);
    BigInteger least = facts.interval(machine.terms().length(text)).min();
    return known.isAll() && least != null && least.signum() > 0
        ? Language.ofLength(least.min(LONGEST).intValueExact(), OptionalInt.empty())
        : known;
  }

  private HeldObjects known(int identity, HeapObject object, int depth) {
    Optional<HeldObjects.Fixed> fixed =
        object instanceof HeapObject.Instance instance
            ? fields(instance).map(fields -> fixed(instance, fields, depth))
            : Optional.empty();
    if (fixed.isPresent() && !fixed.get().hasOwn()) {
      return fixed.get();
    } else if (isOwn(identity)) {
      return fixed
          .map(all -> new HeldObjects.Own(all.className(), all.fields(), Held.NONE))
          .orElseGet(() -> own(identity, object, depth));
    }
    return fixed
        .<HeldObjects>map(HeldObjects.Fixed::withoutOwn)
        .orElseGet(() -> new HeldObjects.OfClass(exactClass(object)));
  }

  private boolean isOwn(int identity) {
    return own != null && own.has(identity);
  }

  private HeldObjects.Own own(int identity, HeapObject object, int depth) {
    Map<String, Held> fields =
        object instanceof HeapObject.Instance instance
            ? ownFields(instance, depth)
            : Map.of(
                HeldObjects.LENGTH,
                Held.of(HeldNumbers.exactly(interval(((HeapObject.Array) object).length()))));
    return new HeldObjects.Own(object.className(), fields, contents(identity, depth));
  }

  private Map<String, Held> ownFields(HeapObject.Instance object, int depth) {
    Map<String, Held> held = new HashMap<>();
    for (JavaField field : OwnObjects.fields(machine.classPath(), object.className())) {
      if (!AnyObjects.isContainer(object) || AnyTables.isFixed(field)) {
        Value value =
            Fields.isView(FixedFields.key(field))
                ? machine.nullReference()
                : OwnObjects.field(machine, object, field);
        held.put(FixedFields.key(field), inField(field, value, depth));
      }
    }
    return held;
  }

  private Held inField(JavaField field, Value value, int depth) {
    if (!(value instanceof IntValue number)) {
      return of(value, depth + 1);
    }
    return field.type().equals(TypeDescriptor.BOOLEAN)
        ? Held.of(HeldNumbers.exactly(interval(number.term())))
        : number(number);
  }

  /** A constant with a body has a class of its own. */
  private String enumOf(String className) {
    JavaClass own = machine.classPath().load(className);
    return own.isEnum() ? className : own.superName().orElseThrow();
  }

  private String exactClass(HeapObject object) {
    boolean isKnown =
        !(object instanceof HeapObject.Lazy lazy)
            || lazy.source().mayBeAny()
            || LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, object.className());
    return isKnown ? object.className() : HeldObjects.OBJECT;
  }

  /** The fields of an object that never changes; empty where it may, or is not known. */
  private Optional<List<JavaField>> fields(HeapObject.Instance instance) {
    boolean isWhole =
        instance.arbitrary() == null || instance.arbitrary() instanceof HeldReferences.OneOfSeveral;
    return isWhole
        ? FixedFields.of(machine.classPath(), instance.className())
            .filter(
                fields ->
                    fields.stream()
                        .allMatch(field -> instance.fields().containsKey(FixedFields.key(field))))
        : Optional.empty();
  }

  private HeldObjects.Fixed fixed(HeapObject.Instance instance, List<JavaField> fields, int depth) {
    Map<String, Held> held = new HashMap<>();
    for (JavaField field : fields) {
      held.put(
          FixedFields.key(field),
          inField(
              field, Objects.requireNonNull(instance.fields().get(FixedFields.key(field))), depth));
    }
    return new HeldObjects.Fixed(instance.className(), held);
  }

  private Held number(IntValue number) {
    return Held.of(HeldNumbers.of(interval(number.term())));
  }

  private Interval interval(IntTerm number) {
    return state.knowledge().facts().interval(number);
  }

  /** Where an object is one that an array of the input has, or that one of those leads to. */
  private Optional<HeldObjects> parts(int identity) {
    for (int array : new TreeSet<>(memory.identities())) {
      if (memory.object(array) instanceof HeapObject.Array all && isFollowed(array, all)) {
        for (HeapObject.Cell cell : all.cells()) {
          Optional<List<String>> fields = way(cell.value(), identity, 0);
          if (fields.isPresent()) {
            return Optional.of(
                new HeldObjects.Parts(
                    exactClass(memory.object(identity)),
                    new HeldObjects.ByIdentity(array),
                    fields.get(),
                    kind(identity),
                    new PartFacts(machine).of(state, identity)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The fields that lead from a value to an object. */
  private Optional<List<String>> way(Value from, int to, int depth) {
    if (!(from instanceof Reference reference) || reference.isNull().isTrue()) {
      return Optional.empty();
    } else if (reference.object() == to) {
      return Optional.of(List.of());
    } else if (depth < DEEPEST
        && memory.object(reference.object()) instanceof HeapObject.Instance instance
        && FixedFields.of(machine.classPath(), instance.className()).isPresent()) {
      for (Map.Entry<String, Value> field : instance.fields().entrySet()) {
        Optional<List<String>> rest = way(field.getValue(), to, depth + 1);
        if (rest.isPresent()) {
          List<String> all = new ArrayList<>(List.of(field.getKey()));
          all.addAll(rest.get());
          return Optional.of(all);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an array has the elements that it always had, which the input or a copy of it has. */
  private boolean isFollowed(int identity, HeapObject.Array array) {
    return array.rest() instanceof HeapObject.Rest.Made rest
        && identity != NOWHERE
        && rest.elements().compareTo(HeapObject.Elements.OWN) < 0
        && rest.source().copy().isEmpty()
        && !made.containsKey(rest.source())
        && !memory.aliasing().changed().contains(identity);
  }

  /**
   * What the elements of an array hold.
   *
   * @param limit the index that those elements are below that count; null if all do
   */
  private Held elements(int identity, HeapObject.Array array, @Nullable IntTerm limit, int depth) {
    if (limit instanceof IntTerm.IfThenElse either) {
      BoolTerm first = either.condition();
      Held whereFirst =
          in(first)
              .map(h -> h.elements(identity, array, either.thenTerm(), depth))
              .orElse(Held.NONE);
      return in(machine.terms().not(first))
          .map(h -> h.elements(identity, array, either.elseTerm(), depth))
          .orElse(Held.NONE)
          .and(whereFirst);
    }
    TypeDescriptor element = new TypeDescriptor(array.elementDescriptor());
    if (element.isPrimitive()) {
      return element.equals(TypeDescriptor.INT) ? ints(array) : Held.NONE;
    }
    Held all;
    if (array.rest() instanceof HeapObject.Rest.Made rest) {
      all =
          isFollowed(identity, array)
              ? partsOf(identity, element)
              : made(rest, element, limit == null ? array.length() : limit, depth);
    } else {
      IntTerm count = limit == null ? array.length() : limit;
      boolean hasOthers =
          !isAssigned(array, limit) && !isNeverLess(state, machine.terms().constant(0), count);
      all = hasOthers ? Held.NULL : Held.NONE;
    }
    for (HeapObject.Cell cell : array.cells()) {
      if (limit == null || !isNeverLess(state, cell.index(), limit)) {
        all = all.and(depth < DEEPEST ? in(cell, cell.value(), depth) : Held.ANY);
      }
    }
    return all;
  }

  /** Whether all elements that count were assigned, one by one. */
  private static boolean isAssigned(HeapObject.Array array, @Nullable IntTerm limit) {
    BigInteger count = limit == null ? null : limit.constantValue();
    return count != null
        && array.cells().stream()
                .map(cell -> cell.index().constantValue())
                .filter(index -> index != null && index.compareTo(count) < 0)
                .distinct()
                .count()
            == count.longValueExact();
  }

  private Held partsOf(int array, TypeDescriptor element) {
    Held any = anyElement(array);
    String known =
        LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, element.internalName())
            ? element.internalName()
            : Objects.requireNonNullElse(any.className(), HeldObjects.OBJECT);
    return new Held(
        new HeldObjects.Parts(known, new HeldObjects.ByIdentity(array), List.of(), null, Set.of()),
        any.nullable());
  }

  /** The class of all elements of an array of the input, found out by looking at any of them. */
  private Held anyElement(int array) {
    IntTerm index = machine.terms().freshInt("index of some element", Interval.LENGTH);
    IntTerm length = ((HeapObject.Array) memory.object(array)).length();
    return state.assume(machine.terms().lessThan(index, length)).stream()
        .flatMap(inside -> machine.cells().read(inside, array, index).stream())
        .map(made -> held(made.state(), (Reference) made.value()))
        .reduce(Held.NONE, Held::and);
  }

  private Held held(State with, Reference reference) {
    return with.memory()
        .find(reference.object())
        .map(object -> Held.ofClass(exactClass(object), !with.isNotNull(reference)))
        .orElse(Held.NULL);
  }

  /** What elements hold that are made when they are read. */
  private Held made(HeapObject.Rest.Made rest, TypeDescriptor element, IntTerm limit, int depth) {
    AnyObjects.Left known = made.get(rest.source());
    if (known != null) {
      boolean isFilled =
          known.filled().stream().anyMatch(bound -> isNeverLess(state, bound, limit));
      return isFilled ? known.elements().withoutNull() : known.elements();
    } else if (depth >= DEEPEST) {
      return Held.ANY;
    }
    Optional<ElementSource.OfCopy> copy = rest.source().copy();
    if (copy.isPresent()) {
      return ofCopy(copy.get(), limit, depth);
    }
    return memory.identities().stream()
        .filter(
            other ->
                memory.object(other) instanceof HeapObject.Array all
                    && all.rest().equals(rest)
                    && isFollowed(other, all))
        .findFirst()
        .map(other -> partsOf(other, element))
        .orElse(Held.ANY);
  }

  private Held ofCopy(ElementSource.OfCopy copy, IntTerm limit, int depth) {
    boolean isWithin = isNeverLess(state, copy.within(), limit);
    return copy.originals().stream()
        .map(original -> elements(NOWHERE, original.array(), copied(original, limit), depth + 1))
        .reduce(isWithin ? Held.NONE : Held.NULL, Held::and);
  }

  /** Below which index the elements of an original are that count. */
  private IntTerm copied(ElementSource.Original original, IntTerm limit) {
    return isNeverLess(state, original.end(), limit) ? original.below() : original.array().length();
  }

  /** As far as it can be told without the solver. */
  private boolean isNeverLess(State with, IntTerm left, IntTerm right) {
    if (left instanceof IntTerm.IfThenElse either) {
      return with.assume(either.condition()).stream()
              .allMatch(s -> isNeverLess(s, either.thenTerm(), right))
          && with.assume(machine.terms().not(either.condition())).stream()
              .allMatch(s -> isNeverLess(s, either.elseTerm(), right));
    }
    return with.assume(machine.terms().lessThan(left, right)).isEmpty();
  }

  private Held ints(HeapObject.Array array) {
    Held all =
        array.rest() instanceof HeapObject.Rest.Made rest
            ? made.getOrDefault(rest.source(), AnyObjects.Left.ANY).elements()
            : Held.of(HeldNumbers.of(Interval.of(0, 0)));
    for (HeapObject.Cell cell : array.cells()) {
      all = all.and(number((IntValue) cell.value()));
    }
    return Held.of(all.numbers());
  }
}
