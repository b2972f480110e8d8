package dev.airtight.paths.code.classfile;

import java.util.List;

/** Why a class or a class path entry cannot be used. */
public sealed interface ClassProblem {
  /** One sentence in lower case. */
  String message();

  /**
   * No such class.
   *
   * @param name internal name
   * @param nearest existing class names (Java form) that are spelled alike, best first
   */
  record NotFound(String name, List<String> nearest) implements ClassProblem {
    public NotFound {
      nearest = List.copyOf(nearest);
    }

    @Override
    public String message() {
      if (name.startsWith("java/")) {
        return "no class "
            + name.replace('/', '.')
            + " in Java "
            + Runtime.version().feature()
            + ", on which this runs: a JDK of a later release may have it";
      }
      String hint =
          nearest.isEmpty()
              ? "; add the jar or directory that has it"
              : "; did you mean " + String.join(" or ", nearest) + "?";
      return "no class " + name.replace('/', '.') + " on the class path" + hint;
    }
  }

  /** The bytes are no class file: truncated, overwritten, or of another class. */
  record Corrupt(String name, String location, String detail) implements ClassProblem {
    @Override
    public String message() {
      return location + " is no intact class file: " + detail;
    }
  }

  /** The class file is of a Java version this program does not know. */
  record TooNew(String name, String location, int majorVersion) implements ClassProblem {
    @Override
    public String message() {
      return location
          + " was compiled for Java "
          + (majorVersion - 44)
          + "; class files up to Java "
          + (ClassFileReader.NEWEST_MAJOR_VERSION - 44)
          + " can be read";
    }
  }

  /** A file, directory or jar that does not exist or cannot be read. */
  record Unreadable(String location, String detail) implements ClassProblem {
    @Override
    public String message() {
      return "cannot read " + location + ": " + detail;
    }
  }
}
