package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What annotations of a class and of its supertypes say of members.
 *
 * @param ignored JSON members that are skipped
 * @param ignoreUnknown whether all are skipped that nothing takes
 * @param naming how members are called
 */
record ClassRules(Set<String> ignored, boolean ignoreUnknown, Naming naming) {
  private static final Set<String> HONOURED =
      Stream.concat(
              Stream.of(
                  JacksonAnnotations.TYPE_INFO,
                  JacksonAnnotations.SUBTYPES,
                  JacksonAnnotations.TYPE_NAME,
                  JacksonAnnotations.IGNORE_PROPERTIES,
                  // Says something of a class only where another one names it.
                  JacksonAnnotations.BUILDER),
              JacksonAnnotations.NAMING.stream())
          .collect(Collectors.toUnmodifiableSet());

  ClassRules {
    ignored = Set.copyOf(ignored);
  }

  /**
   * Reads them.
   *
   * @throws UnsupportedTypeException where they say more than that
   */
  static ClassRules of(JavaClass type, Hierarchy hierarchy, JacksonSettings settings) {
    List<JavaAnnotation> annotations = inherited(type, hierarchy);
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(annotations, HONOURED, hierarchy.classPath()));
    Set<String> ignored = new HashSet<>();
    boolean ignoreUnknown = settings.has(JacksonRule.SKIPS_UNKNOWN_MEMBERS);
    Optional<JavaAnnotation> ignoring =
        JavaAnnotation.find(annotations, JacksonAnnotations.IGNORE_PROPERTIES);
    if (ignoring.isPresent()) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupportedElement(ignoring.get(), Set.of("value", "ignoreUnknown")));
      ignoreUnknown |= ignoring.get().flag("ignoreUnknown").orElse(false);
      for (AnnotationValue name : ignoring.get().list("value")) {
        ignored.add(((AnnotationValue.Text) name).value());
      }
    }
    return new ClassRules(ignored, ignoreUnknown, Naming.of(annotations));
  }

  /** A class takes over the annotations of its supertypes; its own come first. */
  static List<JavaAnnotation> inherited(JavaClass type, Hierarchy hierarchy) {
    ClassPath classPath = hierarchy.classPath();
    Map<String, JavaAnnotation> merged = new HashMap<>();
    List<JavaAnnotation> annotations = new ArrayList<>();
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      for (JavaAnnotation annotation : classPath.load(supertype).annotations()) {
        if (merged.putIfAbsent(annotation.type(), annotation) == null) {
          annotations.add(annotation);
        }
      }
    }
    return annotations;
  }
}
