package dev.airtight.paths.state;

import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.Optional;

/** Answers for an object of a class of the JDK of which only some methods are known. */
public interface LibrarySource extends FieldSource {

  /**
   * What a method returns, which throws nothing and changes nothing.
   *
   * @param object the identity of the object
   * @param method as the class declares it
   * @param arguments the object first
   * @return empty where that is not known
   */
  Optional<FieldSource.Made> answer(
      State state, int object, MethodReference method, List<Value> arguments);
}
