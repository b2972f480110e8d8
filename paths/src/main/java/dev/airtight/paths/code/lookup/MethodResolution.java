package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which method an invocation instruction means (resolution, JVMS 5.4.3.3 and 5.4.3.4) and which one
 * it runs for a given receiver (selection, JVMS 5.4.6). Access rights are not checked: javac has.
 */
public final class MethodResolution {
  private static final String NO_SUCH_METHOD = "java/lang/NoSuchMethodError";
  private static final String ABSTRACT = "java/lang/AbstractMethodError";
  private static final String INCOMPATIBLE = "java/lang/IncompatibleClassChangeError";
  private static final Set<String> SIGNATURE_POLYMORPHIC_OWNERS =
      Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

  private final Hierarchy hierarchy;
  private final ClassPath classPath;

  public MethodResolution(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
  }

  /**
   * Resolves the method an instruction names. Methods of arrays are those of Object.
   *
   * @throws ClassProblemException if a needed class cannot be loaded
   */
  public MethodLookup resolve(MethodReference reference) {
    String owner = reference.owner().startsWith("[") ? Hierarchy.OBJECT : reference.owner();
    JavaClass start = classPath.load(owner);
    if (start.isInterface() != reference.ownerIsInterface()) {
      return new MethodLookup.Failed(
          INCOMPATIBLE, owner + (start.isInterface() ? " is" : " is not") + " an interface");
    }
    Optional<JavaMethod> found =
        start.isInterface() ? inInterfaceItself(start, reference) : inClasses(start, reference);
    return found
        .or(() -> inSuperinterfaces(owner, reference))
        .<MethodLookup>map(MethodLookup.Found::new)
        .orElseGet(() -> new MethodLookup.Failed(NO_SUCH_METHOD, reference.toString()));
  }

  private Optional<JavaMethod> inInterfaceItself(JavaClass start, MethodReference reference) {
    return start
        .method(reference.name(), reference.descriptor())
        .or(
            () ->
                classPath
                    .load(Hierarchy.OBJECT)
                    .method(reference.name(), reference.descriptor())
                    .filter(method -> method.isPublic() && !method.isStatic()));
  }

  private Optional<JavaMethod> inClasses(JavaClass start, MethodReference reference) {
    Optional<JavaClass> next = Optional.of(start);
    while (next.isPresent()) {
      JavaClass current = next.get();
      Optional<JavaMethod> found =
          signaturePolymorphic(current, reference.name())
              .or(() -> current.method(reference.name(), reference.descriptor()));
      if (found.isPresent()) {
        return found;
      }
      next = current.superName().map(classPath::load);
    }
    return Optional.empty();
  }

  /** JVMS 2.9.3. */
  private static Optional<JavaMethod> signaturePolymorphic(JavaClass owner, String name) {
    if (!SIGNATURE_POLYMORPHIC_OWNERS.contains(owner.name())) {
      return Optional.empty();
    }
    List<JavaMethod> named = owner.methods(name);
    return named.size() == 1 && named.get(0).isNative() && named.get(0).isVarargs()
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  private Optional<JavaMethod> inSuperinterfaces(String owner, MethodReference reference) {
    List<JavaMethod> candidates = new ArrayList<>();
    for (String name : hierarchy.selfAndSupertypes(owner)) {
      JavaClass type = classPath.load(name);
      if (type.isInterface()) {
        type.method(reference.name(), reference.descriptor())
            .filter(method -> !method.isPrivate() && !method.isStatic())
            .ifPresent(candidates::add);
      }
    }
    List<JavaMethod> concrete =
        mostSpecific(candidates).stream().filter(method -> !method.isAbstract()).toList();
    return concrete.size() == 1 ? Optional.of(concrete.get(0)) : candidates.stream().findFirst();
  }

  /** The maximally-specific ones: no other candidate's owner is a subinterface. */
  private List<JavaMethod> mostSpecific(List<JavaMethod> candidates) {
    return candidates.stream()
        .filter(
            method ->
                candidates.stream()
                    .noneMatch(
                        other ->
                            other != method && hierarchy.isSubclass(other.owner(), method.owner())))
        .toList();
  }

  /**
   * Selects the method that `invokevirtual` or `invokeinterface` runs.
   *
   * @param resolved what {@link #resolve} found
   * @param receiver internal name of the receiver's class, never an interface; arrays select as
   *     Object does
   */
  public MethodLookup select(JavaMethod resolved, String receiver) {
    if (resolved.isPrivate()) {
      return new MethodLookup.Found(resolved);
    }
    String start = receiver.startsWith("[") ? Hierarchy.OBJECT : receiver;
    Optional<JavaClass> next = Optional.of(classPath.load(start));
    while (next.isPresent()) {
      JavaClass current = next.get();
      Optional<JavaMethod> declared =
          current
              .method(resolved.name(), resolved.descriptor())
              .filter(method -> !method.isStatic() && overrides(current, method, resolved));
      if (declared.isPresent()) {
        return concrete(declared.get());
      }
      next = current.superName().map(classPath::load);
    }
    return selectDefault(resolved, start);
  }

  private MethodLookup selectDefault(JavaMethod resolved, String receiver) {
    List<JavaMethod> candidates =
        hierarchy.selfAndSupertypes(receiver).stream()
            .map(classPath::load)
            .filter(JavaClass::isInterface)
            .flatMap(type -> type.method(resolved.name(), resolved.descriptor()).stream())
            .filter(method -> !method.isPrivate() && !method.isStatic())
            .toList();
    List<JavaMethod> concrete =
        mostSpecific(candidates).stream().filter(method -> !method.isAbstract()).toList();
    if (concrete.size() == 1) {
      return new MethodLookup.Found(concrete.get(0));
    }
    return new MethodLookup.Failed(
        concrete.isEmpty() ? ABSTRACT : INCOMPATIBLE, resolved + " for " + receiver);
  }

  private static MethodLookup concrete(JavaMethod method) {
    return method.isAbstract()
        ? new MethodLookup.Failed(ABSTRACT, method.toString())
        : new MethodLookup.Found(method);
  }

  /** Whether a declared method can override the resolved one (JVMS 5.4.5). */
  private boolean overrides(JavaClass declaring, JavaMethod method, JavaMethod resolved) {
    if (method == resolved) {
      return true;
    }
    if (method.isPrivate() || !hierarchy.isSubclass(declaring.name(), resolved.owner())) {
      // An inherited class method may implement an interface that its class does not.
      return !method.isPrivate() && resolved.reference().ownerIsInterface();
    }
    if (resolved.isPublic() || resolved.isProtected()) {
      return true;
    }
    return declaring.packageName().equals(classPath.load(resolved.owner()).packageName())
        || overridesThroughAnother(declaring, method, resolved);
  }

  private boolean overridesThroughAnother(
      JavaClass declaring, JavaMethod method, JavaMethod resolved) {
    Optional<JavaClass> next = declaring.superName().map(classPath::load);
    while (next.isPresent() && !next.get().name().equals(resolved.owner())) {
      JavaClass between = next.get();
      Optional<JavaMethod> other =
          between
              .method(method.name(), method.descriptor())
              .filter(candidate -> overrides(between, candidate, resolved))
              .filter(candidate -> overrides(declaring, method, candidate));
      if (other.isPresent()) {
        return true;
      }
      next = between.superName().map(classPath::load);
    }
    return false;
  }

  /**
   * The method that `invokespecial` runs (JVMS 6.5, invokespecial).
   *
   * @param resolved what {@link #resolve} found
   * @param reference the instruction's operand
   * @param caller the class that contains the instruction
   */
  public MethodLookup selectSpecial(
      JavaMethod resolved, MethodReference reference, JavaClass caller) {
    boolean fromSuperclass =
        !resolved.isConstructor()
            && !reference.ownerIsInterface()
            && !reference.owner().equals(caller.name())
            && hierarchy.isSubclass(caller.name(), reference.owner());
    String start = fromSuperclass ? caller.superName().orElse(Hierarchy.OBJECT) : reference.owner();
    Optional<JavaClass> next = Optional.of(classPath.load(start));
    while (next.isPresent()) {
      Optional<JavaMethod> declared =
          next.get().method(resolved.name(), resolved.descriptor()).filter(m -> !m.isStatic());
      if (declared.isPresent()) {
        return concrete(declared.get());
      }
      next = next.get().superName().map(classPath::load);
    }
    return selectDefault(resolved, start);
  }
}
