package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds call sites and entry points by what their bodies call and how they are annotated. */
final class CallSiteFinder {
  private static final int MOST_MISSING = 3;

  private final ClassPath classPath;
  private final ModelCallsOf calls;
  private final List<CallSite> sites = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private CallSiteFinder(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.calls = new ModelCallsOf(hierarchy);
  }

  /**
   * Those of the application's classes.
   *
   * @param places the entries of the class path that are searched
   */
  static FoundCallSites find(Hierarchy hierarchy, List<Path> places) {
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
      List<ModelCallsOf.Found> found = calls.in(method);
      if (!found.isEmpty() && (method.isConstructor() || method.isStaticInitializer())) {
        notes.add(
            "not scanned: "
                + owner.javaName()
                + " asks a model while "
                + (method.isConstructor() ? "an object of it" : "the class")
                + " is being made");
      } else if (!found.isEmpty()) {
        sites.add(new CallSite(method, CallSite.Kind.ASKS, found));
      } else if (KnownModelCalls.toolOf(classPath, method).isPresent()) {
        sites.add(new CallSite(method, CallSite.Kind.IS_CALLED, List.of()));
      }
    }
  }

  /** One cannot tell of a class that is not there whether calls of it ask a model. */
  private void noteMissing() {
    Set<String> missing = calls.missing();
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
