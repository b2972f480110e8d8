package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of which classes the code that can access a private field makes objects of a type, as far as that
 * shows in the code itself and in what it calls to get such objects.
 */
final class MadeClasses {
  private final Machine machine;
  private final FieldStores stores;
  private final Map<Key, Made> known = new HashMap<>();

  private record Key(String owner, String type) {}

  /**
   * What is made.
   *
   * @param classes that have instances and are not the type itself
   * @param lambdas whether lambdas or method references are objects of the type, too
   */
  record Made(List<JavaClass> classes, boolean lambdas) {
    boolean isNone() {
      return classes.isEmpty() && !lambdas;
    }
  }

  MadeClasses(Machine machine, FieldStores stores) {
    this.machine = machine;
    this.stores = stores;
  }

  /**
   * Of a type.
   *
   * @param owner the class whose nest it is
   */
  Made of(String owner, String type) {
    return known.computeIfAbsent(new Key(owner, type), key -> new Search(type).from(owner));
  }

  private final class Search {
    private final String type;
    private final Map<String, JavaClass> classes = new LinkedHashMap<>();
    private final Set<String> makers = new HashSet<>();
    private boolean lambdas;

    Search(String type) {
      this.type = type;
    }

    Made from(String owner) {
      stores.nest(owner).forEach(nestmate -> nestmate.methods().forEach(this::search));
      for (String maker : List.copyOf(makers)) {
        machine.classPath().load(maker).methods().forEach(this::search);
      }
      return new Made(new ArrayList<>(classes.values()), lambdas);
    }

    private void search(JavaMethod method) {
      method.code().ifPresent(code -> code.instructions().forEach(this::search));
    }

    private void search(Instruction instruction) {
      if (instruction instanceof Instruction.New made) {
        add(made.className());
      } else if (instruction instanceof Instruction.InvokeDynamic lambda) {
        lambdas |= isOfType(lambda.descriptor().returnType());
      } else if (instruction instanceof Instruction.Invoke call
          && isOfType(call.method().descriptor().returnType())
          && machine.classPath().find(call.method().owner()) instanceof ClassLookup.Found found
          && !found.javaClass().isPlatform()) {
        makers.add(call.method().owner());
      }
    }

    private void add(String className) {
      if (!className.equals(type)
          && machine.classPath().find(className) instanceof ClassLookup.Found found
          && machine.isInstance(className, type)) {
        JavaClass made = constantsOf(found.javaClass()).orElse(found.javaClass());
        classes.put(made.name(), made);
      }
    }

    /** The enum whose constant with a body a class is. */
    private Optional<JavaClass> constantsOf(JavaClass made) {
      return made.superName().map(machine.classPath()::load).filter(JavaClass::isEnum);
    }

    private boolean isOfType(TypeDescriptor returned) {
      return returned.isReference()
          && !returned.isArray()
          && machine.isInstance(returned.internalName(), type);
    }
  }
}
