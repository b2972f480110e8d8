package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.nullness.NullnessReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A type with what stands for its type parameters, and so for those of its supertypes.
 *
 * @param said about null in the type
 */
record TypeInstance(ClassPath classPath, JavaType.Of type, Nullness said) {
  /** Before the name of a type parameter, where it is not known yet what stands for it. */
  private static final String PLACE = "?";

  /** The type of what a method that the type has returns. */
  JavaType resultOf(JavaMethod method) {
    return SignatureParser.result(
        method.header().signature(),
        method.descriptor(),
        variables(type, method.owner()).orElse(Map.of()));
  }

  /** The types of the parameters of a method or constructor that the type has. */
  List<JavaType> parametersOf(JavaMethod method) {
    return SignatureParser.parameters(
        method.header().signature(),
        method.descriptor(),
        variables(type, method.owner()).orElse(Map.of()));
  }

  /** The type of a field that the type has. */
  JavaType typeOf(JavaField field) {
    return SignatureParser.fieldType(
        field.signature(), field.type(), variables(type, field.owner()).orElse(Map.of()));
  }

  /** The type of a component of the record that the type is. */
  JavaType typeOf(RecordComponent component) {
    return SignatureParser.fieldType(
        component.signature(), component.type(), variables(type, type.name()).orElse(Map.of()));
  }

  /** What is said about null in that result. */
  Nullness nullnessOf(JavaMethod method, NullnessReader nullness) {
    List<String> parameters =
        method.owner().equals(type.name())
            ? List.copyOf(classPath.load(type.name()).typeParameters().keySet())
            : List.of();
    boolean isWithoutNull =
        !parameters.isEmpty()
            && IntStream.range(0, parameters.size())
                .allMatch(index -> said.argument(index).excludesNullEverywhere());
    Nullness declared =
        isWithoutNull ? nullness.ofResultWithoutNull(method) : nullness.ofResult(method);
    return SignatureParser.resultVariable(method.header().signature())
        .map(parameters::indexOf)
        .filter(index -> index >= 0)
        .map(index -> declared.instantiated(said.argument(index)))
        .orElse(declared);
  }

  /**
   * Whether a variable in the result of a method may stand for a type with null, and what is said
   * of the type does not tell.
   *
   * @param isSaid whether what is said of the type arguments is known
   */
  boolean mayBindNull(JavaMethod method, NullnessReader nullness, boolean isSaid) {
    return SignatureParser.resultHasVariables(method.header().signature())
        && !(isSaid && method.owner().equals(type.name()))
        && allSupertypes(type.name()).anyMatch(nullness::bindsNull);
  }

  private Stream<JavaClass> allSupertypes(String name) {
    JavaClass javaClass = classPath.load(name);
    return Stream.concat(
        Stream.of(javaClass),
        Stream.concat(javaClass.superName().stream(), javaClass.interfaces().stream())
            .flatMap(this::allSupertypes));
  }

  /** A subclass, with what stands for its own type parameters as far as that is said here. */
  JavaType.Of narrowed(JavaClass subclass) {
    if (type.arguments().isEmpty()) {
      return new JavaType.Of(subclass.name(), List.of());
    }
    Map<String, JavaType> own = new LinkedHashMap<>(subclass.typeParameters());
    List<JavaType> places =
        own.keySet().stream()
            .<JavaType>map(name -> new JavaType.Of(PLACE + name, List.of()))
            .toList();
    List<String> parameters = List.copyOf(classPath.load(type.name()).typeParameters().keySet());
    variables(new JavaType.Of(subclass.name(), places), type.name())
        .ifPresent(
            bound ->
                bound.forEach(
                    (name, inSubclass) ->
                        match(inSubclass, type.argument(parameters.indexOf(name)), own)));
    return new JavaType.Of(subclass.name(), List.copyOf(own.values()));
  }

  private static void match(JavaType place, JavaType known, Map<String, JavaType> own) {
    if (!(place instanceof JavaType.Of of)) {
      return;
    }
    if (of.name().startsWith(PLACE)) {
      own.put(of.name().substring(PLACE.length()), known);
    } else if (known instanceof JavaType.Of same
        && same.name().equals(of.name())
        && same.arguments().size() == of.arguments().size()) {
      for (int i = 0; i < of.arguments().size(); i++) {
        match(of.argument(i), same.argument(i), own);
      }
    }
  }

  /** What the type is as one of its supertypes; empty if it is none. */
  Optional<JavaType.Of> as(String supertype) {
    return variables(type, supertype)
        .map(bound -> new JavaType.Of(supertype, List.copyOf(bound.values())));
  }

  /** What stands for the type parameters of a supertype; empty if it is none. */
  private Optional<Map<String, JavaType>> variables(JavaType.Of from, String supertype) {
    JavaClass javaClass = classPath.load(from.name());
    Map<String, JavaType> variables = new LinkedHashMap<>(javaClass.typeParameters());
    int index = 0;
    for (String parameter : javaClass.typeParameters().keySet()) {
      if (!from.arguments().isEmpty()) {
        variables.put(parameter, from.argument(index));
      }
      index++;
    }
    if (from.name().equals(supertype)) {
      return Optional.of(variables);
    }
    return supertypes(javaClass, variables).stream()
        .flatMap(next -> variables((JavaType.Of) next, supertype).stream())
        .findFirst();
  }

  private static List<JavaType> supertypes(JavaClass javaClass, Map<String, JavaType> variables) {
    String signature = javaClass.header().signature();
    if (signature != null) {
      return SignatureParser.supertypes(signature, variables);
    }
    List<JavaType> raw = new ArrayList<>();
    javaClass.superName().ifPresent(name -> raw.add(new JavaType.Of(name, List.of())));
    javaClass.interfaces().forEach(name -> raw.add(new JavaType.Of(name, List.of())));
    return raw;
  }
}
