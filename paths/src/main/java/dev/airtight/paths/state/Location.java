package dev.airtight.paths.state;

import org.jspecify.annotations.Nullable;

/**
 * A place in a program as a stack trace names it.
 *
 * @param className the internal name of the class
 * @param method the method's name
 * @param file the source file's name, or null where the class file does not say
 * @param line the line; not positive where the class file does not say
 */
public record Location(String className, String method, @Nullable String file, int line) {

  @Override
  public String toString() {
    String where = file == null ? className.replace('/', '.') + "." + method : file;
    return line <= 0 ? where : where + ":" + line;
  }
}
