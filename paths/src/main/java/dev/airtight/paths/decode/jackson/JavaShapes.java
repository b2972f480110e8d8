package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the shape of Java types, by the rules of Jackson 2.20 with {@code Jdk8Module} and by what
 * settings say; tests hold them against the real one.
 */
final class JavaShapes implements Shapes {
  private static final String OBJECT_MAPPER = "com/fasterxml/jackson/databind/ObjectMapper";
  private static final String OPTIONALS = "com/fasterxml/jackson/datatype/jdk8/Jdk8Module";
  private static final String TIMES = "com/fasterxml/jackson/datatype/jsr310/JavaTimeModule";
  private static final Map<String, String> SEQUENCES =
      Map.of(
          "java/util/List", "java/util/ArrayList",
          "java/util/Collection", "java/util/ArrayList",
          "java/lang/Iterable", "java/util/ArrayList",
          "java/util/ArrayList", "java/util/ArrayList",
          "java/util/Set", "java/util/Set",
          "java/util/HashSet", "java/util/HashSet",
          "java/util/LinkedHashSet", "java/util/LinkedHashSet");
  private static final Map<String, String> MAPPINGS =
      Map.of(
          "java/util/Map", "java/util/LinkedHashMap",
          "java/util/LinkedHashMap", "java/util/LinkedHashMap",
          "java/util/HashMap", "java/util/HashMap");

  /** What Jackson decodes in another way than by members, whatever the class. */
  private static final List<String> SPECIAL =
      List.of(
          "java/util/Collection",
          "java/util/Map",
          "java/util/Map$Entry",
          "java/util/Iterator",
          "java/lang/Throwable",
          "java/lang/CharSequence",
          "java/lang/Number",
          "com/fasterxml/jackson/core/TreeNode",
          "tools/jackson/core/TreeNode");

  private static final Map<String, JavaShape> SCALARS =
      Map.ofEntries(
          Map.entry("java/lang/Byte", new JavaShape.Whole(TypeDescriptor.BYTE, true)),
          Map.entry("java/lang/Short", new JavaShape.Whole(TypeDescriptor.SHORT, true)),
          Map.entry("java/lang/Integer", new JavaShape.Whole(TypeDescriptor.INT, true)),
          Map.entry("java/lang/Long", new JavaShape.Whole(TypeDescriptor.LONG, true)),
          Map.entry("java/lang/Float", new JavaShape.Floating(TypeDescriptor.FLOAT, true)),
          Map.entry("java/lang/Double", new JavaShape.Floating(TypeDescriptor.DOUBLE, true)),
          Map.entry("java/lang/Boolean", new JavaShape.Bool(true)),
          Map.entry("java/lang/String", new JavaShape.Text()),
          Map.entry("java/lang/CharSequence", new JavaShape.Text()),
          Map.entry("java/math/BigInteger", new JavaShape.BigWhole()),
          Map.entry("java/math/BigDecimal", new JavaShape.BigFraction()));

  private final Hierarchy hierarchy;
  private final ClassPath classPath;
  private final JacksonSettings settings;
  private final RecordShapes records;
  private final BeanShapes beans;
  private final BuilderShapes builders;
  private final UnionShapes unions;
  private final EnumShapes enums;
  private final Map<JavaType, JavaShape> known = new HashMap<>();

  public JavaShapes(Hierarchy hierarchy, JacksonSettings settings) {
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
    this.settings = settings;
    this.records = new RecordShapes(hierarchy, settings);
    this.beans = new BeanShapes(hierarchy, settings);
    this.builders = new BuilderShapes(hierarchy);
    this.unions = new UnionShapes(hierarchy);
    this.enums = new EnumShapes(hierarchy, settings);
  }

  /** Internal names of the classes that a type registers for being decoded into. */
  public static List<String> registeredSubtypes(JavaClass type) {
    return Stream.concat(UnionShapes.classes(type).stream(), BuilderShapes.of(type).stream())
        .toList();
  }

  @Override
  public JacksonSettings settings() {
    return settings;
  }

  @Override
  public boolean refusesNull(JavaShape shape) {
    return settings.has(JacksonRule.NO_NULL_FOR_PRIMITIVES) && shape.isPrimitive();
  }

  @Override
  public synchronized JavaShape of(JavaType type) {
    JavaShape shape = known.get(type);
    if (shape == null) {
      shape = guarded(type, () -> read(type));
      known.put(type, shape);
    }
    return shape;
  }

  @Override
  public JavaShape ofSubtype(String className) {
    JavaType type = new JavaType.Of(className, List.of());
    return guarded(type, () -> made(classPath.load(className), List.of()));
  }

  @Override
  public boolean mayKnow(String className, String member) {
    boolean isComponent =
        !(ofSubtype(className) instanceof ObjectOf object)
            || object.componentFor(member).isPresent();
    return isComponent
        || hierarchy.selfAndSupertypes(className).stream()
            .map(classPath::load)
            .anyMatch(
                type ->
                    !type.isPlatform()
                        && (type.annotations().stream()
                                .anyMatch(each -> JacksonAnnotations.NAMING.contains(each.type()))
                            || type.fields().stream().anyMatch(f -> mayBe(f.name(), member))
                            || type.methods().stream()
                                .anyMatch(
                                    m ->
                                        PropertyNames.ofGetter(m.name())
                                            .or(() -> PropertyNames.ofSetter(m.name(), "set"))
                                            .filter(name -> mayBe(name, member))
                                            .isPresent())));
  }

  private static boolean mayBe(String property, String member) {
    return property.equalsIgnoreCase(member);
  }

  private interface Reading {
    JavaShape read();
  }

  private static JavaShape guarded(JavaType type, Reading reading) {
    try {
      return reading.read();
    } catch (UnsupportedTypeException unsupported) {
      return new JavaShape.Unsupported(type + ": " + unsupported.reason());
    } catch (ClassProblemException missing) {
      return new JavaShape.Unsupported(type + ": " + missing.problem().message());
    }
  }

  private JavaShape read(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return primitive(primitive.erasure());
    }
    if (type instanceof JavaType.ArrayOf array) {
      return array(array.element());
    }
    return named((JavaType.Of) type);
  }

  private static JavaShape primitive(TypeDescriptor type) {
    return switch (type.text()) {
      case "B", "S", "I", "J" -> new JavaShape.Whole(type, false);
      case "F", "D" -> new JavaShape.Floating(type, false);
      case "Z" -> new JavaShape.Bool(false);
      default -> throw unsupported();
    };
  }

  private static UnsupportedTypeException unsupported() {
    return new UnsupportedTypeException("decoding into this type is not supported");
  }

  private JavaShape array(JavaType element) {
    String erased = element.erasure().text();
    if (erased.equals("B") || erased.equals("C")) {
      // Jackson reads these from strings.
      return ofPlatform("[" + erased);
    }
    return new JavaShape.Sequence("[" + erased, element);
  }

  private JavaShape named(JavaType.Of type) {
    String name = type.name();
    JavaShape scalar = SCALARS.get(name);
    if (scalar != null) {
      return scalar;
    }
    if (SEQUENCES.containsKey(name)) {
      return new JavaShape.Sequence(SEQUENCES.get(name), type.argument(0));
    }
    if (MAPPINGS.containsKey(name)) {
      JavaShape key = of(type.argument(0));
      if (!(key instanceof JavaShape.Text || key instanceof JavaShape.Untyped)) {
        throw new UnsupportedTypeException("maps with other keys than String are not supported");
      }
      return new JavaShape.Mapping(MAPPINGS.get(name), type.argument(1));
    }
    if (name.equals("java/util/Optional")) {
      return optional(type);
    }
    if (name.equals("java/lang/Object")) {
      return new JavaShape.Untyped();
    }
    if (TreeClasses.of(name).filter(settings.trees()::equals).isPresent()) {
      return new JavaShape.Tree(name);
    }
    JavaClass loaded = classPath.load(name);
    if (loaded.isPlatform()) {
      return ofPlatform(name);
    } else if (BuilderShapes.isBuilder(type, loaded)) {
      return builder(loaded);
    }
    List<JavaAnnotation> annotations = ClassRules.inherited(loaded, hierarchy);
    Optional<JavaAnnotation> info = JavaAnnotation.find(annotations, JacksonAnnotations.TYPE_INFO);
    return info.isPresent()
        ? unions.read(loaded, info.get(), annotations)
        : made(loaded, type.arguments());
  }

  private JavaShape ofPlatform(String name) {
    Optional<TextTarget> time = TextTargets.time(name);
    if (time.isPresent() && settings.has(JacksonRule.TIMES_BY_MODULE)) {
      return hasOwnJackson() && classPath.has(TIMES)
          ? new JavaShape.Parsed(time.get())
          : new JavaShape.Refused(name);
    }
    // Of Jackson 3 nobody has measured it.
    return TextTargets.scalar(name)
        .filter(scalar -> !settings.has(JacksonRule.KNOWS_OPTIONAL))
        .<JavaShape>map(JavaShape.Parsed::new)
        .orElseThrow(JavaShapes::unsupported);
  }

  private boolean hasOwnJackson() {
    return classPath.has(OBJECT_MAPPER)
        && classPath.load(OBJECT_MAPPER).origin() == ClassOrigin.APPLICATION;
  }

  private JavaShape optional(JavaType.Of type) {
    if (hasOwnJackson() && !classPath.has(OPTIONALS) && !settings.has(JacksonRule.KNOWS_OPTIONAL)) {
      throw new UnsupportedTypeException("Jackson needs jackson-datatype-jdk8 on the class path");
    }
    if (of(type.argument(0)) instanceof JavaShape.Tree) {
      // Some versions of the module fill it where JSON has null.
      throw new UnsupportedTypeException("an Optional of a tree is not supported");
    }
    return new JavaShape.Maybe(type.argument(0));
  }

  private JavaShape builder(JavaClass type) {
    JavaShape shape = beans.read(type, List.of(), BuilderShapes.prefix(type));
    if (!(shape instanceof ObjectOf builder) || builder.takesOthers()) {
      throw new UnsupportedTypeException("a builder that is made of one value is not supported");
    }
    BuilderShapes.check(builder);
    return shape;
  }

  private JavaShape made(JavaClass type, List<JavaType> arguments) {
    Optional<String> builder = BuilderShapes.of(type);
    if (builder.isPresent()) {
      return builders.built(type, builder.get());
    } else if (type.isEnum()) {
      return enums.read(type);
    }
    for (String special : SPECIAL) {
      if (hierarchy.isSubclass(type.name(), special)) {
        throw new UnsupportedTypeException(
            "a "
                + special.substring(special.lastIndexOf('/') + 1)
                + " of its own is not supported");
      }
    }
    if (type.isRecord()) {
      return records.read(type, arguments);
    }
    if (type.isInterface() || type.isAbstract()) {
      throw new UnsupportedTypeException("an abstract type without @JsonTypeInfo is not supported");
    }
    return beans.read(type, arguments);
  }
}
