package dev.airtight.paths.extension;

import java.util.List;

/**
 * What somebody knows of a library that the engine does not. A service: a jar names its providers
 * in {@code META-INF/services/dev.airtight.paths.extension.Extension}, and {@code --extensions}
 * names the jar. All of it is data, asked for once; the library need not be there for it.
 *
 * <p>Nothing of it is checked where it is used: each proof that rests on it lists it, by the name
 * of the provider's class, and {@code --strict} accepts none. Crashes are replayed on the library
 * itself. The test kit {@code airtight-junit} holds an extension against its library.
 */
public interface Extension {

  /** Methods that are taken at their word instead of being followed. */
  default List<MethodSummary> summaries() {
    return List.of();
  }

  /** Classes that run in place of the library's own. */
  default List<StandInClass> standIns() {
    return List.of();
  }

  /** Methods that ask a language model: those of a framework. */
  default List<ModelMethod> models() {
    return List.of();
  }
}
