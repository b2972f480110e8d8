package dev.airtight.paths.decode.jackson;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.state.StuckException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A contract whose values are decoded to all that Jackson makes of any text as a Java type:
 * everything may be null or absent, numbers are those of the Java type. Not each text that is
 * decoded conforms to it, but what it is decoded to is what one is decoded to that does.
 */
final class AnyOutput implements JavaShape.Cases<String> {
  static final String ROOT = "Answer";

  /** No contract that is written down has a space in its name. */
  private static final String NAME = "any text";

  private static final String NULL = " | null";

  /** The field of what something is made of that is no JSON object. */
  static final String VALUE = "value";

  /** Begins the name of what a component of a variant may hold. */
  private static final String AGAIN = "Again";

  /** Stands for any JSON value. */
  private static final String OBJECT = "AnyObject";

  private static final JavaShape UNTYPED = new JavaShape.Untyped();

  private final Shapes shapes;
  private final Map<JavaShape, String> names = new HashMap<>();
  private final Set<String> chosen = new HashSet<>();
  private final List<String> declarations = new ArrayList<>();

  private AnyOutput(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Whether a contract is one of these, of which less is known than it says. */
  static boolean is(Contract contract) {
    return contract.name().equals(NAME);
  }

  /** Whether a record of such a contract stands for any JSON. */
  static boolean isObject(RecordDefinition definition) {
    return definition.name().equals(OBJECT);
  }

  /** Whether an object of a contract stands for any JSON value, of whatever kind. */
  static boolean isAnything(Contract contract, RecordDefinition definition) {
    return is(contract) && isObject(definition);
  }

  /** Defines the type {@link #ROOT}. */
  static Contract of(Shapes shapes, JavaType type) {
    AnyOutput any = new AnyOutput(shapes);
    String root = any.of(type);
    Contract written =
        Objects.requireNonNull(
            ContractLoader.loadText(
                    "answer.contract",
                    "contract answer\n\n"
                        + String.join("\n", any.declarations)
                        + "\ntype "
                        + ROOT
                        + " = "
                        + root
                        + "\n")
                .contract());
    return new Contract(NAME, written.source(), written.types(), written.prompts());
  }

  private String of(JavaType type) {
    return shapes.of(type).match(this);
  }

  private String named(JavaShape shape, String prefix) {
    return names.computeIfAbsent(shape, key -> prefix + names.size());
  }

  @Override
  public String whole(JavaShape.Whole shape) {
    String range =
        switch (shape.primitive().text()) {
          case "B" -> Byte.MIN_VALUE + ".." + Byte.MAX_VALUE;
          case "S" -> Short.MIN_VALUE + ".." + Short.MAX_VALUE;
          case "I" -> Integer.MIN_VALUE + ".." + Integer.MAX_VALUE;
          default -> Long.MIN_VALUE + ".." + Long.MAX_VALUE;
        };
    return "(int in " + range + ")" + (shape.boxed() ? NULL : "");
  }

  @Override
  public String floating(JavaShape.Floating shape) {
    return "decimal" + (shape.boxed() ? NULL : "");
  }

  @Override
  public String bool(JavaShape.Bool shape) {
    return "boolean" + (shape.boxed() ? NULL : "");
  }

  @Override
  public String bigWhole(JavaShape.BigWhole shape) {
    return "int" + NULL;
  }

  @Override
  public String bigFraction(JavaShape.BigFraction shape) {
    return "decimal" + NULL;
  }

  @Override
  public String text(JavaShape.Text shape) {
    return "string" + NULL;
  }

  @Override
  public String parsed(JavaShape.Parsed shape) {
    return "string" + NULL;
  }

  @Override
  public String enumeration(Enumeration shape) {
    if (!names.containsKey(shape)) {
      Map<Integer, String> texts = new TreeMap<>();
      new TreeMap<>(shape.ordinals()).forEach((text, ordinal) -> texts.put(ordinal, text));
      for (int ordinal = 0; shape.numerals() && ordinal < shape.constants().size(); ordinal++) {
        texts.putIfAbsent(ordinal, String.valueOf(ordinal));
      }
      if (texts.isEmpty()) {
        throw new StuckException("no text is decoded to a constant of " + shape.className());
      }
      declarations.add(
          "enum "
              + named(shape, "Enum")
              + " { "
              + texts.entrySet().stream()
                  .map(each -> "m" + each.getKey() + " = " + quoted(each.getValue()))
                  .collect(Collectors.joining(", "))
              + " }");
    }
    return named(shape, "Enum") + NULL;
  }

  /** Whatever is no text either becomes one or is refused. */
  @Override
  public String factory(JavaShape.Factory shape) {
    return orNull(of(shape.argument()));
  }

  private static String orNull(String type) {
    return type.endsWith(NULL) ? type : type + NULL;
  }

  @Override
  public String object(ObjectOf shape) {
    if (shape.takesOthers()) {
      return alternatives(shape) + NULL;
    }
    check(shape);
    return recordName(shape) + NULL;
  }

  /** A union of a JSON object and of what else one is made of, by a member that is none. */
  private String alternatives(ObjectOf shape) {
    if (!names.containsKey(shape)) {
      String name = named(shape, "Some");
      List<String> variants = new ArrayList<>();
      check(shape.ofObjects());
      variants.add("w0 -> " + recordName(shape.ofObjects()));
      for (JavaShape.Factory other : shape.others()) {
        String way = name + "By" + variants.size();
        declarations.add("record " + way + " {\n  " + VALUE + ": " + of(other.argument()) + "\n}");
        variants.add("w" + variants.size() + " -> " + way);
      }
      declarations.add("union " + name + " by \"a way\" { " + String.join(", ", variants) + " }");
    }
    return named(shape, "Some");
  }

  /** One that a member chose; what a second such member holds goes into a component, too. */
  private String variant(ObjectOf shape, JavaShape.Union union) {
    Optional<Component> again = shape.componentFor(union.property());
    if (again.isEmpty() || union.by() != JavaShape.Named.BY_MEMBER) {
      return recordName(shape);
    }
    String name = recordName(shape.without(again.get()));
    if (chosen.add(name)) {
      declarations.add("type " + AGAIN + name + " = " + shapes.of(again.get()).match(this));
    }
    return name;
  }

  /** What a component may hold that the member has chosen the class by, for a record's name. */
  static Optional<Type> again(Contract contract, String record) {
    return is(contract) && contract.types().get(AGAIN + record) instanceof AliasDefinition alias
        ? Optional.of(alias.type())
        : Optional.empty();
  }

  private static void check(ObjectOf shape) {
    if (shape.takesOthers()) {
      throw new StuckException(
          "what JSON that is no object is decoded to as " + shape.javaName() + " is not known");
    }
    if (shape.isSetAgain()) {
      throw new StuckException(
          "what a member that is there twice changes in a "
              + shape.javaName()
              + " past its constructor is not followed");
    }
  }

  private String recordName(ObjectOf shape) {
    if (!names.containsKey(shape)) {
      String name = named(shape, "Record");
      StringBuilder fields = new StringBuilder();
      for (Component component : shape.components()) {
        if (!component.names().isEmpty()) {
          fields
              .append("  ")
              .append(quoted(new TreeSet<>(component.names()).first()))
              .append("?: ");
          fields.append(shapes.of(component).match(this)).append('\n');
        }
      }
      declarations.add("record " + name + " {\n" + fields + "}");
    }
    return named(shape, "Record");
  }

  @Override
  public String sequence(JavaShape.Sequence shape) {
    return "(list of (" + of(shape.element()) + "))" + NULL;
  }

  @Override
  public String mapping(JavaShape.Mapping shape) {
    return "(map of (" + of(shape.value()) + "))" + NULL;
  }

  @Override
  public String maybe(JavaShape.Maybe shape) {
    return orNull(of(shape.value()));
  }

  @Override
  public String union(JavaShape.Union shape) {
    if (!names.containsKey(shape)) {
      String name = named(shape, "Union");
      new Deduction(shapes).checkDistinct(shape);
      Map<String, String> subtypes = new TreeMap<>(shape.subtypes());
      shape.otherwise().ifPresent(other -> subtypes.put(otherwise(shape), other));
      List<String> variants = new ArrayList<>();
      subtypes.forEach(
          (tag, subtype) -> {
            if (!(shapes.ofSubtype(subtype) instanceof ObjectOf record)) {
              throw new StuckException(
                  "what any text is decoded to as " + shape.className() + " is not known");
            }
            check(record);
            variants.add(quoted(tag) + " -> " + variant(record, shape));
          });
      declarations.add(
          "union "
              + name
              + " by "
              + quoted(shape.property())
              + " { "
              + String.join(", ", variants)
              + " }");
    }
    return named(shape, "Union") + NULL;
  }

  /** Names no class, so that another one is made. */
  static String otherwise(JavaShape.Union shape) {
    String name = "other";
    while (shape.subtypes().containsKey(name)) {
      name = name + "_";
    }
    return name;
  }

  @Override
  public String untyped(JavaShape.Untyped shape) {
    if (names.put(shape, OBJECT) == null) {
      declarations.add("open record " + OBJECT + " {}");
    }
    return OBJECT + NULL;
  }

  /** Each place of a tree may hold anything, and null in JSON is what it may hold. */
  @Override
  public String tree(JavaShape.Tree shape) {
    if (names.put(UNTYPED, OBJECT) == null) {
      declarations.add("open record " + OBJECT + " {}");
    }
    return shape.isArray()
        ? "(list of (" + OBJECT + NULL + "))" + NULL
        : shape.isAny() ? OBJECT + NULL : "(map of (" + OBJECT + NULL + "))" + NULL;
  }

  @Override
  public String refused(JavaShape.Refused shape) {
    return "boolean" + NULL;
  }

  @Override
  public String unsupported(JavaShape.Unsupported shape) {
    throw new StuckException(shape.reason());
  }

  private static String quoted(String text) {
    return JsonWriter.compact(new JsonValue.JsonString(text));
  }
}
