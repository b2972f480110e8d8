package dev.airtight.verification.internal.notice;

import dev.airtight.paths.code.lookup.ClassPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Classes that matter and are in several places: two versions of a library, say. */
public final class DuplicateClasses {
  private static final String SUFFIX = ".class";

  private DuplicateClasses() {}

  /**
   * One line for each combination of places: only the first counts, as for a class loader.
   *
   * @param names of the classes that matter
   */
  public static List<String> warnings(ClassPath classPath, Set<String> names) {
    Map<List<String>, List<String>> byPlaces = new LinkedHashMap<>();
    for (String name : new TreeSet<>(names)) {
      List<String> places =
          classPath.locations(name).stream()
              .map(each -> each.substring(0, each.length() - name.length() - SUFFIX.length() - 1))
              .toList();
      if (places.size() > 1) {
        byPlaces.computeIfAbsent(places, unused -> new ArrayList<>()).add(name.replace('/', '.'));
      }
    }
    return byPlaces.entrySet().stream()
        .map(each -> warning(each.getValue(), each.getKey()))
        .toList();
  }

  private static String warning(List<String> classes, List<String> places) {
    int more = classes.size() - 1;
    String others = more == 1 ? " and another class" : " and " + more + " more";
    return "class "
        + classes.get(0)
        + (more == 0 ? " is" : others + " are")
        + " in "
        + String.join(" and in ", places).replace("!", "")
        + ": only the first is verified";
  }
}
