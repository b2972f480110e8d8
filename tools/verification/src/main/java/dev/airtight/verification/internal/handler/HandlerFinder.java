package dev.airtight.verification.internal.handler;

import dev.airtight.paths.ask.PromptedMethods;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.NamedMethod;
import dev.airtight.verification.internal.notice.Candidates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds handlers on a class path: those that are annotated, or those that the user names. */
final class HandlerFinder {
  private static final String ALL = "*";

  private final ClassPath classPath;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();
  private final List<Handler> models = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private HandlerFinder(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * Every method that is annotated as a handler, a call site or a model.
   *
   * @param places the entries of the class path that are searched
   */
  static FoundHandlers annotated(ClassPath classPath, List<Path> places) {
    HandlerFinder finder = new HandlerFinder(classPath);
    for (String name : classPath.applicationClasses(places)) {
      if (!name.endsWith("module-info")) {
        finder.addAnnotated(name);
      }
    }
    return finder.found();
  }

  /**
   * The methods with these names.
   *
   * @param names {@code pkg.Class#method}, {@code pkg.Class#method(int,java.lang.String)} or {@code
   *     pkg.Class#*}
   */
  static FoundHandlers named(ClassPath classPath, List<String> names) {
    HandlerFinder finder = new HandlerFinder(classPath);
    names.forEach(finder::addNamed);
    return finder.found();
  }

  private FoundHandlers found() {
    return new FoundHandlers(List.copyOf(handlers.values()), models, problems, notes);
  }

  private void addAnnotated(String className) {
    ClassLookup lookup = classPath.find(className);
    if (lookup instanceof ClassLookup.Failed failed) {
      problems.add(failed.problem().message());
    } else if (lookup instanceof ClassLookup.Found found && !found.javaClass().isPlatform()) {
      found.javaClass().methods().stream()
          .filter(method -> isAnnotated(method) && !method.isSynthetic())
          .forEach(method -> addAnnotated(found.javaClass(), method));
    }
  }

  private void addAnnotated(JavaClass owner, JavaMethod method) {
    if (owner.isOpaque()) {
      notes.add("not verified: " + MethodNames.of(owner, method) + ", as its package is opaque");
    } else {
      add(owner, method);
    }
  }

  private static boolean isAnnotated(JavaMethod method) {
    return method.annotation(Handler.HANDLES).isPresent()
        || method.annotation(PromptedMethods.PROMPT).isPresent();
  }

  private void addNamed(String name) {
    int hash = name.indexOf('#');
    if (hash <= 0 || hash == name.length() - 1) {
      problems.add("--handler " + name + ": a handler is written pkg.Class#method or pkg.Class#*");
      return;
    }
    Optional<JavaClass> owner = find(name.substring(0, hash));
    if (owner.isPresent()) {
      addNamed(owner.get(), name.substring(hash + 1));
    }
  }

  /**
   * A nested class may be written with dots as in Java source, or with dollar signs as in its file.
   */
  private Optional<JavaClass> find(String javaName) {
    String internalName = javaName.replace('.', '/');
    ClassLookup first = classPath.find(internalName);
    ClassLookup lookup = first;
    for (int slash = internalName.lastIndexOf('/');
        slash > 0 && isMissing(lookup);
        slash = internalName.lastIndexOf('/')) {
      internalName = internalName.substring(0, slash) + '$' + internalName.substring(slash + 1);
      lookup = classPath.find(internalName);
    }
    if (lookup instanceof ClassLookup.Found found) {
      return Optional.of(found.javaClass());
    }
    ClassLookup reported = isMissing(lookup) ? first : lookup;
    problems.add("--handler: " + ((ClassLookup.Failed) reported).problem().message());
    return Optional.empty();
  }

  private static boolean isMissing(ClassLookup lookup) {
    return lookup instanceof ClassLookup.Failed failed
        && failed.problem() instanceof ClassProblem.NotFound;
  }

  private void addNamed(JavaClass owner, String wanted) {
    List<JavaMethod> candidates =
        owner.methods().stream().filter(method -> isWritten(owner, method)).toList();
    List<JavaMethod> chosen =
        candidates.stream()
            .filter(
                method ->
                    wanted.equals(ALL)
                        || wanted.equals(method.name())
                        || wanted
                            .replace(" ", "")
                            .equals(method.name() + NamedMethod.parameterTypes(method)))
            .toList();
    if (chosen.isEmpty() && !wanted.equals(ALL)) {
      problems.add("--handler: " + noSuchMethod(owner, wanted, candidates));
    }
    if (wanted.equals(ALL) && chosen.stream().noneMatch(HandlerFinder::hasBody)) {
      notes.add("--handler: no method of " + owner.javaName() + " has a body to verify");
    }
    if (owner.isOpaque()) {
      problems.add("--handler: the package of " + owner.javaName() + " is opaque");
      return;
    }
    for (JavaMethod method : chosen) {
      if (!hasBody(method)) {
        if (!wanted.equals(ALL)) {
          problems.add("--handler: " + owner.javaName() + "#" + method.name() + " has no body");
        }
      } else {
        add(owner, method);
      }
    }
  }

  private static boolean hasBody(JavaMethod method) {
    return !method.isAbstract() && !method.isNative();
  }

  /**
   * Whether somebody wrote this method, as opposed to what the compiler adds to every class or
   * enum.
   */
  private static boolean isWritten(JavaClass owner, JavaMethod method) {
    boolean ofEveryEnum =
        owner.isEnum()
            && method.isStatic()
            && (method.name().equals("values") || method.name().equals("valueOf"));
    return !method.isConstructor()
        && !method.isStaticInitializer()
        && !method.isSynthetic()
        && !ofEveryEnum;
  }

  private static String noSuchMethod(JavaClass owner, String wanted, List<JavaMethod> candidates) {
    return "class "
        + owner.javaName()
        + owner.sourceFile().map(file -> " (" + file + ")").orElse("")
        + " declares no method "
        + wanted
        + (candidates.isEmpty() ? " nor any other" : "")
        + Candidates.of(wanted, candidates.stream().map(JavaMethod::name).distinct().toList());
  }

  private void add(JavaClass owner, JavaMethod method) {
    Handler found = Handler.of(owner, method);
    if (method.isAbstract() && found.prompt() != null) {
      models.add(found);
    } else {
      handlers.putIfAbsent(found.subject(), found);
    }
  }
}
