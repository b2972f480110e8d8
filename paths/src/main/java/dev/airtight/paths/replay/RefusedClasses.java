package dev.airtight.paths.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a JVM does not take class files, in words that say what to do. */
final class RefusedClasses {
  /** What a JVM says of class files of a later release, as its message begins. */
  private static final Pattern LATER = Pattern.compile("^(\\S+) .*class file version (\\d+)\\.");

  /** The version of class files of Java 0, had there been one (JVMS table 4.1-A). */
  private static final int BEFORE_JAVA_1 = 44;

  private RefusedClasses() {}

  /** A clause. */
  static String inWords(Throwable refused) {
    Matcher later = LATER.matcher(String.valueOf(refused.getMessage()));
    return refused instanceof UnsupportedClassVersionError && later.find()
        ? "class "
            + later.group(1).replace('/', '.')
            + " is compiled for Java "
            + (Integer.parseInt(later.group(2)) - BEFORE_JAVA_1)
            + ", and this runs on Java "
            + Runtime.version().feature()
            + ": a JDK of that release or a later one would decide this"
        : String.valueOf(refused);
  }
}
