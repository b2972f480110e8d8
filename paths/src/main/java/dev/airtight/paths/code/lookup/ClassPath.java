package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOutline;
import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.dependency.DependencyLog;
import dev.airtight.paths.extension.Extensions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where classes come from: an overlay first, then the running JDK, then directories and jars in
 * order (the order in which a class loader of the application would find them). Classes are loaded
 * on first use and kept. Safe for use by several threads.
 */
public interface ClassPath extends AutoCloseable {
  /** The folder in which files name the providers of services ({@code ServiceLoader}). */
  String SERVICES = "META-INF/services/";

  /**
   * Opens directories and jars. Those that cannot be opened are left out and listed in {@link
   * #problems()}.
   */
  static ClassPath open(List<Path> entries, ClassOverlay overlay) {
    return open(entries, overlay, FollowedCode.STANDARD);
  }

  /**
   * As {@link #open(List, ClassOverlay)}.
   *
   * @param followed whose code is read
   */
  static ClassPath open(List<Path> entries, ClassOverlay overlay, FollowedCode followed) {
    return open(entries, overlay, followed, Extensions.NONE);
  }

  /**
   * As {@link #open(List, ClassOverlay, FollowedCode)}.
   *
   * @param extensions what else is known of these classes; the overlay has their stand-ins
   */
  static ClassPath open(
      List<Path> entries, ClassOverlay overlay, FollowedCode followed, Extensions extensions) {
    return OpenedClassPath.open(entries, overlay, followed, extensions);
  }

  /** The same classes; what is asked of them is noted. It is not to be closed. */
  default ClassPath noting(DependencyLog log) {
    return new NotingClassPath(this, log);
  }

  /**
   * The same, of which nothing is noted: for what only decides which inputs are tried on a JVM,
   * which is noted where that is done.
   */
  default ClassPath unnoted() {
    return this;
  }

  /** Which of the code at hand is followed. */
  FollowedCode followed();

  /** What others say of the classes at hand. */
  Extensions extensions();

  /** The entries that could not be opened, or not be listed so far. */
  List<ClassProblem> problems();

  /** Looks a class up by internal name; array types have no class file and are never found. */
  ClassLookup find(String internalName);

  /**
   * The class of this internal name.
   *
   * @throws ClassProblemException if there is none or it cannot be read
   */
  default JavaClass load(String internalName) {
    ClassLookup lookup = find(internalName);
    if (lookup instanceof ClassLookup.Found found) {
      return found.javaClass();
    }
    throw new ClassProblemException(((ClassLookup.Failed) lookup).problem());
  }

  /** Whether a readable class of this internal name exists. */
  default boolean has(String internalName) {
    return find(internalName) instanceof ClassLookup.Found;
  }

  /**
   * The declaration of the module that a class of the application is packed with, if there is one.
   */
  Optional<JavaClass> moduleOf(String internalName);

  /** The extension that a class is of, which is known by now; empty for all others. */
  Optional<String> extensionOf(String internalName);

  /**
   * The same with classes as they really are where extensions have stand-ins: what a JVM runs. It
   * is not to be closed.
   */
  ClassPath asRun();

  /** The same places without any stand-in and extension. It is not to be closed. */
  ClassPath withoutStandIns();

  /**
   * Internal names of all classes in the directories and jars, sorted. A place that cannot be
   * listed is added to {@link #problems()}.
   */
  List<String> applicationClasses();

  /** The classes in some of the directories and jars only, as {@link #applicationClasses()}. */
  List<String> applicationClasses(Collection<Path> places);

  /**
   * The outlines of all classes in the directories and jars.
   *
   * @return empty where some class cannot be read
   */
  Optional<List<ClassOutline>> outlines();

  /** The answer to a question about the declarations of all classes. */
  <T> T ofDeclarations(ClassPathQuestion<T> question);

  /**
   * Whether a class belongs to the program that another one is of, and to no library of it: it lies
   * in a directory, or in the same jar.
   */
  boolean isOfProgram(String internalName, String other);

  /** The places among the directories and jars that have a class of this name, in their order. */
  List<String> locations(String internalName);

  /** The providers of a service, as the directories and jars name them ({@code ServiceLoader}). */
  List<String> services(String service);

  /** Closes the jars; what is loaded stays usable. */
  @Override
  void close() throws IOException;
}
