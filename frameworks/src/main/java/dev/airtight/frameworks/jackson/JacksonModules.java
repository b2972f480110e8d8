package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prompt.HeldFields;
import dev.airtight.paths.state.HeapObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What modules change about how a mapper decodes. */
public final class JacksonModules {
  private static final String SERVICE = "com.fasterxml.jackson.databind.Module";

  /** Without an effect on what is followed here. */
  private static final Set<String> HARMLESS =
      Set.of(
          "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
          "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
          "com.fasterxml.jackson.module.paramnames.ParameterNamesModule");

  private JacksonModules() {}

  /**
   * Whether a module changes nothing that is followed: one of the known, to which nobody has added
   * anything.
   */
  static boolean isHarmless(HeapObject module) {
    return HARMLESS.contains(module.className().replace('/', '.'))
        && module instanceof HeapObject.Instance made
        && made.arbitrary() == null
        && HeldFields.keys(made).isEmpty();
  }

  /** Constructors of such modules, which only say what they bring. */
  static List<String> constructors() {
    return HARMLESS.stream().map(name -> name.replace('.', '/') + ".<init>()V").toList();
  }

  /** Why it is not known what the modules that a mapper finds on a class path change. */
  public static Optional<String> unknown(ClassPath classPath) {
    return classPath.services(SERVICE).stream()
        .filter(module -> !HARMLESS.contains(module))
        .findFirst()
        .map(module -> "what Jackson's module " + module + " changes is not known");
  }
}
