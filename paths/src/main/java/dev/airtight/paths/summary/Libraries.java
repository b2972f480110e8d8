package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.RenamedClasses;
import java.util.Map;
import java.util.Set;

/** The classes that run in place of the JDK's own. */
public final class Libraries {
  private static final String HOME = "dev/airtight/paths/standin/";
  private static final String IMMUTABLE = "java/util/ImmutableCollections$";
  private static final Map<String, String> NAMES =
      Map.of(
          HOME + "StringBuilderStandIn",
          "java/lang/StringBuilder",
          HOME + "StringJoinerStandIn",
          "java/util/StringJoiner",
          HOME + "HashMapStandIn",
          "java/util/HashMap",
          HOME + "LinkedHashMapStandIn",
          "java/util/LinkedHashMap",
          HOME + "SetOf",
          IMMUTABLE + "SetN",
          HOME + "MapOf",
          IMMUTABLE + "MapN",
          HOME + "AbstractImmutableSet",
          IMMUTABLE + "AbstractImmutableSet",
          HOME + "AbstractImmutableMap",
          IMMUTABLE + "AbstractImmutableMap");
  private static final Set<String> REFERENCED =
      Set.of(HOME + "AbstractImmutableSet", HOME + "AbstractImmutableMap");

  private Libraries() {}

  /** For the class path of an exploration. */
  public static ClassOverlay standIns() {
    ClassLoader loader = Libraries.class.getClassLoader();
    ClassOverlay classes = new RenamedClasses(HOME, NAMES, REFERENCED, loader);
    ClassOverlay buffer =
        new RenamedClasses(
            HOME,
            Map.of(HOME + "StringBuilderStandIn", "java/lang/StringBuffer"),
            Set.of(),
            loader);
    return name ->
        name.equals("java/lang/StringBuffer") ? buffer.classFile(name) : classes.classFile(name);
  }
}
