package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.NamedMethod;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.state.Assumption;
import java.util.Optional;

/**
 * A method of a class path, and what a description says of it.
 *
 * @param key {@code internal/Name.method(descriptor)returnType}
 */
public record DescribedMethod(String key, Summary summary) {

  /**
   * Finds the method that a description is of.
   *
   * @param assumption what rests on it rests on
   * @throws BadDescriptionException if there is none, or the description does not fit it
   */
  public static DescribedMethod of(
      ClassPath classPath, MethodSummary described, Optional<Assumption> assumption) {
    NamedMethod named = NamedMethod.find(classPath, described.method());
    if (!(named instanceof NamedMethod.Found found)) {
      throw new BadDescriptionException(((NamedMethod.Missing) named).reason());
    }
    JavaMethod method = found.method();
    if (method.isConstructor() || method.isStaticInitializer()) {
      throw new BadDescriptionException(
          "what makes objects cannot be summarised; write a stand-in for the class");
    }
    return new DescribedMethod(
        method.owner() + "." + method.name() + method.descriptor().text(),
        new DescribedSummary(classPath, method, described, assumption));
  }
}
