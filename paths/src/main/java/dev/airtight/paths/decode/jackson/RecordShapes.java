package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which JSON members go into which component of a record. */
final class RecordShapes {
  private final ClassPath classPath;
  private final Hierarchy hierarchy;
  private final JacksonSettings settings;

  RecordShapes(Hierarchy hierarchy, JacksonSettings settings) {
    this.settings = settings;
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
  }

  /** The record's shape once it is clear that this class is to be made. */
  JavaShape read(JavaClass type, List<JavaType> arguments) {
    ClassRules rules = ClassRules.of(type, hierarchy, settings);
    JavaMethod constructor = canonicalConstructor(type);
    Map<String, JavaType> variables = variables(type, arguments);
    Set<String> ignored = new HashSet<>(rules.ignored());
    boolean hasValue = CreatorShapes.hasValue(type, hierarchy);
    CreatorShapes creators =
        CreatorShapes.of(type, variables, hasValue, Optional.of(constructor), settings, hierarchy);
    if (creators.byMembers().filter(each -> each != constructor).isPresent()) {
      throw new UnsupportedTypeException("a record with another creator is not supported");
    }
    boolean isValue =
        creators.byMembers().isEmpty() && hasValue && type.recordComponents().size() == 1;
    if (isValue || creators.annotated().stream().anyMatch(each -> each.method() == constructor)) {
      return ofOneValue(type, constructor, variables, creators);
    }
    List<Component> components = new ArrayList<>();
    List<RecordComponent> declared = type.recordComponents();
    for (int index = 0; index < declared.size(); index++) {
      components.add(
          component(
              declared.get(index),
              annotations(type, declared.get(index), constructor, index),
              variables,
              rules.naming(),
              ignored));
    }
    checkOtherMembers(type, constructor, ignored);
    return new ObjectOf(
        type.name(),
        constructor,
        withoutIgnored(components, ignored),
        ignored,
        rules.ignoreUnknown(),
        creators.delegates(),
        false);
  }

  /** Made by its constructor alone, or by what is annotated instead. */
  private JavaShape ofOneValue(
      JavaClass type,
      JavaMethod constructor,
      Map<String, JavaType> variables,
      CreatorShapes creators) {
    if (creators.delegates().size() > 1) {
      throw new UnsupportedTypeException("two creators are not supported");
    }
    return creators.annotated().isEmpty() && creators.delegates().isEmpty()
        ? CreatorShapes.delegate(type, constructor, variables, true, classPath)
        : creators.annotated().stream()
            .findFirst()
            .orElseThrow(() -> new UnsupportedTypeException("two creators are not supported"));
  }

  private static List<Component> withoutIgnored(List<Component> components, Set<String> ignored) {
    return components.stream()
        .map(
            component ->
                component.names().stream().anyMatch(ignored::contains)
                    ? component.withoutMembers()
                    : component)
        .toList();
  }

  private Component component(
      RecordComponent component,
      List<JavaAnnotation> annotations,
      Map<String, JavaType> variables,
      Naming naming,
      Set<String> ignored) {
    JavaType type = SignatureParser.fieldType(component.signature(), component.type(), variables);
    PropertyNames names = PropertyNames.of("component " + component.name(), annotations, classPath);
    if (names.readOnly()) {
      throw new UnsupportedTypeException(
          "@JsonProperty(access = READ_ONLY) of a component is not supported");
    } else if (names.ignored()) {
      ignored.add(names.explicit().orElse(component.name()));
    }
    return new Component(
        component.name(),
        type,
        names.ignored() ? Set.of() : names.members(naming.member(component.name())),
        names.required() && !names.ignored(),
        new Component.Way.Argument(),
        names.format());
  }

  /** A component's annotations are on the component, field, accessor and parameter (JLS 9.7.4). */
  private List<JavaAnnotation> annotations(
      JavaClass type, RecordComponent component, JavaMethod constructor, int index) {
    List<JavaAnnotation> all = new ArrayList<>(component.annotations());
    type.field(component.name(), component.type())
        .ifPresent(field -> all.addAll(field.annotations()));
    all.addAll(constructor.parameterAnnotations(index));
    MethodDescriptor accessor = new MethodDescriptor(List.of(), component.type());
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      classPath
          .load(supertype)
          .method(component.name(), accessor)
          .ifPresent(method -> all.addAll(method.annotations()));
    }
    return all;
  }

  private static JavaMethod canonicalConstructor(JavaClass type) {
    List<TypeDescriptor> parameters =
        type.recordComponents().stream().map(RecordComponent::type).toList();
    return type.method("<init>", new MethodDescriptor(parameters, TypeDescriptor.VOID))
        .orElseThrow(() -> new UnsupportedTypeException("a record without its constructor"));
  }

  /** Members besides components that Jackson would take for properties or creators. */
  private void checkOtherMembers(JavaClass type, JavaMethod constructor, Set<String> ignored) {
    Set<String> names = new HashSet<>();
    type.recordComponents().forEach(component -> names.add(component.name()));
    for (JavaField field : type.fields()) {
      if (field.isStatic()) {
        UnsupportedTypeException.throwIf(
            JacksonAnnotations.unsupported(field.annotations(), Set.of(), classPath));
      }
    }
    for (JavaMethod method : type.methods()) {
      boolean accessor = names.contains(method.name()) && isGetter(method);
      if (method != constructor && !accessor) {
        checkOther(method, ignored);
      }
    }
    // Jackson takes default methods of interfaces for properties like the record's own.
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      JavaClass declaring = classPath.load(supertype);
      if (declaring != type && !declaring.isPlatform()) {
        declaring.methods().stream()
            .filter(method -> !method.isStatic())
            .filter(method -> !(names.contains(method.name()) && isGetter(method)))
            .forEach(method -> checkOther(method, ignored));
      }
    }
  }

  private static boolean isGetter(JavaMethod method) {
    return method.descriptor().parameters().isEmpty();
  }

  private void checkOther(JavaMethod method, Set<String> ignored) {
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(
            method.annotations(),
            Set.of(JacksonAnnotations.IGNORE, JacksonAnnotations.VALUE, JacksonAnnotations.CREATOR),
            classPath));
    for (int index = 0; index < method.descriptor().parameters().size(); index++) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(method.parameterAnnotations(index), Set.of(), classPath));
    }
    int parameters = method.descriptor().parameters().size();
    if (method.isStatic() || method.isConstructor()) {
      return;
    }
    if (method.name().startsWith("set") && parameters == 1) {
      throw new UnsupportedTypeException("record with a setter " + method.name());
    }
    Optional<String> property = PropertyNames.ofGetter(method.name());
    if (parameters == 0 && property.isPresent()) {
      boolean isIgnored =
          method
              .annotation(JacksonAnnotations.IGNORE)
              .map(annotation -> annotation.flag("value").orElse(true))
              .orElse(false);
      if (isIgnored) {
        ignored.add(property.get());
      } else if (isContainer(method.descriptor().returnType())) {
        // Jackson fills the collection that a getter without a setter returns.
        throw new UnsupportedTypeException("record with a getter " + method.name());
      }
    }
  }

  private boolean isContainer(TypeDescriptor type) {
    return type.isReference()
        && !type.isArray()
        && (hierarchy.isSubclass(type.internalName(), "java/util/Collection")
            || hierarchy.isSubclass(type.internalName(), "java/util/Map"));
  }

  static Map<String, JavaType> variables(JavaClass type, List<JavaType> arguments) {
    Map<String, JavaType> variables = new HashMap<>(type.typeParameters());
    int index = 0;
    for (String name : type.typeParameters().keySet()) {
      if (index < arguments.size()) {
        variables.put(name, arguments.get(index));
      }
      index++;
    }
    return variables;
  }
}
