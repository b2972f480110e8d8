package dev.airtight.frameworks.jackson;

import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments in an array, as varargs are. */
final class VarArguments {
  private VarArguments() {}

  /** Its elements, where it is known how many there are and which. */
  static Optional<List<Value>> of(Call call, int argument) {
    int array = call.reference(argument).object();
    if (!(call.state().memory().find(array).orElse(null) instanceof HeapObject.Array values)
        || values.length().constantValue() == null) {
      return Optional.empty();
    }
    int length = values.length().constantValue().intValueExact();
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      List<ElementSource.Made> elements =
          call.machine().readElement(call.state(), array, call.terms().constant(i));
      if (elements.size() != 1) {
        return Optional.empty();
      }
      all.add(elements.get(0).value());
    }
    return Optional.of(all);
  }
}
