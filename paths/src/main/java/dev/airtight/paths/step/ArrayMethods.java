package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.Optional;

/** Static methods of the JDK on arrays of any number of objects, of which no round is followed. */
final class ArrayMethods {
  private static final MethodReference HASH =
      new MethodReference(
          "java/util/Arrays", "hashCode", MethodDescriptor.parse("([Ljava/lang/Object;)I"), false);

  private final WholeContents whole;
  private final Sorting sorting;

  ArrayMethods(Interpreter machine, WholeContents whole) {
    this.whole = whole;
    this.sorting = new Sorting(machine);
  }

  /**
   * Calls one.
   *
   * @param popped without the arguments
   * @return empty where its code is to be followed
   */
  Optional<List<Successor>> called(State popped, JavaMethod method, List<Value> arguments) {
    if (Sorting.is(method)) {
      return sorting.sort(popped, method, arguments);
    }
    return method.reference().equals(HASH) && arguments.get(0) instanceof Reference array
        ? whole.hashOfArray(popped, method, array)
        : Optional.empty();
  }
}
