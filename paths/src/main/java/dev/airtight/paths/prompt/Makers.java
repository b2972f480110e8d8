package dev.airtight.paths.prompt;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.state.StuckException;
import java.util.List;
import java.util.Optional;

/** Finds the methods that make objects of a framework, by what its provider calls them. */
record Makers(ClassPath classPath) {

  /**
   * A method that a class declares or inherits.
   *
   * @param name with parameters as in a descriptor where the number does not tell which one
   */
  JavaMethod of(String owner, String name, int parameters) {
    Optional<String> type = Optional.of(owner);
    while (type.isPresent()) {
      JavaClass declaring = classPath.load(type.get());
      List<JavaMethod> found =
          declaring.methods(name.replaceFirst("\\(.*", "")).stream()
              .filter(method -> !method.isSynthetic() && !method.isAbstract())
              .filter(method -> method.descriptor().parameters().size() == parameters)
              .filter(
                  method ->
                      name.indexOf('(') < 0
                          || (method.name() + method.descriptor().text()).startsWith(name))
              .toList();
      if (found.size() > 1) {
        break;
      } else if (!found.isEmpty()) {
        return found.get(0);
      }
      type = declaring.superName();
    }
    throw new StuckException(
        "which method "
            + name
            + " of "
            + classPath.load(owner).javaName()
            + " is meant, the version"
            + " on the class path does not tell");
  }
}
