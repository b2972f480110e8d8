package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import java.util.List;
import java.util.Set;

/** What annotations say of containers and test runners that fill objects, by their simple names. */
final class Injections {
  /** See {@link dev.airtight.paths.nullness.Nullness#withoutNull(String)}. */
  static final String REASON = "as a container fills it";

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
                FILLING.contains(annotation.simpleName())
                    && annotation.flag("required").orElse(true)
                    && !annotation.flag("optional").orElse(false));
  }

  /** Whether a container makes the objects of a class. */
  static boolean isManaged(List<JavaAnnotation> annotations) {
    return annotations.stream().anyMatch(annotation -> MANAGED.contains(annotation.simpleName()));
  }
}
