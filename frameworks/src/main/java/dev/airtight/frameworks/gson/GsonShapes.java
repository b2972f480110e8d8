package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.jackson.Enumeration;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import dev.airtight.paths.decode.jackson.JavaShape;
import dev.airtight.paths.decode.jackson.Shapes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** As what {@code new Gson()} sees Java types; tests hold it against the real one. */
final class GsonShapes implements Shapes {
  private static final JacksonSettings SETTINGS =
      new JacksonSettings(
          Set.of(),
          "Gson's number limits (10000 characters, as many digits behind the point) and the depth that it"
              + " and the stack hold");

  /** Where the entries of Gson's own map are. */
  static final FieldReference HELD =
      new FieldReference(
          GsonNames.MAP, "held", TypeDescriptor.ofInternalName("java/util/LinkedHashMap"));

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
          Map.entry("java/math/BigInteger", new JavaShape.BigWhole()),
          Map.entry("java/math/BigDecimal", new JavaShape.BigFraction()),
          Map.entry("java/lang/Object", new JavaShape.Untyped()));

  private static final Map<String, String> SEQUENCES =
      Map.of(
          "java/util/List", "java/util/ArrayList",
          "java/util/Collection", "java/util/ArrayList",
          "java/util/ArrayList", "java/util/ArrayList",
          "java/util/Set", "java/util/LinkedHashSet",
          "java/util/HashSet", "java/util/HashSet",
          "java/util/LinkedHashSet", "java/util/LinkedHashSet");

  private final ClassPath classPath;
  private final GsonClasses classes;
  private final Map<JavaType, JavaShape> known = new HashMap<>();

  GsonShapes(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.classes = new GsonClasses(hierarchy);
  }

  @Override
  public synchronized JavaShape of(JavaType type) {
    JavaShape shape = known.get(type);
    if (shape == null) {
      shape = read(type);
      known.put(type, shape);
    }
    return shape;
  }

  /** Whether what names constants of an enum is not known. */
  boolean hasOwnWords(Enumeration enumeration) {
    return classes.hasOwnWords(enumeration.className());
  }

  @Override
  public JavaShape ofSubtype(String className) {
    return of(new JavaType.Of(className, List.of()));
  }

  @Override
  public JacksonSettings settings() {
    return SETTINGS;
  }

  /** A member that is missing leaves a primitive as it is. */
  @Override
  public boolean refusesNull(JavaShape shape) {
    return false;
  }

  private JavaShape read(JavaType type) {
    try {
      if (type instanceof JavaType.Primitive primitive) {
        return primitive(primitive.erasure());
      } else if (type instanceof JavaType.ArrayOf array) {
        return array(array.element());
      }
      return named((JavaType.Of) type);
    } catch (UnknownShapeException unknown) {
      return new JavaShape.Unsupported(type + ": " + unknown.reason());
    } catch (ClassProblemException missing) {
      return new JavaShape.Unsupported(type + ": " + missing.problem().message());
    }
  }

  private static JavaShape primitive(TypeDescriptor type) {
    return switch (type.text()) {
      case "B", "S", "I", "J" -> new JavaShape.Whole(type, false);
      case "F", "D" -> new JavaShape.Floating(type, false);
      case "Z" -> new JavaShape.Bool(false);
      default -> throw unknown();
    };
  }

  private static UnknownShapeException unknown() {
    return new UnknownShapeException("what Gson makes of a text as this type is not known");
  }

  private static JavaShape array(JavaType element) {
    String erased = element.erasure().text();
    if (erased.equals("B") || erased.equals("C")) {
      throw unknown();
    }
    return new JavaShape.Sequence("[" + erased, element);
  }

  private JavaShape named(JavaType.Of type) {
    String name = type.name();
    JavaShape scalar = SCALARS.get(name);
    if (scalar != null) {
      return scalar;
    } else if (SEQUENCES.containsKey(name)) {
      return new JavaShape.Sequence(SEQUENCES.get(name), type.argument(0));
    } else if (isMapOfTexts(type)) {
      return new JavaShape.Mapping("java/util/LinkedHashMap", type.argument(1), Optional.of(HELD));
    }
    JavaClass loaded = classPath.load(name);
    if (loaded.isPlatform()) {
      throw unknown();
    }
    return classes.read(loaded, type.arguments());
  }

  /** Of others, the keys need not be texts. */
  static boolean isMapOfTexts(JavaType.Of type) {
    return type.name().equals("java/util/Map")
        && type.arguments().size() == 2
        && type.argument(0).equals(JavaType.of(TypeDescriptor.STRING));
  }
}
