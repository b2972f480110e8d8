package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.nullness.NullnessReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of several classes a container makes, going by annotations (Spring, CDI) by their simple
 * names, and by what modules of Guice bind. What depends on more than these is not known.
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
  private final GuiceBindings guice;

  Beans(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.guice = new GuiceBindings(hierarchy);
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
    Optional<List<GuiceBinding>> bound = guice.of(type);
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    List<Bean> all = new ArrayList<>();
    classes.forEach(name -> ofClass(name).ifPresent(all::add));
    hierarchy.implementations().producers().forEach(owner -> all.addAll(produced(owner, type)));
    if (all.stream().anyMatch(bean -> bean.isConditional() || bean.className().isEmpty())) {
      return Optional.empty();
    }
    return bound.get().isEmpty()
        ? one(all, annotations).flatMap(Bean::className)
        : bound(bound.get(), all, annotations);
  }

  /** Guice makes objects of the classes that it binds to, whatever annotations these have. */
  private Optional<String> bound(
      List<GuiceBinding> bindings, List<Bean> others, List<JavaAnnotation> annotations) {
    boolean isByGuice =
        others.stream().allMatch(bean -> bean.annotations().stream().noneMatch(Beans::isOfOthers));
    Optional<String> wanted = name(annotations);
    List<GuiceBinding> meant =
        bindings.stream().filter(each -> each.name().equals(wanted)).toList();
    return isByGuice && bindings.stream().allMatch(GuiceBinding::isClear) && meant.size() == 1
        ? meant.get(0).className().filter(this::isMade)
        : Optional.empty();
  }

  private boolean isMade(String className) {
    return !guice.isBound(className) && !hierarchy.classPath().load(className).isAbstract();
  }

  /** Whether another container than Guice goes by an annotation. */
  private static boolean isOfOthers(JavaAnnotation annotation) {
    return !annotation.simpleName().equals("Singleton")
        && (Injections.isManaged(List.of(annotation))
            || PRODUCING.contains(annotation.simpleName()));
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
        || nameIn(annotation).isPresent();
  }

  private static Optional<String> name(List<JavaAnnotation> annotations) {
    return annotations.stream().flatMap(each -> nameIn(each).stream()).findFirst();
  }

  /** The name that an annotation tells beans apart by. */
  static Optional<String> nameIn(JavaAnnotation annotation) {
    return Optional.of(annotation)
        .filter(each -> NAMING.contains(each.simpleName()))
        .flatMap(each -> each.text("value"));
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
        beans.add(
            new Bean(
                MadeByMethod.of(hierarchy, method),
                name(method.annotations(), method),
                annotations));
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
}
