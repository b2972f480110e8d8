package dev.airtight.verification.internal.regression;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.replay.JdkCollection;
import dev.airtight.paths.replay.JdkMap;
import dev.airtight.paths.replay.ReplayValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of replays as Java expressions, and the statements that have to run before them. */
final class ValueSource {
  private static final JavaType OBJECT =
      JavaType.of(TypeDescriptor.ofInternalName("java/lang/Object"));

  private final ClassPath classPath;
  private final JavaNames names;
  private final List<String> statements = new ArrayList<>();
  private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
  private final DecodingMethods decoding = new DecodingMethods();
  private final Map<Integer, String> shared = new HashMap<>();
  private int variables;

  ValueSource(ClassPath classPath, JavaNames names) {
    this.classPath = classPath;
    this.names = names;
  }

  /** Statements, each a line, in order. */
  List<String> statements() {
    return statements;
  }

  /** The members that the expressions need, indented. */
  List<String> members() {
    List<String> all = new ArrayList<>();
    decoding.code().forEach(all::add);
    helpers.forEach(helper -> all.add(helper.code()));
    return all;
  }

  /**
   * An expression.
   *
   * @param type what it is passed as
   */
  String of(ReplayValue value, JavaType type) throws InexpressibleException {
    if (value instanceof ReplayValue.NullReference) {
      return "(" + names.of(type) + ") null";
    } else if (value instanceof ReplayValue.Plain plain) {
      return plain(plain.value());
    } else if (value instanceof ReplayValue.StaticConstant constant) {
      return names.ofClass(constant.className()) + "." + constant.constant();
    } else if (value instanceof ReplayValue.DecodedJson json) {
      return decoded(json);
    } else if (value instanceof ReplayValue.Refused refused) {
      helpers.add(Helper.REFUSAL);
      return "refusal("
          + names.ofClass(refused.exception())
          + ".class, () -> "
          + decoded(refused.json())
          + ")";
    } else if (value instanceof ReplayValue.OptionalOf optional) {
      return optional.value() == null
          ? "java.util.Optional.empty()"
          : "java.util.Optional.of(" + of(optional.value(), argument(type, 0)) + ")";
    } else if (value instanceof ReplayValue.ArrayOf array) {
      JavaType element =
          type instanceof JavaType.ArrayOf of ? of.element() : JavaType.of(array.element());
      return "new "
          + names.of(array.element())
          + "[] {"
          + String.join(", ", all(array.elements(), element))
          + "}";
    } else if (value instanceof ReplayValue.CollectionOf collection) {
      return collection(collection, argument(type, 0));
    } else if (value instanceof ReplayValue.MapOf map) {
      return map(map, type);
    } else if (value instanceof ReplayValue.Shared once) {
      String known = shared.get(once.identity());
      if (known == null) {
        known = variable(of(once.value(), type), names.of(type));
        shared.put(once.identity(), known);
      }
      return known;
    } else if (value instanceof ReplayValue.Proxy proxy) {
      return proxy(proxy);
    } else if (value instanceof ReplayValue.Constructed constructed) {
      return constructed(constructed);
    } else if (value instanceof ReplayValue.Called called) {
      return called(called);
    }
    throw new InexpressibleException(
        "an object that it needs is made by no constructor of its own");
  }

  private String decoded(ReplayValue.DecodedJson json) throws InexpressibleException {
    helpers.add(Helper.TOKEN);
    return decoding.of(json.decoder())
        + "("
        + JavaNames.literal(json.json())
        + ", new Token<"
        + boxed(json.into())
        + ">() {})";
  }

  private String variable(String value, String type) {
    String name = "object" + ++variables;
    statements.add(type + " " + name + " = " + value + ";");
    return name;
  }

  private String boxed(JavaType type) throws InexpressibleException {
    return type instanceof JavaType.Primitive primitive
        ? switch (primitive.erasure().text()) {
          case "I" -> "Integer";
          case "C" -> "Character";
          default -> {
            String name = primitive.erasure().javaName();
            yield Character.toUpperCase(name.charAt(0)) + name.substring(1);
          }
        }
        : names.of(type);
  }

  private static JavaType argument(JavaType type, int index) {
    return type instanceof JavaType.Of of ? of.argument(index) : OBJECT;
  }

  private List<String> all(List<ReplayValue> values, JavaType type) throws InexpressibleException {
    List<String> all = new ArrayList<>();
    for (ReplayValue value : values) {
      all.add(of(value, type));
    }
    return all;
  }

  private static String plain(Object value) throws InexpressibleException {
    if (value instanceof String text) {
      return JavaNames.literal(text);
    } else if (value instanceof Character unit) {
      return JavaNames.literal(unit);
    } else if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    } else if (value instanceof Long number) {
      return number == Long.MIN_VALUE ? "Long.MIN_VALUE" : number + "L";
    } else if (value instanceof Byte || value instanceof Short) {
      return "(" + (value instanceof Byte ? "byte" : "short") + ") " + value;
    } else if (value instanceof Double number) {
      return "Double.parseDouble(\"" + number + "\")";
    } else if (value instanceof Float number) {
      return "Float.parseFloat(\"" + number + "\")";
    } else if (value instanceof BigInteger || value instanceof BigDecimal) {
      return "new " + value.getClass().getName() + "(\"" + value + "\")";
    }
    throw new InexpressibleException(
        "a value of " + value.getClass().getName() + " has no literal");
  }

  private String collection(ReplayValue.CollectionOf collection, JavaType element)
      throws InexpressibleException {
    String elements =
        "java.util.Arrays.<"
            + boxed(element)
            + ">asList("
            + String.join(", ", all(collection.elements(), element))
            + ")";
    JdkCollection kind = collection.kind();
    return switch (kind) {
      case LIST_OF -> "java.util.List.copyOf(" + elements + ")";
      case AS_LIST -> elements;
      case UNMODIFIABLE_LIST -> "java.util.Collections.unmodifiableList(" + elements + ")";
      case UNMODIFIABLE_SET ->
          "java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(" + elements + "))";
      case CASE_INSENSITIVE_SET ->
          "filled(new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER), "
              + used(Helper.FILLED_SET, elements)
              + ")";
      case IDENTITY_SET ->
          "filled(java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>()), "
              + used(Helper.FILLED_SET, elements)
              + ")";
      default -> "new " + kind.words() + "<>(" + elements + ")";
    };
  }

  private String used(Helper helper, String code) {
    helpers.add(helper);
    return code;
  }

  private String map(ReplayValue.MapOf map, JavaType type) throws InexpressibleException {
    StringBuilder parts = new StringBuilder();
    for (ReplayValue.Entry entry : map.entries()) {
      parts.append(", ").append(of(entry.key(), argument(type, 0)));
      parts.append(", ").append(of(entry.value(), argument(type, 1)));
    }
    helpers.add(Helper.FILLED_MAP);
    JdkMap kind = map.kind();
    String linked = "new java.util.LinkedHashMap<>()";
    return switch (kind) {
      case UNMODIFIABLE_MAP ->
          "java.util.Collections.unmodifiableMap(filled(" + linked + parts + "))";
      case CASE_INSENSITIVE_MAP ->
          "filled(new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER)" + parts + ")";
      default -> "filled(new " + kind.words() + "<>()" + parts + ")";
    };
  }

  private String proxy(ReplayValue.Proxy proxy) throws InexpressibleException {
    helpers.add(Helper.ANSWERING);
    String name = names.ofClass(proxy.interfaceName());
    StringBuilder answers = new StringBuilder();
    for (ReplayValue.Deed deed : proxy.answers()) {
      if (!(deed instanceof ReplayValue.Answer answer)) {
        throw new InexpressibleException("it needs an object that calls what it is handed");
      }
      JavaType type =
          answer.isThrown() || answer.descriptor().returnType().isVoid()
              ? OBJECT
              : JavaType.of(answer.descriptor().returnType());
      answers
          .append(", new Answer(")
          .append(JavaNames.literal(answer.method()))
          .append(", ")
          .append(answer.isThrown())
          .append(", ")
          .append(of(answer.value(), type))
          .append(")");
    }
    return "answering(" + name + ".class" + answers + ")";
  }

  private String constructed(ReplayValue.Constructed constructed) throws InexpressibleException {
    if (!constructed.answers().isEmpty()) {
      throw new InexpressibleException("it needs a subclass that answers as the witness says");
    }
    MethodReference maker = constructed.maker();
    JavaMethod method = accessible(maker);
    String owner = names.ofClass(maker.owner());
    List<JavaType> types = method.genericParameters();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arguments.add(of(constructed.arguments().get(i), types.get(i)));
    }
    String made =
        (method.isConstructor() ? "new " + owner : owner + "." + maker.name())
            + "("
            + String.join(", ", arguments)
            + ")";
    return constructed.changes().isEmpty() ? made : changed(variable(made, owner), constructed);
  }

  private String called(ReplayValue.Called called) throws InexpressibleException {
    JavaMethod method = accessible(called.method());
    List<JavaType> types = method.genericParameters();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arguments.add(of(called.arguments().get(i), types.get(i)));
    }
    JavaType owner = JavaType.of(TypeDescriptor.ofInternalName(called.method().owner()));
    return of(called.object(), owner)
        + "."
        + method.name()
        + "("
        + String.join(", ", arguments)
        + ")";
  }

  private String changed(String variable, ReplayValue.Constructed constructed)
      throws InexpressibleException {
    for (ReplayValue.Change change : constructed.changes()) {
      if (change instanceof ReplayValue.SetterCall call) {
        JavaMethod setter = accessible(call.setter());
        statements.add(
            variable
                + "."
                + setter.name()
                + "("
                + of(call.argument(), setter.genericParameters().get(0))
                + ");");
      } else if (change instanceof ReplayValue.FieldValue field) {
        statements.add(variable + "." + field.name() + " = " + fieldValue(field) + ";");
      } else {
        throw new InexpressibleException("it changes what an object keeps inside");
      }
    }
    return variable;
  }

  private String fieldValue(ReplayValue.FieldValue assigned) throws InexpressibleException {
    if (classPath.find(assigned.owner()) instanceof ClassLookup.Found found) {
      var field = found.javaClass().field(assigned.name());
      if (field.isPresent() && !field.get().isPrivate() && !field.get().isFinal()) {
        return of(
            assigned.value(),
            SignatureParser.fieldType(field.get().signature(), field.get().type()));
      }
    }
    throw new InexpressibleException("the field " + assigned.name() + " is not accessible");
  }

  private JavaMethod accessible(MethodReference reference) throws InexpressibleException {
    if (classPath.find(reference.owner()) instanceof ClassLookup.Found found) {
      var method = found.javaClass().method(reference.name(), reference.descriptor());
      boolean isInner = found.javaClass().isInner() && reference.name().equals("<init>");
      if (method.isPresent() && !method.get().isPrivate() && !isInner) {
        return method.get();
      }
    }
    throw new InexpressibleException(
        reference.owner().replace('/', '.')
            + " has no constructor or method that can be called for it");
  }
}
