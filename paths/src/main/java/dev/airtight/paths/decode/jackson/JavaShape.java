package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What plain Jackson 2 databind, or a library like it, does to fill a place of a Java type. */
public sealed interface JavaShape {

  /** One answer for each kind. */
  interface Cases<R> {
    R whole(Whole shape);

    R floating(Floating shape);

    R bool(Bool shape);

    R bigWhole(BigWhole shape);

    R bigFraction(BigFraction shape);

    R text(Text shape);

    R parsed(Parsed shape);

    R enumeration(Enumeration shape);

    R factory(Factory shape);

    R object(ObjectOf shape);

    R sequence(Sequence shape);

    R mapping(Mapping shape);

    R maybe(Maybe shape);

    R union(Union shape);

    R untyped(Untyped shape);

    R tree(Tree shape);

    R refused(Refused shape);

    R unsupported(Unsupported shape);
  }

  <R> R match(Cases<R> cases);

  /** Whether null has no place in the type. */
  default boolean isPrimitive() {
    return false;
  }

  /**
   * byte, short, int, long or one of their boxes.
   *
   * @param primitive the type itself, or what is in the box
   */
  record Whole(TypeDescriptor primitive, boolean boxed) implements JavaShape {
    @Override
    public boolean isPrimitive() {
      return !boxed;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.whole(this);
    }
  }

  /** float, double or one of their boxes. */
  record Floating(TypeDescriptor primitive, boolean boxed) implements JavaShape {
    @Override
    public boolean isPrimitive() {
      return !boxed;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.floating(this);
    }
  }

  record Bool(boolean boxed) implements JavaShape {
    @Override
    public boolean isPrimitive() {
      return !boxed;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bool(this);
    }
  }

  /** BigInteger. */
  record BigWhole() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bigWhole(this);
    }
  }

  /** BigDecimal. */
  record BigFraction() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bigFraction(this);
    }
  }

  /** String or CharSequence. */
  record Text() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A class of the JDK that is read from a string. */
  record Parsed(TextTarget target) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.parsed(this);
    }
  }

  /**
   * An enum.
   *
   * @param constants names in ordinal order
   * @param ordinals the constant for each JSON string that names one
   * @param anyCase whether upper and lower case do not matter
   * @param numerals whether numerals stand for ordinals
   */
  record Enumeration(
      String className,
      List<String> constants,
      Map<String, Integer> ordinals,
      boolean anyCase,
      boolean numerals)
      implements JavaShape {
    public Enumeration {
      constants = List.copyOf(constants);
      ordinals = Map.copyOf(ordinals);
    }

    /**
     * The ordinal a JSON string is decoded to; empty where Jackson throws. Besides the names it
     * takes a numeral without leading zeros as an ordinal, and ignores what {@code trim} removes.
     */
    public Optional<Integer> ordinalOf(String jsonText) {
      Integer named = ordinals.get(jsonText);
      String trimmed = jsonText.trim();
      if (named == null) {
        named = ordinals.get(trimmed);
      }
      Optional<Integer> found =
          named != null ? Optional.of(named) : anyCase ? inOtherCase(trimmed) : Optional.empty();
      return found.isPresent() || !numerals ? found : numeral(trimmed);
    }

    private Optional<Integer> inOtherCase(String text) {
      return ordinals.entrySet().stream()
          .filter(named -> named.getKey().equalsIgnoreCase(text))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    private Optional<Integer> numeral(String text) {
      boolean plain = text.matches("0|[1-9][0-9]{0,8}");
      return plain
          ? Optional.of(Integer.parseInt(text)).filter(ordinal -> ordinal < constants.size())
          : Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.enumeration(this);
    }
  }

  /**
   * An enum whose own method finds the constant for a text.
   *
   * @param method static, takes a String and returns one
   */
  record Factory(String className, JavaMethod method) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.factory(this);
    }
  }

  /**
   * A record, made by its canonical constructor, or a bean.
   *
   * @param constructor which has a parameter for each of the first components; null where objects
   *     are made without running any
   * @param components those that are arguments first
   * @param ignored JSON members that are skipped, whatever they hold
   * @param ignoreUnknown whether all other members are skipped, too, instead of refused
   * @param takesOthers whether one may be made of JSON that is no object
   * @param isSetAgain whether a member that comes twice gets in past the constructor
   */
  record ObjectOf(
      String className,
      @Nullable JavaMethod constructor,
      List<Component> components,
      Set<String> ignored,
      boolean ignoreUnknown,
      boolean takesOthers,
      boolean isSetAgain)
      implements JavaShape {
    public ObjectOf {
      components = List.copyOf(components);
      ignored = Set.copyOf(ignored);
    }

    /** Whether anything goes in after construction. */
    boolean isBean() {
      return components.stream().anyMatch(c -> !(c.way() instanceof Way.Argument));
    }

    String javaName() {
      return className.replace('/', '.');
    }

    /** The component that a JSON member goes into. */
    public Optional<Component> componentFor(String member) {
      return components.stream()
          .filter(component -> component.names().contains(member))
          .findFirst();
    }

    /**
     * A component that takes a member of the output that the contract says nothing of: undeclared
     * members of an open record may hold anything.
     */
    Optional<Component> componentForUndeclared(RecordDefinition definition) {
      return components.stream()
          .filter(
              component ->
                  component.names().stream().anyMatch(name -> definition.field(name).isEmpty()))
          .filter(component -> definition.open())
          .findFirst();
    }

    /** Whether Jackson throws when it meets this member. */
    public boolean refuses(String member) {
      return !ignoreUnknown && !ignored.contains(member) && componentFor(member).isEmpty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.object(this);
    }
  }

  /**
   * A component of a record, or a property of a bean.
   *
   * @param name as declared
   * @param names the JSON members that go into it; empty where it is ignored
   * @param required whether decoding throws where none of them is there
   * @param format what an annotation says of how it is written
   */
  record Component(
      String name,
      JavaType type,
      Set<String> names,
      boolean required,
      Way way,
      Optional<ValueFormat> format) {
    public Component {
      names = Set.copyOf(names);
    }

    Component withoutMembers() {
      return new Component(name, type, Set.of(), false, way, format);
    }
  }

  /** How a value gets into an object. */
  sealed interface Way {

    /** Passed to the constructor, null or zero without a member. */
    record Argument() implements Way {}

    /** Stored in a field after construction, where there is a member. */
    record Store(JavaField field) implements Way {}

    /** Passed to a setter after construction, where there is a member. */
    record Call(JavaMethod setter) implements Way {}
  }

  /**
   * A list, set or array.
   *
   * @param className internal name of the class that Jackson makes; an array descriptor for arrays
   */
  record Sequence(String className, JavaType element) implements JavaShape {
    public boolean isArray() {
      return className.startsWith("[");
    }

    public boolean isSet() {
      return className.endsWith("Set");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /**
   * A map with String keys.
   *
   * @param className internal name of the class that Jackson makes
   * @param keptIn the field of another class, with its internal name, that such a map is kept in
   *     where an object of that class is made; empty for none
   */
  record Mapping(String className, JavaType value, Optional<FieldReference> keptIn)
      implements JavaShape {
    public Mapping(String className, JavaType value) {
      this(className, value, Optional.empty());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mapping(this);
    }
  }

  /** Optional, which JSON null and an absent member leave empty. */
  record Maybe(JavaType value) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.maybe(this);
    }
  }

  /**
   * A type whose JSON object names the class to make.
   *
   * @param property the member that does
   * @param visible whether the member is also decoded like any other
   * @param subtypes internal class names by the member's text
   */
  record Union(String className, String property, boolean visible, Map<String, String> subtypes)
      implements JavaShape {
    public Union {
      subtypes = Map.copyOf(subtypes);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.union(this);
    }
  }

  /** Object: what is made depends on what is in the JSON alone. */
  record Untyped() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.untyped(this);
    }
  }

  /**
   * A node of a tree of JSON.
   *
   * @param className internal name of the class of all nodes, or of one of the two containers
   */
  record Tree(String className) implements JavaShape {
    /** The classes of the tree that it is in. */
    TreeClasses classes() {
      return TreeClasses.of(className).orElseThrow();
    }

    /** What is inside of a node for a JSON array. */
    JavaShape list() {
      return new Sequence("java/util/ArrayList", nodes());
    }

    /** What is inside of a node for a JSON object. */
    JavaShape map() {
      return new Mapping("java/util/LinkedHashMap", nodes());
    }

    private JavaType nodes() {
      return new JavaType.Of(classes().node(), List.of());
    }

    /** Whether JSON of each kind has its nodes, null among them. */
    boolean isAny() {
      return className.equals(classes().node());
    }

    /** Whether nothing but arrays are taken. */
    boolean isArray() {
      return className.equals(classes().array());
    }

    /** Whether nothing but objects are taken. */
    boolean isObject() {
      return className.equals(classes().object());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tree(this);
    }
  }

  /** A class that nothing but null is decoded into: its module is missing. */
  record Refused(String className) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /**
   * A type whose rules are not known here.
   *
   * @param reason one clause in lower case
   */
  record Unsupported(String reason) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unsupported(this);
    }
  }
}
