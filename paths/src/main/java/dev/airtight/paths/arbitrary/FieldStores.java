package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.nullness.NullnessReader;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may assign a field of an object, going by all code that may access it (JVMS 5.4.4). */
final class FieldStores {

  /** By whom a field is assigned after the constructors of its class, if by anyone. */
  enum Writer {
    /** Nobody. */
    CONSTRUCTOR,
    /** Whoever has the object, to any value. */
    ANYBODY,
    /** Whoever has the object, to what a {@linkplain Setter setter} takes. */
    SETTER,
    /** A framework: a container, a test runner. */
    INJECTION,
    /** A framework that fills it from elsewhere, perhaps with null. */
    FRAMEWORK,
    /** The class itself, in methods that do more than that. */
    OWN_CODE
  }

  /** Through so many methods a constructor is followed. */
  private static final int MOST_CALLS = 3;

  /** Where a field is assigned. */
  private record Store(JavaMethod method, MethodCode code, int position) {}

  private final Hierarchy hierarchy;
  private final Map<FieldReference, Writer> writers = new HashMap<>();
  private final Map<FieldReference, Optional<String>> classes = new HashMap<>();

  FieldStores(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  Writer writer(JavaField field) {
    return writers.computeIfAbsent(field.reference(), reference -> findWriter(field));
  }

  private Writer findWriter(JavaField field) {
    if (field.isFinal()) {
      // Only the class's own constructors can assign it (JVMS 6.5 putfield).
      return Writer.CONSTRUCTOR;
    }
    if (Injections.isInjected(field.annotations())) {
      return Writer.INJECTION;
    } else if (!field.annotations().stream().allMatch(FieldStores::isForReaders)) {
      return Writer.FRAMEWORK;
    } else if (!field.isPrivate()) {
      return Writer.ANYBODY;
    }
    List<Store> stores = stores(field);
    List<JavaMethod> setters = setters(field).stream().map(Setter::method).toList();
    if (setters.stream().anyMatch(s -> Injections.isInjected(s.annotations()))) {
      return Writer.INJECTION;
    } else if (!setters.isEmpty()) {
      return Writer.SETTER;
    }
    // A volatile one is there for code that finds it by its name.
    return !Modifier.isVolatile(field.access())
            && stores.stream().allMatch(store -> isOfNewObject(store, field.owner()))
        ? Writer.CONSTRUCTOR
        : Writer.OWN_CODE;
  }

  /** The methods by which others can assign a private field. */
  List<Setter> setters(JavaField field) {
    return stores(field).stream().flatMap(store -> setter(store).stream()).toList();
  }

  /** Whether nothing but constructors and setters assigns a private field. */
  boolean isSetterTheOnlyWay(JavaField field) {
    return !Modifier.isVolatile(field.access())
        && stores(field).stream()
            .allMatch(store -> isOfNewObject(store, field.owner()) || setter(store).isPresent());
  }

  /**
   * Whether type arguments say what is in a field: its type has no variables, or all that stores it
   * takes values of just that type. A method with an unchecked cast puts in whatever it gets.
   */
  boolean isTyped(JavaField field) {
    String signature = field.signature();
    return signature == null
        || !SignatureParser.hasVariables(signature)
        || stores(field).stream().allMatch(store -> takes(store.method(), signature));
  }

  private static boolean takes(JavaMethod method, String signature) {
    String own = method.header().signature();
    return own != null
        && (method.isConstructor()
            ? own.contains(signature)
            : own.startsWith("(" + signature + ")"));
  }

  private static Optional<Setter> setter(Store store) {
    return OperandOrigins.target(store.code(), store.position())
        .filter(FieldStores::isThis)
        .flatMap(target -> Setter.of(store.method(), store.code(), store.position()));
  }

  private static boolean isForReaders(JavaAnnotation annotation) {
    return NullnessReader.isAboutNull(annotation) || annotation.simpleName().equals("Deprecated");
  }

  /**
   * The class whose objects alone a field of a finished object refers to, which is never null then;
   * empty where it may be anything else. Each constructor assigns a final field (JLS 8.3.1.2).
   */
  Optional<String> classOf(JavaField field) {
    return !field.isFinal()
        ? Optional.empty()
        : classes.computeIfAbsent(field.reference(), reference -> findClass(field));
  }

  private Optional<String> findClass(JavaField field) {
    List<Optional<String>> all =
        stores(field).stream()
            .map(store -> OperandOrigins.constructed(store.code(), store.position() - 1))
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }

  /** The stores in the classes that can access a private field (JVMS 5.4.4): its nest. */
  private List<Store> stores(JavaField field) {
    List<Store> all = new ArrayList<>();
    for (JavaClass nestmate : nest(field.owner())) {
      for (JavaMethod method : nestmate.methods()) {
        method.code().ifPresent(code -> collect(method, code, field, all));
      }
    }
    return all;
  }

  private void collect(JavaMethod method, MethodCode code, JavaField field, List<Store> all) {
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof Instruction.PutField put
          && put.field().name().equals(field.name())
          && put.field().type().equals(field.type())
          && hierarchy.resolveField(put.field()).filter(field::equals).isPresent()) {
        all.add(new Store(method, code, i));
      }
    }
  }

  /** The classes of one nest (JVMS 4.7.28), by their names (JLS 13.1). */
  List<JavaClass> nest(String className) {
    int nested = className.indexOf('$', className.lastIndexOf('/') + 1);
    String host = nested < 0 ? className : className.substring(0, nested);
    List<JavaClass> all = new ArrayList<>();
    for (String name : hierarchy.classPath().applicationClasses()) {
      if ((name.equals(host) || name.startsWith(host + "$"))
          && hierarchy.classPath().find(name) instanceof ClassLookup.Found found) {
        all.add(found.javaClass());
      }
    }
    return all;
  }

  /**
   * Whether a method runs while an object is made, and at no other time: a constructor, or a
   * private method that only constructors call, of the object they make.
   */
  boolean isMaking(JavaMethod method) {
    return isMaking(method, MOST_CALLS);
  }

  private boolean isMaking(JavaMethod method, int calls) {
    if (method.isConstructor()) {
      return true;
    } else if (!method.isPrivate() || method.isStatic() || calls == 0) {
      return false;
    }
    return nest(method.owner()).stream()
        .flatMap(nestmate -> nestmate.methods().stream())
        .allMatch(
            caller -> caller.code().map(code -> makes(caller, code, method, calls)).orElse(true));
  }

  /** Whether a method calls another one only to make its own object with it, if at all. */
  private boolean makes(JavaMethod caller, MethodCode code, JavaMethod called, int calls) {
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (Constructors.refersTo(instructions.get(i), called.reference())
          && !(instructions.get(i) instanceof Instruction.Invoke call
              && caller.owner().equals(called.owner())
              && OperandOrigins.receiver(code, i, call).filter(FieldStores::isThis).isPresent()
              && isMaking(caller, calls - 1))) {
        return false;
      }
    }
    return true;
  }

  /** A constructor's assignment to the object it makes. */
  private boolean isOfNewObject(Store store, String owner) {
    return store.method().owner().equals(owner)
        && isMaking(store.method())
        && OperandOrigins.target(store.code(), store.position())
            .filter(FieldStores::isThis)
            .isPresent();
  }

  static boolean isThis(Instruction instruction) {
    return instruction instanceof Instruction.Load load
        && load.local() == 0
        && load.kind() == ValueKind.REFERENCE;
  }
}
