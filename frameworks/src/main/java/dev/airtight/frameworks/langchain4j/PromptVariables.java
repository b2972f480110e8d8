package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The variables of the templates of an AI service's method ({@code DefaultPromptTemplateFactory},
 * {@code InternalReflectionVariableResolver}). One that no parameter gives a value makes each call
 * throw. What stands in a resource is not read.
 */
final class PromptVariables {
  private static final String SERVICES = "dev/langchain4j/service/";
  private static final String USER_MESSAGE = SERVICES + "UserMessage";
  private static final String SYSTEM_MESSAGE = SERVICES + "SystemMessage";
  private static final String NAMED = SERVICES + "V";
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(.+?)\\s*}}");

  /** The only parameter, or one of that name. */
  private static final String ONLY = "it";

  /** Parameters with one of them are not meant by {@link #ONLY}. */
  private static final Set<String> OTHER_USES =
      Set.of(SERVICES + "MemoryId", USER_MESSAGE, SERVICES + "UserName");

  private static final Set<String> GIVEN =
      Set.of("current_date", "current_time", "current_date_time");

  private PromptVariables() {}

  /** Names in templates that get no value, sorted. */
  static Set<String> missing(ClassPath classPath, JavaMethod method) {
    Set<String> missing = new TreeSet<>();
    Stream.concat(
            method.annotation(USER_MESSAGE).stream(),
            method
                .annotation(SYSTEM_MESSAGE)
                .or(() -> ofClass(classPath.load(method.owner())))
                .stream())
        .flatMap(annotation -> named(template(annotation)))
        .forEach(missing::add);
    if (missing.isEmpty() || isGivenMap(classPath, method)) {
      return Set.of();
    }
    Set<String> parameters =
        parameters(method).mapToObj(index -> name(method, index)).collect(Collectors.toSet());
    missing.removeAll(GIVEN);
    missing.removeAll(parameters);
    if (isOnly(method)) {
      missing.remove(ONLY);
    }
    return missing;
  }

  private static Optional<JavaAnnotation> ofClass(JavaClass service) {
    return JavaAnnotation.find(service.annotations(), SYSTEM_MESSAGE);
  }

  /** Parameters, of several, of which no annotation says what they are; others may name them. */
  static boolean hasUnnamed(JavaMethod method) {
    return method.descriptor().parameters().size() > 1
        && parameters(method)
            .anyMatch(
                index ->
                    said(method, index).isEmpty()
                        && !isOfFramework(method.descriptor().parameters().get(index))
                        && method.parameterAnnotations(index).stream()
                            .noneMatch(annotation -> OTHER_USES.contains(annotation.type())));
  }

  private static boolean isOfFramework(TypeDescriptor type) {
    return type.isReference()
        && !type.isArray()
        && type.internalName().startsWith("dev/langchain4j/");
  }

  private static String template(JavaAnnotation annotation) {
    return annotation.list("value").stream()
        .filter(AnnotationValue.Text.class::isInstance)
        .map(line -> ((AnnotationValue.Text) line).value())
        .collect(Collectors.joining(annotation.text("delimiter").orElse("\n")));
  }

  private static Stream<String> named(String template) {
    Matcher matcher = VARIABLE.matcher(template);
    return matcher.results().map(found -> found.group(1).trim());
  }

  /** It brings variables that nobody knows. */
  private static boolean isGivenMap(ClassPath classPath, JavaMethod method) {
    return method.descriptor().parameters().stream()
        .filter(type -> type.isReference() && !type.isArray())
        .map(TypeDescriptor::internalName)
        .anyMatch(type -> type.equals("java/lang/Object") || isMap(classPath, type));
  }

  private static boolean isMap(ClassPath classPath, String type) {
    if (type.equals("java/util/Map") || !classPath.has(type)) {
      return type.equals("java/util/Map");
    }
    JavaClass declared = classPath.load(type);
    return Stream.concat(declared.superName().stream(), declared.interfaces().stream())
        .anyMatch(above -> isMap(classPath, above));
  }

  private static IntStream parameters(JavaMethod method) {
    return IntStream.range(0, method.descriptor().parameters().size());
  }

  /** Without {@code -parameters}, as reflection makes it up. */
  private static String name(JavaMethod method, int index) {
    List<String> names = method.header().parameterNames();
    return said(method, index)
        .orElse(
            index < names.size() && !names.get(index).isEmpty() ? names.get(index) : "arg" + index);
  }

  private static Optional<String> said(JavaMethod method, int index) {
    return JavaAnnotation.find(method.parameterAnnotations(index), NAMED)
        .flatMap(annotation -> annotation.text("value"));
  }

  private static boolean isOnly(JavaMethod method) {
    return method.descriptor().parameters().size() == 1
        && said(method, 0).isEmpty()
        && method.parameterAnnotations(0).stream()
            .noneMatch(annotation -> OTHER_USES.contains(annotation.type()));
  }
}
