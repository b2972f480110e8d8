package dev.airtight.paths.standin;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.lookup.MethodResolution;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.summary.StandIns;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The supertypes and methods of the classes that are replaced, as a JDK has them: one line each,
 * which names the class that declares a method. Run with another JDK, {@link #main} writes what
 * {@code members/N.txt} among the resources keeps of it.
 */
final class JdkMembers {
  private JdkMembers() {}

  /** Prints the lines for the JDK that runs it. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    ofRunningJdk().forEach(System.out::println);
  }

  static List<String> ofRunningJdk() {
    Hierarchy hierarchy = new Hierarchy(ClassPath.open(List.of(), ClassOverlay.NONE));
    MethodResolution resolution = new MethodResolution(hierarchy);
    List<String> lines = new ArrayList<>();
    for (String name : StandIns.replaced()) {
      TreeSet<String> supertypes = new TreeSet<>(hierarchy.selfAndSupertypes(name));
      supertypes.remove(name);
      supertypes.forEach(type -> lines.add(name + " is " + type));
      owners(hierarchy, resolution, name)
          .forEach((method, owner) -> lines.add(name + " has " + method + " of " + owner));
    }
    return lines;
  }

  /** The declaring class of each method that objects of a class have and others can call. */
  private static TreeMap<String, String> owners(
      Hierarchy hierarchy, MethodResolution resolution, String name) {
    TreeMap<String, String> owners = new TreeMap<>();
    for (String type : hierarchy.selfAndSupertypes(name)) {
      JavaClass declaring = hierarchy.classPath().load(type);
      for (JavaMethod method : declaring.methods()) {
        boolean isCallable =
            (method.isPublic() || method.isProtected())
                && !method.isStatic()
                && !isOfEveryObject(declaring, method)
                && !method.isConstructor()
                && !method.isStaticInitializer();
        MethodReference reference =
            new MethodReference(name, method.name(), method.descriptor(), false);
        if (isCallable
            && resolution.resolve(reference) instanceof MethodLookup.Found found
            && !isBridge(hierarchy, found.method())) {
          owners.put(
              method.name() + method.descriptor().text(), found.method().reference().owner());
        }
      }
    }
    return owners;
  }

  /** Whether a class has a method for the sake of another result type than it gives. */
  private static boolean isBridge(Hierarchy hierarchy, JavaMethod method) {
    return method.isSynthetic()
        && hierarchy.classPath().load(method.owner()).methods(method.name()).stream()
            .anyMatch(
                other ->
                    other != method
                        && other
                            .descriptor()
                            .parameters()
                            .equals(method.descriptor().parameters()));
  }

  /** What no class can have in another way. */
  private static boolean isOfEveryObject(JavaClass declaring, JavaMethod method) {
    return declaring.name().equals("java/lang/Object")
        && (method.isFinal() || method.name().equals("finalize"));
  }
}
