package dev.airtight.paths.code.dependency;

import dev.airtight.paths.code.signature.MethodReference;
import java.util.Comparator;

/**
 * Something outside of the engine that a verdict depends on.
 *
 * @param name which one of its kind; empty where there is only one
 */
public record Dependency(Kind kind, String name) implements Comparable<Dependency> {
  private static final Comparator<Dependency> ORDER =
      Comparator.comparing(Dependency::kind).thenComparing(Dependency::name);

  /** What sort of thing it is. */
  public enum Kind {
    /** A class but for the code of its methods, or that there is none, by its internal name. */
    CLASS,

    /** The code of one method: {@code owner.name(descriptor)}. */
    CODE,

    /** The declaration of the module that a class is packed with, by the class's internal name. */
    MODULE,

    /** Which classes there are. */
    NAMES,

    /** Of which types the objects of all classes are, and what makes them. */
    OUTLINES,

    /** All classes but for the code of their methods. */
    DECLARATIONS,

    /** A class file as a JVM loads it, by its internal name. */
    LOADED,

    /** That a JVM looks for a class and does not find it, by its internal name. */
    MISSED,

    /** All files of a name, or that there is none. */
    RESOURCE,

    /** All files that are no class files; whatever runs may find them. */
    FILES,

    /** What a contract says, by the name that an annotation has for a type or prompt of it. */
    CONTRACT,

    /** A line of a source: the class, the number and the file's name, with spaces between. */
    SOURCE_LINE,

    /** A file, by its path. */
    FILE
  }

  /** The code of a method. */
  public static Dependency ofCode(MethodReference method) {
    return new Dependency(
        Kind.CODE, method.owner() + "." + method.name() + method.descriptor().text());
  }

  @Override
  public int compareTo(Dependency other) {
    return ORDER.compare(this, other);
  }
}
