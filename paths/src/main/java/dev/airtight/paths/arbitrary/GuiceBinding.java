package dev.airtight.paths.arbitrary;

import java.util.Optional;

/**
 * What a module of Guice binds a type to.
 *
 * @param type internal name
 * @param name that it is annotated with; empty for none
 * @param className internal name of the class of the object; empty where that, or what the binding
 *     is annotated with, is not plain
 */
record GuiceBinding(String type, Optional<String> name, Optional<String> className) {
  static GuiceBinding unclear(String type) {
    return new GuiceBinding(type, Optional.empty(), Optional.empty());
  }

  boolean isClear() {
    return className.isPresent();
  }
}
