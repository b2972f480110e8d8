package dev.airtight.verification.internal.notice;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.NearestClasses;
import java.util.List;

/** Packages whose code is to be unknown, and that are not there to be unknown. */
public final class OpaquePackages {
  private OpaquePackages() {}

  /** One line for each. */
  public static List<String> warnings(ClassPath classPath) {
    List<String> named = classPath.followed().opaque();
    if (named.isEmpty()) {
      return List.of();
    }
    List<String> packages =
        classPath.applicationClasses().stream()
            .filter(name -> name.indexOf('/') > 0)
            .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
            .distinct()
            .toList();
    return named.stream()
        .filter(each -> packages.stream().noneMatch(it -> (it + ".").startsWith(each + ".")))
        .map(
            each -> {
              List<String> nearest = NearestClasses.of(each, packages);
              return "--opaque "
                  + each
                  + ": no class of this package is on the class path"
                  + (nearest.isEmpty()
                      ? ""
                      : "; did you mean " + String.join(" or ", nearest) + "?");
            })
        .toList();
  }
}
