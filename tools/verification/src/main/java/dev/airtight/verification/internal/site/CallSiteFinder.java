package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.lookup.MethodResolution;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds call sites and entry points by what their bodies call and how they are annotated. */
public final class CallSiteFinder {
  private static final int MOST_MISSING = 3;

  private final ClassPath classPath;
  private final MethodResolution resolution;
  private final Map<MethodReference, Optional<String>> frameworks = new HashMap<>();
  private final List<CallSite> sites = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();

  private CallSiteFinder(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.resolution = new MethodResolution(hierarchy);
  }

  /**
   * Those of the application's classes.
   *
   * @param places the entries of the class path that are searched
   */
  public static FoundCallSites find(Hierarchy hierarchy, List<Path> places) {
    CallSiteFinder finder = new CallSiteFinder(hierarchy);
    for (String name : finder.classPath.applicationClasses(places)) {
      if (!name.endsWith("module-info")) {
        finder.add(name);
      }
    }
    finder.noteMissing();
    return new FoundCallSites(finder.sites, finder.problems, finder.notes);
  }

  private void add(String className) {
    ClassLookup lookup = classPath.find(className);
    if (lookup instanceof ClassLookup.Failed failed) {
      problems.add(failed.problem().message());
    } else if (lookup instanceof ClassLookup.Found found && !found.javaClass().isPlatform()) {
      try {
        add(found.javaClass());
      } catch (ClassProblemException damaged) {
        problems.add(damaged.problem().message());
      }
    }
  }

  private void add(JavaClass owner) {
    for (JavaMethod method : owner.methods()) {
      if (method.isSynthetic() || method.isAbstract() || method.isNative()) {
        continue;
      }
      String asked = frameworkIn(owner, method, new HashSet<>());
      if (asked != null && (method.isConstructor() || method.isStaticInitializer())) {
        notes.add(
            "not scanned: "
                + owner.javaName()
                + " asks a model while "
                + (method.isConstructor() ? "an object of it" : "the class")
                + " is being made");
      } else if (asked != null) {
        sites.add(new CallSite(method, CallSite.Kind.ASKS, asked));
      } else {
        KnownModelCalls.toolOf(classPath, method)
            .ifPresent(
                tool -> sites.add(new CallSite(method, CallSite.Kind.IS_CALLED, tool.name())));
      }
    }
  }

  /** With what the method or a lambda of it asks a model; null where it does not. */
  private @Nullable String frameworkIn(
      JavaClass owner, JavaMethod method, Set<MethodReference> seen) {
    for (MethodReference called : CalledMethods.of(method)) {
      Optional<JavaMethod> own =
          called.owner().equals(owner.name())
              ? owner.method(called.name(), called.descriptor()).filter(JavaMethod::isSynthetic)
              : Optional.empty();
      String framework =
          own.isEmpty()
              ? frameworks.computeIfAbsent(called, this::framework).orElse(null)
              : seen.add(called) ? frameworkIn(owner, own.get(), seen) : null;
      if (framework != null) {
        return framework;
      }
    }
    return null;
  }

  private Optional<String> framework(MethodReference called) {
    if (called.owner().startsWith("java/") || called.owner().startsWith("[")) {
      return Optional.empty();
    }
    try {
      return resolution.resolve(called) instanceof MethodLookup.Found found
          ? KnownModelCalls.of(classPath, found.method()).map(known -> known.framework().name())
          : Optional.empty();
    } catch (ClassProblemException notThere) {
      missing.add(TypeDescriptor.ofInternalName(called.owner()).javaName());
      return Optional.empty();
    }
  }

  /** One cannot tell of a class that is not there whether calls of it ask a model. */
  private void noteMissing() {
    if (!missing.isEmpty()) {
      List<String> first = missing.stream().limit(MOST_MISSING).toList();
      int more = missing.size() - first.size();
      notes.add(
          "whether calls ask a model cannot be told of "
              + String.join(", ", first)
              + (more == 0 ? "" : " and " + more + " more classes")
              + ": not on the class path (add it with --classpath)");
    }
  }
}
