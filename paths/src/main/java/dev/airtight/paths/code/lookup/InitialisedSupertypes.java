package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which supertypes are initialised before a class (JVMS 5.5, step 7). */
public record InitialisedSupertypes(ClassPath classPath) {

  /**
   * By their internal names in that order: its superclass, then those of its superinterfaces that
   * declare methods with a body for instances; nothing before an interface.
   */
  public List<String> of(JavaClass javaClass) {
    if (javaClass.isInterface()) {
      return List.of();
    }
    Set<String> needed = new LinkedHashSet<>();
    javaClass.superName().ifPresent(needed::add);
    addInterfaces(javaClass, needed);
    return List.copyOf(needed);
  }

  private void addInterfaces(JavaClass javaClass, Set<String> needed) {
    for (String name : javaClass.interfaces()) {
      if (classPath.find(name) instanceof ClassLookup.Found found) {
        addInterfaces(found.javaClass(), needed);
        if (found.javaClass().methods().stream().anyMatch(InitialisedSupertypes::hasBody)) {
          needed.add(name);
        }
      }
    }
  }

  private static boolean hasBody(JavaMethod method) {
    return !method.isAbstract() && !method.isStatic();
  }
}
