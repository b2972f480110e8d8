package dev.airtight.paths.code.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads generic signatures (JVMS 4.7.9.1). */
public final class SignatureParser {
  private static final JavaType OBJECT = new JavaType.Of("java/lang/Object", List.of());
  private final String text;
  private final Map<String, JavaType> bounds = new LinkedHashMap<>();
  private int position;
  private boolean hasVariables;

  private SignatureParser(String text) {
    this.text = text;
  }

  /** The parameter types of a method, from its signature or else from its descriptor. */
  public static List<JavaType> parameters(@Nullable String signature, MethodDescriptor descriptor) {
    return parameters(signature, descriptor, Map.of());
  }

  /**
   * The parameter types of a method of a parameterised class.
   *
   * @param variables what stands for the type parameters of the class
   */
  public static List<JavaType> parameters(
      @Nullable String signature, MethodDescriptor descriptor, Map<String, JavaType> variables) {
    List<TypeDescriptor> erased = descriptor.parameters();
    if (signature != null) {
      SignatureParser parser = new SignatureParser(signature);
      parser.bounds.putAll(variables);
      List<JavaType> parsed = parser.methodParameters();
      // A signature leaves out synthetic parameters, as of an inner class's constructor.
      if (parsed.size() == erased.size()) {
        return parsed;
      }
    }
    return erased.stream().map(JavaType::of).toList();
  }

  /**
   * The type of a method's result, from its signature or else from its descriptor.
   *
   * @param variables what stands for the type parameters of the class
   */
  public static JavaType result(
      @Nullable String signature, MethodDescriptor descriptor, Map<String, JavaType> variables) {
    if (signature == null) {
      return JavaType.of(descriptor.returnType());
    }
    SignatureParser parser = new SignatureParser(signature);
    parser.bounds.putAll(variables);
    parser.methodParameters();
    parser.position++;
    return parser.type();
  }

  /** Whether there is a type variable in a method's result type. */
  public static boolean resultHasVariables(@Nullable String signature) {
    if (signature == null) {
      return false;
    }
    SignatureParser parser = new SignatureParser(signature);
    parser.methodParameters();
    parser.position++;
    parser.hasVariables = false;
    parser.type();
    return parser.hasVariables;
  }

  /** Whether type variables stand in the type of a field. */
  public static boolean hasVariables(String signature) {
    SignatureParser parser = new SignatureParser(signature);
    parser.hasVariables = false;
    parser.type();
    return parser.hasVariables;
  }

  /** The name of the type variable that a method's result type is; empty where it is none. */
  public static Optional<String> resultVariable(@Nullable String signature) {
    if (signature == null) {
      return Optional.empty();
    }
    SignatureParser parser = new SignatureParser(signature);
    parser.methodParameters();
    int result = parser.position + 1;
    return signature.charAt(result) == 'T'
        ? Optional.of(signature.substring(result + 1, signature.indexOf(';', result)))
        : Optional.empty();
  }

  /**
   * The direct supertypes of a class, from its signature.
   *
   * @param variables what stands for its type parameters
   */
  public static List<JavaType> supertypes(String signature, Map<String, JavaType> variables) {
    SignatureParser parser = new SignatureParser(signature);
    parser.typeParameters();
    parser.bounds.putAll(variables);
    List<JavaType> types = new ArrayList<>();
    while (parser.position < signature.length()) {
      types.add(parser.type());
    }
    return types;
  }

  /**
   * What {@code new Token<List<Ticket>>() {}} stands for.
   *
   * @param signature of the class of the token, if it has one
   */
  public static Optional<JavaType> argumentOfSuperclass(@Nullable String signature) {
    return Optional.ofNullable(signature)
        .map(present -> supertypes(present, Map.of()).get(0))
        .filter(type -> type instanceof JavaType.Of of && of.arguments().size() == 1)
        .map(type -> ((JavaType.Of) type).argument(0));
  }

  /** The type of a field or record component, from its signature or else from its descriptor. */
  public static JavaType fieldType(@Nullable String signature, TypeDescriptor erased) {
    return signature == null ? JavaType.of(erased) : new SignatureParser(signature).type();
  }

  /**
   * The type of a field or record component in a parameterised class.
   *
   * @param variables what stands for the type parameters of the class
   */
  public static JavaType fieldType(
      @Nullable String signature, TypeDescriptor erased, Map<String, JavaType> variables) {
    if (signature == null) {
      return JavaType.of(erased);
    }
    SignatureParser parser = new SignatureParser(signature);
    parser.bounds.putAll(variables);
    return parser.type();
  }

  /** The type parameters of a class by name, in order, with their bounds. */
  public static Map<String, JavaType> typeParameters(@Nullable String signature) {
    if (signature == null) {
      return Map.of();
    }
    SignatureParser parser = new SignatureParser(signature);
    parser.typeParameters();
    return parser.bounds;
  }

  private List<JavaType> methodParameters() {
    typeParameters();
    position++;
    List<JavaType> types = new ArrayList<>();
    while (text.charAt(position) != ')') {
      types.add(type());
    }
    return types;
  }

  private void typeParameters() {
    if (text.charAt(position) != '<') {
      return;
    }
    position++;
    while (text.charAt(position) != '>') {
      int colon = text.indexOf(':', position);
      String name = text.substring(position, colon);
      position = colon;
      JavaType bound = JavaType.Of.VARIABLE;
      boolean first = true;
      while (text.charAt(position) == ':') {
        position++;
        if (text.charAt(position) != ':') {
          JavaType parsed = type();
          bound = first ? parsed.withoutObject() : bound;
          first = false;
        }
      }
      bounds.put(name, bound);
    }
    position++;
  }

  private JavaType type() {
    char kind = text.charAt(position);
    return switch (kind) {
      case '[' -> {
        position++;
        yield new JavaType.ArrayOf(type());
      }
      case 'T' -> {
        int end = text.indexOf(';', position);
        String name = text.substring(position + 1, end);
        position = end + 1;
        hasVariables = true;
        yield bounds.getOrDefault(name, JavaType.Of.VARIABLE);
      }
      case 'L' -> classType();
      default -> {
        position++;
        yield new JavaType.Primitive(new TypeDescriptor(String.valueOf(kind)));
      }
    };
  }

  private JavaType classType() {
    position++;
    StringBuilder name = new StringBuilder();
    List<JavaType> arguments = List.of();
    while (true) {
      char at = text.charAt(position++);
      if (at == ';') {
        return new JavaType.Of(name.toString(), arguments);
      } else if (at == '<') {
        arguments = typeArguments();
      } else {
        name.append(at == '.' ? '$' : at);
      }
    }
  }

  private List<JavaType> typeArguments() {
    List<JavaType> arguments = new ArrayList<>();
    while (text.charAt(position) != '>') {
      switch (text.charAt(position)) {
        case '*' -> {
          position++;
          arguments.add(OBJECT);
        }
        case '+' -> {
          position++;
          arguments.add(type());
        }
        case '-' -> {
          position++;
          type();
          arguments.add(OBJECT);
        }
        default -> arguments.add(type());
      }
    }
    position++;
    return arguments;
  }
}
