package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import java.util.List;
import java.util.Set;

/** What annotations say of containers and test runners that fill objects, by their simple names. */
final class Injections {
  private static final Set<String> FILLING =
      Set.of(
          "Autowired",
          "Inject",
          "Resource",
          "Value",
          "PersistenceContext",
          "PersistenceUnit",
          "EJB",
          "ConfigProperty",
          "Mock",
          "Spy",
          "InjectMocks",
          "MockBean",
          "SpyBean",
          "MockitoBean",
          "MockitoSpyBean",
          "Captor");

  private static final Set<String> MANAGED =
      Set.of(
          "Component",
          "Service",
          "Repository",
          "Controller",
          "RestController",
          "Configuration",
          "Singleton",
          "ApplicationScoped",
          "RequestScoped",
          "SessionScoped",
          "Stateless",
          "Path");

  private Injections() {}

  /** Whether something is put there, which is not null. */
  static boolean isInjected(List<JavaAnnotation> annotations) {
    return annotations.stream()
        .anyMatch(
            annotation ->
                FILLING.contains(simpleName(annotation))
                    && annotation.flag("required").orElse(true));
  }

  /** Whether a container makes the objects of a class. */
  static boolean isManaged(List<JavaAnnotation> annotations) {
    return annotations.stream().anyMatch(annotation -> MANAGED.contains(simpleName(annotation)));
  }

  private static String simpleName(JavaAnnotation annotation) {
    return annotation.type().substring(annotation.type().lastIndexOf('/') + 1);
  }
}
