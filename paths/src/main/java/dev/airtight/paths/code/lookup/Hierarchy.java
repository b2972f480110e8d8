package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Subtyping between the classes of a class path, and field resolution. All methods throw {@link
 * ClassProblemException} when a class that they need cannot be loaded.
 */
public final class Hierarchy {
  static final String OBJECT = "java/lang/Object";
  private static final Set<String> ARRAY_SUPERTYPES =
      Set.of(OBJECT, "java/lang/Cloneable", "java/io/Serializable");

  private final ClassPath classPath;
  private final Implementations implementations;
  private final Set<String> classesRun = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> supertypes = new HashMap<>();

  private final StaticWrites staticWrites = new StaticWrites(this);
  private @Nullable Replacements replacements;

  public Hierarchy(ClassPath classPath) {
    this.classPath = classPath;
    this.implementations = new Implementations(classPath);
  }

  /** Notes that a method of a class ran on some path. */
  public void noteRun(String className) {
    classesRun.add(className);
  }

  /** The classes of which methods ran, sorted. */
  public SortedSet<String> classesRun() {
    return new TreeSet<>(classesRun);
  }

  /** Which classes implement a type. */
  public Implementations implementations() {
    return implementations;
  }

  /** How the classes of the overlay compare with those that they replace. */
  public synchronized Replacements replacements() {
    Replacements made = replacements;
    if (made == null) {
      made = new Replacements(classPath);
      replacements = made;
    }
    return made;
  }

  /** Whether anything but the initialiser of its own class may assign a static field. */
  public boolean mayBeAssigned(JavaField field) {
    return staticWrites.possible(field);
  }

  public ClassPath classPath() {
    return classPath;
  }

  /**
   * Internal names of the class itself, its superclasses from near to far, then all its
   * superinterfaces. A class that replaces another one has all supertypes of that, too.
   */
  public synchronized Set<String> selfAndSupertypes(String name) {
    Set<String> known = supertypes.get(name);
    if (known == null) {
      known = computeSupertypes(name);
      supertypes.put(name, known);
    }
    return known;
  }

  private Set<String> computeSupertypes(String name) {
    Set<String> classes = new LinkedHashSet<>();
    Deque<String> interfaces = new ArrayDeque<>();
    Optional<String> next = Optional.of(name);
    while (next.isPresent() && classes.add(next.get())) {
      JavaClass loaded = classPath.load(next.get());
      interfaces.addAll(loaded.interfaces());
      next = loaded.superName();
    }
    for (String found : List.copyOf(classes)) {
      JavaClass loaded = classPath.load(found);
      if (replacements().replaces(loaded)) {
        classes.addAll(replacements().supertypes(found));
      }
    }
    while (!interfaces.isEmpty()) {
      String found = interfaces.removeFirst();
      if (classes.add(found)) {
        interfaces.addAll(classPath.load(found).interfaces());
      }
    }
    return classes;
  }

  /** Whether one class or interface is the other or a subtype of it; internal names, no arrays. */
  public boolean isSubclass(String name, String supertype) {
    return supertype.equals(OBJECT) || selfAndSupertypes(name).contains(supertype);
  }

  /** Whether some object may be of both types, for all that can be loaded later. */
  public boolean haveCommonObjects(TypeDescriptor one, TypeDescriptor other) {
    if (isAssignable(one, other) || isAssignable(other, one)) {
      return true;
    } else if (one.isArray() && other.isArray()) {
      return haveCommonObjects(one.component(), other.component());
    }
    return isOpen(one) && isOpen(other) && (isInterface(one) || isInterface(other));
  }

  private boolean isOpen(TypeDescriptor type) {
    return type.isReference() && !type.isArray() && !classPath.load(type.internalName()).isFinal();
  }

  private boolean isInterface(TypeDescriptor type) {
    return classPath.load(type.internalName()).isInterface();
  }

  /**
   * Whether every non-null value of one reference type passes a `checkcast` to another (JVMS 6.5,
   * checkcast), arrays included.
   */
  public boolean isAssignable(TypeDescriptor from, TypeDescriptor to) {
    if (from.equals(to)) {
      return true;
    }
    if (from.isPrimitive() || to.isPrimitive()) {
      return false;
    }
    if (from.isArray()) {
      return to.isArray()
          ? isAssignable(from.component(), to.component())
          : ARRAY_SUPERTYPES.contains(to.internalName());
    }
    return !to.isArray() && isSubclass(from.internalName(), to.internalName());
  }

  /**
   * Field resolution (JVMS 5.4.3.2): the class, then its superinterfaces, then its superclass.
   *
   * @return empty where the JVM throws a NoSuchFieldError
   */
  public Optional<JavaField> resolveField(FieldReference reference) {
    return resolveField(reference.owner(), reference);
  }

  private Optional<JavaField> resolveField(String owner, FieldReference reference) {
    JavaClass loaded = classPath.load(owner);
    Optional<JavaField> field = loaded.field(reference.name(), reference.type());
    for (String parent : loaded.interfaces()) {
      field = field.or(() -> resolveField(parent, reference));
    }
    return field.or(() -> loaded.superName().flatMap(parent -> resolveField(parent, reference)));
  }

  /**
   * The known subclasses of a sealed class or interface that can have instances, found through its
   * permitted subclasses, in declaration order; empty if some subclass is open to extension, so
   * that the list would not be complete.
   */
  public Optional<List<JavaClass>> closedInstances(String name) {
    Set<JavaClass> found = new LinkedHashSet<>();
    return collectClosed(classPath.load(name), found)
        ? Optional.of(List.copyOf(found))
        : Optional.empty();
  }

  private boolean collectClosed(JavaClass type, Set<JavaClass> found) {
    boolean closed = type.isFinal() || type.isSealed();
    if (!closed) {
      return false;
    }
    if (!type.isAbstract() && !type.isInterface()) {
      found.add(type);
    }
    for (String permitted : type.permittedSubclasses()) {
      if (!collectClosed(classPath.load(permitted), found)) {
        return false;
      }
    }
    return true;
  }
}
