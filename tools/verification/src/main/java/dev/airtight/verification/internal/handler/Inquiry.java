package dev.airtight.verification.internal.handler;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.DependencyLog;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;

/**
 * One question from the time it is put until it is answered. All that it is told of classes and
 * contracts goes through it, and is noted.
 *
 * @param hierarchy the classes, for this question alone
 */
public record Inquiry(DependencyLog log, Hierarchy hierarchy) {

  /** About classes of a class path. */
  static Inquiry about(ClassPath classPath) {
    DependencyLog log = new DependencyLog();
    return new Inquiry(log, new Hierarchy(classPath.noting(log)));
  }

  /** The classes. */
  public ClassPath classPath() {
    return hierarchy.classPath();
  }

  /** Notes that the answer depends on what a name of a type or prompt stands for. */
  void noteContract(String name) {
    log.add(new Dependency(Dependency.Kind.CONTRACT, name));
  }

  /** A handler that was found in the same class path. */
  public Handler found(Handler handler) {
    return found(handler.method());
  }

  /** What a method is annotated as that was found in the same class path. */
  public Handler found(JavaMethod method) {
    return Handler.of(owner(method), own(method));
  }

  /** The same method, of which is noted when it is read. */
  public JavaMethod own(JavaMethod method) {
    return owner(method).method(method.name(), method.descriptor()).orElseThrow();
  }

  private JavaClass owner(JavaMethod method) {
    return classPath().load(method.owner());
  }
}
