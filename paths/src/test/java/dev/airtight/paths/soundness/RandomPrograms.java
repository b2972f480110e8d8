package dev.airtight.paths.soundness;

import dev.airtight.paths.testing.JavaSources;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiFunction;

/** A class of random methods, with what they use. */
final class RandomPrograms {
  static final String NAME = "Programs";

  private final String source;

  /**
   * @param programs makes the source of a method with a name
   * @param from number of the first method, which its name says; that of the last one is below
   *     {@code to}
   */
  RandomPrograms(BiFunction<String, Random, String> programs, Random random, int from, int to) {
    StringBuilder written =
        new StringBuilder(
            "import java.util.*;\nimport java.util.regex.*;\n"
                + "public class Programs {\n"
                + "  public enum Level { LOW, MEDIUM, HIGH }\n"
                + RandomLoops.DECLARATIONS
                + RandomContents.DECLARATIONS
                + RandomSorts.DECLARATIONS);
    for (int i = from; i < to; i++) {
      written.append(programs.apply("m" + i, random));
    }
    this.source = written.append("}\n").toString();
  }

  String source() {
    return source;
  }

  /** The folder of the class files. */
  Path compile() {
    return JavaSources.compile(source);
  }
}
