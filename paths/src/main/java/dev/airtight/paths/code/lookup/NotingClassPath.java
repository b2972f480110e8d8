package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.ClassOutline;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.DependencyLog;
import dev.airtight.paths.extension.Extensions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes which classes of the application are looked up, whose code is read, and what else is asked
 * about the directories and jars. The JDK's own classes and what stands in for them are not noted.
 */
final class NotingClassPath implements ClassPath {
  /** Only the JDK can have classes of this package (`ClassLoader.defineClass`). */
  private static final String JDK = "java/";

  private final ClassPath noted;
  private final DependencyLog log;
  private final Map<String, ClassLookup> known = new ConcurrentHashMap<>();

  NotingClassPath(ClassPath noted, DependencyLog log) {
    this.noted = noted;
    this.log = log;
  }

  @Override
  public ClassLookup find(String internalName) {
    ClassLookup lookup = known.get(internalName);
    if (lookup == null) {
      lookup = look(internalName);
      ClassLookup other = known.putIfAbsent(internalName, lookup);
      lookup = other == null ? lookup : other;
    }
    return lookup;
  }

  @Override
  public ClassPath unnoted() {
    return noted;
  }

  private ClassLookup look(String name) {
    ClassLookup lookup = noted.find(name);
    if (lookup instanceof ClassLookup.Failed failed) {
      noteFailure(name, failed.problem());
      return lookup;
    }
    JavaClass found = ((ClassLookup.Found) lookup).javaClass();
    if (found.origin() == ClassOrigin.PLATFORM || name.startsWith(JDK)) {
      return lookup;
    }
    note(Dependency.Kind.CLASS, name);
    if (followed().isOpaque(name)) {
      // Whether it is taken to be so depends on what it extends.
      found.superName().ifPresent(this::find);
    }
    return found.origin() == ClassOrigin.OVERLAY
        ? lookup
        : new ClassLookup.Found(found.beforeReading(this::noteCode));
  }

  /** What is said of a missing class names others. A damaged one is described by where it lies. */
  private void noteFailure(String name, ClassProblem problem) {
    note(Dependency.Kind.CLASS, name);
    if (problem instanceof ClassProblem.NotFound) {
      note(Dependency.Kind.NAMES, "");
    } else {
      log.addChance();
    }
  }

  @Override
  public boolean has(String internalName) {
    if (noted.has(internalName)) {
      return find(internalName) instanceof ClassLookup.Found;
    }
    note(Dependency.Kind.CLASS, internalName);
    return false;
  }

  private void noteCode(JavaMethod method) {
    log.add(Dependency.ofCode(method.reference()));
  }

  private void note(Dependency.Kind kind, String name) {
    log.add(new Dependency(kind, name));
  }

  @Override
  public FollowedCode followed() {
    return noted.followed();
  }

  @Override
  public Extensions extensions() {
    return noted.extensions();
  }

  @Override
  public List<ClassProblem> problems() {
    return noted.problems();
  }

  @Override
  public Optional<JavaClass> moduleOf(String internalName) {
    note(Dependency.Kind.MODULE, internalName);
    return noted.moduleOf(internalName);
  }

  @Override
  public Optional<String> extensionOf(String internalName) {
    return noted.extensionOf(internalName);
  }

  @Override
  public ClassPath asRun() {
    ClassPath real = noted.asRun();
    return real.equals(noted) ? this : real.noting(log);
  }

  @Override
  public ClassPath withoutStandIns() {
    return noted.withoutStandIns().noting(log);
  }

  @Override
  public List<String> applicationClasses() {
    note(Dependency.Kind.NAMES, "");
    return noted.applicationClasses();
  }

  @Override
  public List<String> applicationClasses(Collection<Path> places) {
    note(Dependency.Kind.NAMES, "");
    return noted.applicationClasses(places);
  }

  @Override
  public Optional<List<ClassOutline>> outlines() {
    note(Dependency.Kind.OUTLINES, "");
    return noted.outlines();
  }

  @Override
  public <T> T ofDeclarations(ClassPathQuestion<T> question) {
    note(Dependency.Kind.DECLARATIONS, "");
    return noted.ofDeclarations(question);
  }

  @Override
  public boolean isOfProgram(String internalName, String other) {
    note(Dependency.Kind.CLASS, internalName);
    note(Dependency.Kind.CLASS, other);
    return noted.isOfProgram(internalName, other);
  }

  @Override
  public List<String> locations(String internalName) {
    note(Dependency.Kind.NAMES, "");
    return noted.locations(internalName);
  }

  @Override
  public List<String> services(String service) {
    note(Dependency.Kind.RESOURCE, SERVICES + service);
    return noted.services(service);
  }

  @Override
  public void close() {
    // It belongs to somebody else.
  }
}
