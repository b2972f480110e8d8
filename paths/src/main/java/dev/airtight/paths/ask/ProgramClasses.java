package dev.airtight.paths.ask;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.ClassPathQuestion;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a class path has a class of a kind, beside those of a framework itself. */
public final class ProgramClasses implements ClassPathQuestion<Optional<String>> {
  private final String framework;
  private final Predicate<JavaClass> kind;

  /**
   * Of a kind.
   *
   * @param framework how internal names of its own classes begin
   */
  public ProgramClasses(String framework, Predicate<JavaClass> kind) {
    this.framework = framework;
    this.kind = kind;
  }

  /** The first one, as Java writes its name. */
  public Optional<String> first(ClassPath classPath) {
    return classPath.ofDeclarations(this);
  }

  @Override
  public Optional<String> answer(ClassPath classPath) {
    for (String name : classPath.applicationClasses()) {
      if (!name.startsWith(framework)
          && classPath.find(name) instanceof ClassLookup.Found at
          && kind.test(at.javaClass())) {
        return Optional.of(at.javaClass().javaName());
      }
    }
    return Optional.empty();
  }
}
