package dev.airtight.paths.state;

import dev.airtight.paths.state.PartsOfOutputs.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of several objects together. */
public sealed interface HeldObjects
    permits HeldObjects.None,
        HeldObjects.OfClass,
        HeldTexts,
        HeldObjects.Fixed,
        HeldObjects.Own,
        HeldObjects.Entries,
        HeldObjects.Parts,
        HeldObjects.OfOutput {
  String OBJECT = "java/lang/Object";

  /** Under which name the length of an array stands among its fields. */
  String LENGTH = "length";

  HeldObjects NONE = new None();
  HeldObjects ANY = new OfClass(OBJECT);

  /** One answer for each kind. */
  interface Cases<R> {
    R none(None held);

    R ofClass(OfClass held);

    R texts(HeldTexts held);

    R fixed(Fixed held);

    R own(Own held);

    R entries(Entries held);

    R parts(Parts held);

    R ofOutput(OfOutput held);
  }

  <R> R match(Cases<R> cases);

  /** Which parts of an output they are, if they are; null where that is not known. */
  default @Nullable Kind kind() {
    return null;
  }

  /** See {@link Held#className}. */
  @Nullable String className();

  /** Gives another name for an array. */
  @FunctionalInterface
  interface Renaming {
    Optional<ArrayName> of(ArrayName name);
  }

  /**
   * Whether they are parts of the input, or have some, so that there are none where it has none.
   */
  default boolean areOfInput() {
    return false;
  }

  default HeldObjects renamed(Renaming names) {
    return this;
  }

  /** What is known of these and others. */
  default HeldObjects and(HeldObjects other) {
    if (equals(other) || other instanceof None) {
      return this;
    } else if (this instanceof None) {
      return other;
    } else if (this instanceof Fixed one
        && other instanceof Fixed two
        && one.className.equals(two.className)) {
      return new Fixed(one.className, and(one.fields, two.fields));
    } else if (this instanceof Own one
        && other instanceof Own two
        && one.className.equals(two.className)) {
      return new Own(one.className, and(one.fields, two.fields), one.contents.and(two.contents));
    } else if (this instanceof HeldTexts one && other instanceof HeldTexts two) {
      return one.with(two);
    } else if (this instanceof Entries one && other instanceof Entries two) {
      return new Entries(one.keys.and(two.keys), one.values.and(two.values));
    } else if (this instanceof Parts one
        && other instanceof Parts two
        && one.array.equals(two.array)
        && one.fields.equals(two.fields)) {
      Set<PartFact> facts = new HashSet<>(one.facts);
      facts.retainAll(two.facts);
      String className = one.className.equals(two.className) ? one.className : OBJECT;
      PartsOfOutputs.Kind kind = one.kind == null ? two.kind : one.kind;
      return new Parts(className, one.array, one.fields, kind, facts);
    }
    Kind kind = kind();
    if (kind != null && kind.equals(other.kind())) {
      return new OfOutput(kind);
    }
    return Objects.equals(className(), other.className()) && className() != null
        ? new OfClass(className())
        : ANY;
  }

  private static Map<String, Held> and(Map<String, Held> some, Map<String, Held> others) {
    Map<String, Held> both = new TreeMap<>();
    some.forEach(
        (field, held) -> both.put(field, held.and(Objects.requireNonNull(others.get(field)))));
    return both;
  }

  private static Map<String, Held> renamed(Map<String, Held> fields, Renaming names) {
    Map<String, Held> renamed = new TreeMap<>();
    fields.forEach((field, held) -> renamed.put(field, held.renamed(names)));
    return renamed;
  }

  /** There are none. */
  record None() implements HeldObjects {
    @Override
    public @Nullable String className() {
      return null;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.none(this);
    }
  }

  /** Objects of exactly one class, or of any where that is the one of Object. */
  record OfClass(String className) implements HeldObjects {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofClass(this);
    }
  }

  /**
   * Objects that are finished and never change.
   *
   * @param fields what each field holds, by {@code declaringClass.name}
   */
  record Fixed(String className, Map<String, Held> fields) implements HeldObjects {
    public Fixed {
      fields = Map.copyOf(fields);
    }

    @Override
    public boolean areOfInput() {
      return fields.values().stream().anyMatch(held -> held.objects().areOfInput());
    }

    /** Whether some have an object of their own, so that it shows which of them it is. */
    public boolean hasOwn() {
      return fields.values().stream().anyMatch(held -> held.objects() instanceof Own);
    }

    /** Without a word on objects of their own but the class. */
    public Fixed withoutOwn() {
      Map<String, Held> without = new TreeMap<>();
      fields.forEach((field, held) -> without.put(field, held.withoutOwn()));
      return new Fixed(className, without);
    }

    @Override
    public HeldObjects renamed(Renaming names) {
      return new Fixed(className, HeldObjects.renamed(fields, names));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fixed(this);
    }
  }

  /**
   * Objects that the program made and that one reference leads to each, so that others can do as
   * well: arrays, lists, tables of hash maps and whatever else changes.
   *
   * @param fields what each field holds, by {@code declaringClass.name}; of lists and tables only
   *     those that say how they are made, of arrays {@link #LENGTH}
   * @param contents what an array, list or table holds
   */
  record Own(String className, Map<String, Held> fields, Held contents) implements HeldObjects {
    public Own {
      fields = Map.copyOf(fields);
    }

    @Override
    public boolean areOfInput() {
      return fields.values().stream().anyMatch(held -> held.objects().areOfInput());
    }

    @Override
    public HeldObjects renamed(Renaming names) {
      return new Own(className, HeldObjects.renamed(fields, names), contents.renamed(names));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.own(this);
    }
  }

  /** Entries that a hash map has, and nobody else. */
  record Entries(Held keys, Held values) implements HeldObjects {
    private static final String CLASS = "java/util/HashMap$Node";

    @Override
    public String className() {
      return CLASS;
    }

    @Override
    public HeldObjects renamed(Renaming names) {
      return new Entries(keys.renamed(names), values.renamed(names));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.entries(this);
    }
  }

  /**
   * Elements of an array, or what they lead to.
   *
   * @param className of the objects, or one that they are assignable to
   * @param fields by {@code declaringClass.name}, read one after the other from an element
   * @param kind null where it is not known
   * @param facts about their own fields
   */
  record Parts(
      String className,
      ArrayName array,
      List<String> fields,
      @Nullable Kind kind,
      Set<PartFact> facts)
      implements HeldObjects {
    public Parts {
      fields = List.copyOf(fields);
      facts = Set.copyOf(facts);
    }

    @Override
    public boolean areOfInput() {
      return true;
    }

    @Override
    public HeldObjects renamed(Renaming names) {
      return names
          .of(array)
          .<HeldObjects>map(name -> new Parts(className, name, fields, kind, facts))
          .orElseGet(() -> kind == null ? new OfClass(className) : new OfOutput(kind));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.parts(this);
    }
  }

  /** Any parts of outputs that are of a kind. */
  record OfOutput(Kind kind) implements HeldObjects {
    @Override
    public String className() {
      return kind.className();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofOutput(this);
    }
  }

  /** Which array it is. */
  sealed interface ArrayName {}

  /** By its identity, which is another one in another exploration. */
  record ByIdentity(int array) implements ArrayName {}

  /** By the way to it from where a loop is entered. */
  record ByRoute(String route) implements ArrayName {}
}
