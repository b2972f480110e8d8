package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.jackson.Component;
import dev.airtight.paths.decode.jackson.Enumeration;
import dev.airtight.paths.decode.jackson.JavaShape;
import dev.airtight.paths.decode.jackson.ObjectOf;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Gson fills the classes of an application: records through their constructor, all others field
 * by field, whatever its access, after the constructor without parameters; without such a one, no
 * constructor runs at all.
 */
final class GsonClasses {
  private static final String NAME = GsonNames.PACKAGE + "annotations/SerializedName";
  private static final String ADAPTER = GsonNames.PACKAGE + "annotations/JsonAdapter";
  private static final MethodDescriptor NO_ARGUMENTS =
      new MethodDescriptor(List.of(), TypeDescriptor.VOID);
  private static final MethodDescriptor TO_STRING =
      new MethodDescriptor(List.of(), TypeDescriptor.STRING);

  private final Hierarchy hierarchy;
  private final ClassPath classPath;

  GsonClasses(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
  }

  JavaShape read(JavaClass type, List<JavaType> arguments) {
    check(type);
    if (type.isEnum()) {
      return enumeration(type);
    } else if (type.isRecord()) {
      return record(type, arguments);
    } else if (type.isInterface() || type.isAbstract()) {
      throw new UnknownShapeException("Gson makes nothing of an abstract type");
    }
    return object(type, arguments);
  }

  private void check(JavaClass type) {
    boolean isLocal = type.name().matches(".*\\$[0-9][^$]*");
    if (type.isInner() || isLocal) {
      throw new UnknownShapeException("inner and local classes are not supported");
    }
    if (type.annotation(ADAPTER).isPresent()) {
      throw new UnknownShapeException("@JsonAdapter is not supported");
    }
    for (String special : List.of("java/util/Collection", "java/util/Map", GsonNames.ELEMENT)) {
      if (hierarchy.isSubclass(type.name(), special)) {
        throw new UnknownShapeException("a collection of its own is not supported");
      }
    }
  }

  /**
   * What a constant is called: first what annotations and names say, then what its {@code toString}
   * returns, which Gson asks for whatever it reads.
   */
  private JavaShape enumeration(JavaClass type) {
    if (!areWordsSimple(type)) {
      throw new UnknownShapeException("an enum whose toString may throw is not supported");
    }
    List<JavaField> constants = type.fields().stream().filter(JavaField::isEnumConstant).toList();
    Map<String, Integer> ordinals = new LinkedHashMap<>();
    for (int ordinal = 0; ordinal < constants.size(); ordinal++) {
      for (String name : names(constants.get(ordinal))) {
        if (ordinals.put(name, ordinal) != null) {
          throw new UnknownShapeException("two constants of the name " + name);
        }
      }
    }
    for (int ordinal = 0; ordinal < constants.size(); ordinal++) {
      ordinals.putIfAbsent(constants.get(ordinal).name(), ordinal);
    }
    return new Enumeration(
        type.name(),
        constants.stream().map(JavaField::name).toList(),
        ordinals,
        false,
        false,
        false,
        true);
  }

  /** Whether constants of an enum have other words than their names. */
  boolean hasOwnWords(String className) {
    JavaClass type = classPath.load(className);
    return type.method("toString", TO_STRING).isPresent() || !haveNoWords(bodies(type));
  }

  private boolean areWordsSimple(JavaClass type) {
    return haveNoWords(bodies(type))
        && type.method("toString", TO_STRING).filter(method -> !isSimple(method)).isEmpty();
  }

  private static boolean haveNoWords(List<JavaClass> bodies) {
    return bodies.stream().allMatch(body -> body.method("toString", TO_STRING).isEmpty());
  }

  /** The classes of constants that have a body. */
  private List<JavaClass> bodies(JavaClass type) {
    if (type.isFinal()) {
      return List.of();
    }
    List<JavaClass> bodies = new ArrayList<>();
    for (int number = 1; classPath.has(type.name() + "$" + number); number++) {
      bodies.add(classPath.load(type.name() + "$" + number));
    }
    if (bodies.isEmpty()) {
      throw new UnknownShapeException("an enum whose constants' classes are not found");
    }
    return bodies;
  }

  /** It is asked for each constant, and reads one field of it at most. */
  private static boolean isSimple(JavaMethod method) {
    List<Instruction> instructions = method.code().orElseThrow().instructions();
    return instructions.stream()
            .allMatch(
                instruction ->
                    instruction instanceof Instruction.Load
                        || instruction instanceof Instruction.Constant
                        || instruction instanceof Instruction.GetField
                        || instruction instanceof Instruction.Return
                        || instruction instanceof Instruction.Nothing)
        && instructions.stream().filter(Instruction.GetField.class::isInstance).count() <= 1;
  }

  private JavaShape record(JavaClass type, List<JavaType> arguments) {
    Map<String, JavaType> variables = variables(type, arguments);
    List<Component> components = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (RecordComponent component : type.recordComponents()) {
      JavaField field = type.field(component.name(), component.type()).orElseThrow();
      checkAccessor(type, component, field);
      components.add(
          new Component(
              component.name(),
              fieldType(field, variables),
              taken(field, taken),
              false,
              new Component.Way.Argument(),
              Optional.empty()));
    }
    List<TypeDescriptor> parameters =
        type.recordComponents().stream().map(RecordComponent::type).toList();
    JavaMethod constructor =
        type.method("<init>", new MethodDescriptor(parameters, TypeDescriptor.VOID)).orElseThrow();
    return made(type, constructor, components);
  }

  private static void checkAccessor(JavaClass type, RecordComponent component, JavaField field) {
    boolean isNamedAlone =
        type.method(component.name(), new MethodDescriptor(List.of(), component.type()))
            .filter(accessor -> accessor.annotation(NAME).isPresent())
            .isPresent();
    if (isNamedAlone && JavaAnnotation.find(field.annotations(), NAME).isEmpty()) {
      throw new UnknownShapeException("@SerializedName on a method is not supported");
    }
  }

  private JavaShape object(JavaClass type, List<JavaType> arguments) {
    List<Component> components = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    JavaClass declaring = type;
    Map<String, JavaType> variables = variables(type, arguments);
    while (!declaring.name().equals("java/lang/Object")) {
      if (declaring.isPlatform()) {
        throw new UnknownShapeException(
            "a superclass " + declaring.javaName() + " is not supported");
      }
      for (JavaField field : declaring.fields()) {
        if (isFilled(field)) {
          components.add(
              new Component(
                  field.name(),
                  fieldType(field, variables),
                  taken(field, taken),
                  false,
                  new Component.Way.Store(field),
                  Optional.empty()));
        }
      }
      JavaType.Of above = superclass(declaring, variables);
      declaring = classPath.load(above.name());
      variables = variables(declaring, above.arguments());
    }
    return made(type, type.method("<init>", NO_ARGUMENTS).orElse(null), components);
  }

  private static boolean isFilled(JavaField field) {
    return !field.isStatic() && !field.isSynthetic() && !Modifier.isTransient(field.access());
  }

  private static JavaType.Of superclass(JavaClass type, Map<String, JavaType> variables) {
    String signature = type.header().signature();
    return signature == null
        ? new JavaType.Of(type.superName().orElseThrow(), List.of())
        : (JavaType.Of) SignatureParser.supertypes(signature, variables).get(0);
  }

  /** Nothing else that a JSON object has is refused. */
  private static JavaShape made(
      JavaClass type, @Nullable JavaMethod constructor, List<Component> components) {
    return new ObjectOf(type.name(), constructor, components, Set.of(), true, List.of(), false);
  }

  private static Set<String> taken(JavaField field, Set<String> taken) {
    if (JavaAnnotation.find(field.annotations(), ADAPTER).isPresent()) {
      throw new UnknownShapeException("@JsonAdapter is not supported");
    }
    Set<String> names = names(field);
    if (!names.stream().allMatch(taken::add)) {
      throw new UnknownShapeException("two fields of the name " + names.iterator().next());
    }
    return names;
  }

  /** The JSON members, or texts, that a field stands for. */
  private static Set<String> names(JavaField field) {
    Set<String> names = new LinkedHashSet<>();
    JavaAnnotation.find(field.annotations(), NAME)
        .ifPresentOrElse(
            named -> {
              names.add(named.text("value").orElseThrow());
              named
                  .list("alternate")
                  .forEach(other -> names.add(((AnnotationValue.Text) other).value()));
            },
            () -> names.add(field.name()));
    return names;
  }

  private static JavaType fieldType(JavaField field, Map<String, JavaType> variables) {
    return SignatureParser.fieldType(field.signature(), field.type(), variables);
  }

  /** Without type arguments, what a type variable stands for is not what its bound says. */
  private static Map<String, JavaType> variables(JavaClass type, List<JavaType> arguments) {
    Map<String, JavaType> variables = new HashMap<>();
    int index = 0;
    for (String name : type.typeParameters().keySet()) {
      if (index >= arguments.size()) {
        throw new UnknownShapeException("a generic class without type arguments is not supported");
      }
      variables.put(name, arguments.get(index++));
    }
    return variables;
  }
}
