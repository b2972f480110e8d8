package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Which interfaces are AI services: those that annotations say, and those whose class the same
 * program passes to {@code AiServices}.
 */
final class AiServiceInterfaces {
  private static final String SERVICES = "dev/langchain4j/service/";
  private static final String FACTORY = SERVICES + "AiServices";
  private static final Set<String> ON_METHODS =
      Set.of(SERVICES + "SystemMessage", SERVICES + "UserMessage");
  private static final Set<String> ON_PARAMETERS =
      Set.of(SERVICES + "UserMessage", SERVICES + "V", SERVICES + "MemoryId");
  private static final Set<String> ON_TYPES =
      Set.of(
          SERVICES + "spring/AiService",
          "io/quarkiverse/langchain4j/RegisterAiService",
          SERVICES + "SystemMessage",
          SERVICES + "UserMessage");

  /** By class path and the place of an interface, those that are passed on. */
  private final Map<ClassPath, Set<String>> passed = new WeakHashMap<>();

  /** Whether a method is one of an AI service. */
  synchronized boolean has(ClassPath classPath, JavaMethod method) {
    if (!method.isAbstract()) {
      return false;
    }
    if (hasAny(method.annotations(), ON_METHODS) || hasAnnotatedParameter(method)) {
      return true;
    }
    JavaClass owner = classPath.load(method.owner());
    return owner.isInterface()
        && !owner.isPlatform()
        && (hasAny(owner.annotations(), ON_TYPES)
            || (classPath.has(FACTORY) && passedIn(classPath, owner).contains(owner.name())));
  }

  private static boolean hasAnnotatedParameter(JavaMethod method) {
    for (int index = 0; index < method.descriptor().parameters().size(); index++) {
      if (hasAny(method.parameterAnnotations(index), ON_PARAMETERS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(List<JavaAnnotation> annotations, Set<String> types) {
    return annotations.stream().anyMatch(annotation -> types.contains(annotation.type()));
  }

  private Set<String> passedIn(ClassPath classPath, JavaClass owner) {
    return passed.computeIfAbsent(classPath, path -> search(path, owner.name()));
  }

  /** Class constants that stand in methods that call the factory. */
  private static Set<String> search(ClassPath classPath, String owner) {
    Set<String> found = new HashSet<>();
    for (String name : classPath.applicationClasses()) {
      if (!name.startsWith("dev/langchain4j/")
          && classPath.isOfProgram(name, owner)
          && classPath.find(name) instanceof ClassLookup.Found at) {
        at.javaClass().methods().forEach(method -> addPassed(method, found));
      }
    }
    return found;
  }

  private static void addPassed(JavaMethod method, Set<String> found) {
    List<Instruction> code = method.code().map(body -> body.instructions()).orElse(List.of());
    boolean callsFactory =
        code.stream()
            .anyMatch(
                instruction ->
                    instruction instanceof Instruction.Invoke invoke
                        && invoke.method().owner().equals(FACTORY));
    if (callsFactory) {
      for (Instruction instruction : code) {
        if (instruction instanceof Instruction.Constant constant
            && constant.value() instanceof ConstantValue.ClassConstant passed
            && passed.type().isReference()
            && !passed.type().isArray()) {
          found.add(passed.type().internalName());
        }
      }
    }
  }
}
