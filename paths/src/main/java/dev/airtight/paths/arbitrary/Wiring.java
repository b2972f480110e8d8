package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Implementations;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.state.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which class objects are of where their type leaves that open: the only one on the class path, or
 * the one that a container puts there.
 */
final class Wiring {
  /** Among more classes nobody looks unasked. */
  private static final int MOST_CLASSES = 5_000;

  /** Interfaces of which a framework makes objects at run time. */
  private static final String SPRING_DATA = "org/springframework/data/";

  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "FunctionalInterface",
          "Deprecated",
          "SuppressWarnings",
          "Validated",
          "Transactional",
          "ImplementedBy");

  private final Machine machine;
  private final Beans beans;

  Wiring(Machine machine) {
    this.machine = machine;
    this.beans = new Beans(machine.hierarchy());
  }

  /** Whether the classes found stand for their types. */
  boolean isFollowed() {
    return machine.classPath().followed().resolve();
  }

  /** The class of objects of a type, if nothing else can be meant. */
  Optional<Resolution> of(JavaClass type) {
    return implementations(type)
        .filter(all -> !all.byLambdas() && all.classes().size() == 1)
        .map(all -> new Resolution.TheOnly(type.javaName(), javaName(all.classes().get(0))));
  }

  /**
   * The class of the object that a container puts somewhere.
   *
   * @param annotations of the field or parameter
   */
  Optional<Resolution> injected(JavaClass type, List<JavaAnnotation> annotations) {
    return of(type)
        .or(
            () ->
                implementations(type)
                    .flatMap(all -> beans.chosen(type, all.classes(), annotations))
                    .map(bean -> new Resolution.OfContainer(type.javaName(), javaName(bean))));
  }

  /** Those of a type of which no objects are made in other ways; empty of any other. */
  private Optional<Implementations.Of> implementations(JavaClass type) {
    boolean isOpen = type.isAbstract() && !type.isSealed() && !type.isPlatform();
    boolean isFew = isFollowed() || machine.classPath().applicationClasses().size() <= MOST_CLASSES;
    if (!isOpen || !isFew || isMadeAtRunTime(type)) {
      return Optional.empty();
    }
    return machine
        .hierarchy()
        .implementations()
        .of(type.name())
        .filter(all -> !all.classes().isEmpty())
        .filter(all -> all.open().stream().allMatch(below -> isHarmless(below, all.classes())));
  }

  /** What has an interface below the type has all classes of that. */
  private boolean isHarmless(String open, List<String> classes) {
    return !isMadeAtRunTime(machine.classPath().load(open))
        && classes.stream().anyMatch(each -> machine.hierarchy().isSubclass(each, open));
  }

  private boolean isMadeAtRunTime(JavaClass type) {
    return machine.hierarchy().selfAndSupertypes(type.name()).stream()
        .anyMatch(
            name ->
                name.startsWith(SPRING_DATA)
                    || isAnnotatedOrAsksModel(machine.classPath().load(name)));
  }

  private boolean isAnnotatedOrAsksModel(JavaClass type) {
    return !type.isPlatform()
        && (type.annotations().stream().anyMatch(each -> hasMeaning(each, type))
            || type.methods().stream().anyMatch(this::asksModel));
  }

  private boolean asksModel(JavaMethod method) {
    return machine.models().areAsked(machine.classPath(), method);
  }

  /** Of classes, annotations say something of their objects; of interfaces, who makes some. */
  private static boolean hasMeaning(JavaAnnotation annotation, JavaClass type) {
    return type.isInterface()
        && !NullnessReader.isAboutNull(annotation)
        && !WITHOUT_MEANING.contains(annotation.simpleName());
  }

  private static String javaName(String className) {
    return className.replace('/', '.');
  }
}
