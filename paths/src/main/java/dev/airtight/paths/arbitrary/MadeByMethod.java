package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What methods return that make the objects of a container. */
final class MadeByMethod {
  private MadeByMethod() {}

  /**
   * The internal name of the class of what a method returns: the one it makes there, or a final one
   * that it declares.
   */
  static Optional<String> of(Hierarchy hierarchy, JavaMethod method) {
    Set<Optional<String>> all = new HashSet<>();
    method.code().ifPresent(code -> collect(code, all));
    TypeDescriptor result = method.descriptor().returnType();
    return all.size() == 1 && all.iterator().next().isPresent()
        ? all.iterator().next()
        : Optional.of(result.internalName())
            .filter(name -> hierarchy.classPath().load(name).isFinal());
  }

  private static void collect(MethodCode code, Set<Optional<String>> all) {
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof Instruction.Return) {
        all.add(OperandOrigins.constructed(code, i - 1));
      }
    }
  }
}
