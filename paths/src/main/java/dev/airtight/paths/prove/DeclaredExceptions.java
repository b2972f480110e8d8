package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.machine.Machine;
import java.util.Set;

/**
 * Which exceptions a method's {@code throws} clause hands over to its caller. A checked exception
 * is by each class that covers it. What the compiler lets pass unsaid (JLS 11.2.3) has to be said:
 * {@code throws Exception} is written for checked exceptions, and names no other one.
 */
record DeclaredExceptions(JavaMethod method, Machine machine) {
  private static final Set<String> UNCHECKED =
      Set.of("java/lang/RuntimeException", "java/lang/Error");
  private static final Set<String> ABOVE_UNCHECKED =
      Set.of("java/lang/Exception", "java/lang/Throwable");

  /**
   * Whether an exception is declared.
   *
   * @param thrown the internal name of its class, which is on the class path
   */
  boolean cover(String thrown) {
    return method.declaredExceptions().stream().anyMatch(declared -> covers(declared, thrown));
  }

  /** As above, by the name in Java; not where the class path does not have the class. */
  boolean coverNamed(String javaName) {
    String thrown = javaName.replace('.', '/');
    return machine.classPath().has(thrown) && cover(thrown);
  }

  private boolean covers(String declared, String thrown) {
    if (declared.equals(thrown)) {
      return true;
    }
    boolean isUnchecked = UNCHECKED.stream().anyMatch(root -> machine.isInstance(thrown, root));
    boolean saysNothing = UNCHECKED.contains(declared) || ABOVE_UNCHECKED.contains(declared);
    return machine.isInstance(thrown, declared) && !(isUnchecked && saysNothing);
  }
}
