package dev.airtight.paths.construct;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What runs where classes of the application are initialised, before anybody asks for it. */
public record StaticInitialisers(ClassPath classPath) {

  /** Whether a class, a superclass or an interface of it runs any code. */
  public boolean areIn(String className) {
    return !of(className).isEmpty();
  }

  /**
   * Whether that code neither sees nor changes what other classes of the application hold, as far
   * as can be told without following it: then it does not matter which of two comes first.
   */
  public boolean keepToThemselves(String className) {
    return of(className).stream().allMatch(this::keepsToItself);
  }

  private List<JavaMethod> of(String className) {
    List<JavaMethod> all = new ArrayList<>();
    find(className)
        .ifPresent(
            type -> {
              type.staticInitializer().ifPresent(all::add);
              type.superName().ifPresent(name -> all.addAll(of(name)));
              type.interfaces().forEach(name -> all.addAll(of(name)));
            });
    return all;
  }

  private Optional<JavaClass> find(String className) {
    return classPath.find(className) instanceof ClassLookup.Found found
            && !found.javaClass().isPlatform()
        ? Optional.of(found.javaClass())
        : Optional.empty();
  }

  private boolean keepsToItself(JavaMethod initialiser) {
    return initialiser.code().orElseThrow().instructions().stream()
        .allMatch(instruction -> keepsWithin(initialiser.owner(), instruction));
  }

  private boolean keepsWithin(String owner, Instruction instruction) {
    if (instruction instanceof Instruction.PutStatic put) {
      return put.field().owner().equals(owner);
    } else if (instruction instanceof Instruction.GetStatic get) {
      return get.field().owner().equals(owner) || find(get.field().owner()).isEmpty();
    } else if (instruction instanceof Instruction.Invoke invoke) {
      return find(invoke.method().owner()).isEmpty();
    }
    return !(instruction instanceof Instruction.InvokeDynamic);
  }
}
