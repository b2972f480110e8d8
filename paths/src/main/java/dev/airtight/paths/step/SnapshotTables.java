package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.TreePVector;

/**
 * Fills hash tables with what a real JVM had in them, by the code of what runs in place of the
 * JDK's classes: only that code knows how it keeps its parts.
 */
final class SnapshotTables {
  private static final Set<String> MAPS = Set.of("java/util/HashMap", "java/util/LinkedHashMap");
  private static final String PUT = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

  private final Interpreter machine;

  SnapshotTables(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * A table with its parts.
   *
   * @param table is in the heap, without any fields
   * @param parts the elements of a set; the keys of a map, each followed by its value
   * @return empty where that can end in several ways: keys may compare as they like
   */
  Optional<State> filled(State state, String className, Reference table, List<Value> parts) {
    if (!MAPS.contains(className)) {
      return built(state, className, table, parts);
    }
    Optional<State> with =
        run(state, className, "<init>", "()V", table)
            .flatMap(s -> run(s, "java/util/HashMap", "leaveOrderOpen", "()V", table));
    for (int i = 0; i < parts.size(); i += 2) {
      Value key = parts.get(i);
      Value value = parts.get(i + 1);
      with = with.flatMap(s -> run(s, "java/util/HashMap", "put", PUT, table, key, value));
    }
    return with;
  }

  private Optional<State> built(State state, String className, Reference table, List<Value> parts) {
    int array = machine.freshIdentity();
    Terms terms = machine.terms();
    List<HeapObject.Cell> cells = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      cells.add(new HeapObject.Cell(terms.constant(i), parts.get(i)));
    }
    HeapObject all =
        new HeapObject.Array(
            "[Ljava/lang/Object;",
            terms.constant(parts.size()),
            TreePVector.from(cells),
            new HeapObject.Rest.Zero());
    return run(
        state.withObject(array, all),
        className,
        "<init>",
        "([Ljava/lang/Object;)V",
        table,
        new Reference(terms.bool(false), array));
  }

  private Optional<State> run(
      State state, String className, String name, String descriptor, Value... arguments) {
    JavaMethod method =
        machine
            .classPath()
            .load(className)
            .method(name, MethodDescriptor.parse(descriptor))
            .orElseThrow();
    List<Successor> ends = machine.runAside(state, method, List.of(arguments));
    return ends.size() == 1 && ends.get(0) instanceof Successor.Returned returned
        ? Optional.of(returned.state())
        : Optional.empty();
  }
}
