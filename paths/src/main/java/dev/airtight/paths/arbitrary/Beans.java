package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.nullness.NullnessReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of several classes a container makes, going by annotations (Spring, CDI) by their simple
 * names. What depends on more than these is not known.
 */
final class Beans {
  private static final Set<String> PRODUCING = Set.of("Bean", "Produces");
  private static final Set<String> PREFERRED = Set.of("Primary");
  private static final Set<String> NAMING = Set.of("Named", "Qualifier");

  /** Annotations that say where something is put, not what. */
  private static final Set<String> PLACES =
      Set.of("Autowired", "Inject", "Lazy", "NonNull", "NotNull", "Nonnull", "Valid");

  /** Beginnings of names of annotations that let a bean be there or not. */
  private static final List<String> CONDITIONS =
      List.of("Conditional", "Profile", "Alternative", "If", "Unless", "Lookup", "Requires");

  private final Hierarchy hierarchy;

  Beans(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Something that a container makes.
   *
   * @param className empty where its class is not plain
   * @param name by which it can be asked for
   */
  private record Bean(Optional<String> className, String name, List<JavaAnnotation> annotations) {
    boolean isConditional() {
      return annotations.stream()
          .anyMatch(each -> CONDITIONS.stream().anyMatch(each.simpleName()::startsWith));
    }

    boolean isPreferred() {
      return annotations.stream().anyMatch(each -> PREFERRED.contains(each.simpleName()));
    }
  }

  /**
   * The class that a container chooses.
   *
   * @param classes all that implement the type
   * @param annotations of the place that it is put in
   */
  Optional<String> chosen(JavaClass type, List<String> classes, List<JavaAnnotation> annotations) {
    if (!annotations.stream().allMatch(Beans::isUnderstood)) {
      return Optional.empty();
    }
    List<Bean> all = new ArrayList<>();
    classes.forEach(name -> ofClass(name).ifPresent(all::add));
    hierarchy.implementations().producers().forEach(owner -> all.addAll(produced(owner, type)));
    if (all.stream().anyMatch(bean -> bean.isConditional() || bean.className().isEmpty())) {
      return Optional.empty();
    }
    return one(all, annotations).flatMap(Bean::className);
  }

  private static Optional<Bean> one(List<Bean> all, List<JavaAnnotation> annotations) {
    Optional<String> wanted = name(annotations);
    if (wanted.isPresent()) {
      return only(all.stream().filter(bean -> bean.name().equals(wanted.get())).toList());
    }
    return only(all).or(() -> only(all.stream().filter(Bean::isPreferred).toList()));
  }

  private static Optional<Bean> only(List<Bean> beans) {
    return beans.size() == 1 ? Optional.of(beans.get(0)) : Optional.empty();
  }

  private static boolean isUnderstood(JavaAnnotation annotation) {
    return PLACES.contains(annotation.simpleName())
        || NullnessReader.isAboutNull(annotation)
        || (NAMING.contains(annotation.simpleName()) && annotation.text("value").isPresent());
  }

  private static Optional<String> name(List<JavaAnnotation> annotations) {
    return annotations.stream()
        .filter(each -> NAMING.contains(each.simpleName()))
        .flatMap(each -> each.text("value").stream())
        .findFirst();
  }

  private Optional<Bean> ofClass(String className) {
    JavaClass javaClass = hierarchy.classPath().load(className);
    if (!Injections.isManaged(javaClass.annotations())) {
      return Optional.empty();
    }
    String simple = javaClass.simpleName();
    String name =
        name(javaClass.annotations())
            .or(
                () ->
                    javaClass.annotations().stream()
                        .filter(each -> Injections.isManaged(List.of(each)))
                        .flatMap(each -> each.text("value").stream())
                        .findFirst())
            .orElse(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    return Optional.of(new Bean(Optional.of(className), name, javaClass.annotations()));
  }

  private List<Bean> produced(String owner, JavaClass type) {
    JavaClass javaClass = hierarchy.classPath().load(owner);
    List<Bean> beans = new ArrayList<>();
    for (JavaMethod method : javaClass.methods()) {
      boolean isProducer =
          method.annotations().stream().anyMatch(each -> PRODUCING.contains(each.simpleName()));
      TypeDescriptor result = method.descriptor().returnType();
      if (isProducer
          && result.isReference()
          && !result.isArray()
          && hierarchy.isSubclass(result.internalName(), type.name())) {
        List<JavaAnnotation> annotations = new ArrayList<>(javaClass.annotations());
        annotations.addAll(method.annotations());
        beans.add(new Bean(made(method, result), name(method.annotations(), method), annotations));
      }
    }
    return beans;
  }

  private static String name(List<JavaAnnotation> annotations, JavaMethod method) {
    return name(annotations)
        .or(
            () ->
                annotations.stream()
                    .filter(each -> PRODUCING.contains(each.simpleName()))
                    .flatMap(
                        each ->
                            Stream.concat(each.list("value").stream(), each.list("name").stream()))
                    .filter(AnnotationValue.Text.class::isInstance)
                    .map(value -> ((AnnotationValue.Text) value).value())
                    .findFirst())
        .orElse(method.name());
  }

  /**
   * The class of what a method returns: the one it makes there, or a final one that it declares.
   */
  private Optional<String> made(JavaMethod method, TypeDescriptor result) {
    Set<Optional<String>> all = new HashSet<>();
    method.code().ifPresent(code -> collect(code, all));
    return all.size() == 1 && all.iterator().next().isPresent()
        ? all.iterator().next()
        : Optional.of(result.internalName())
            .filter(name -> hierarchy.classPath().load(name).isFinal());
  }

  private static void collect(MethodCode code, Set<Optional<String>> all) {
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof Instruction.Return) {
        all.add(OperandOrigins.constructed(code, i - 1));
      }
    }
  }
}
