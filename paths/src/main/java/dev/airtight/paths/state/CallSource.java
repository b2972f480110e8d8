package dev.airtight.paths.state;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers calls of methods that an object has, but of which the implementation is not known. */
public interface CallSource extends FieldSource {

  /** How a call ends. */
  sealed interface Answer {
    State state();
  }

  /**
   * It returns.
   *
   * @param value null where the method returns nothing
   */
  record Returned(State state, @Nullable Value value) implements Answer {}

  /**
   * It throws.
   *
   * @param exception not null, and in the heap
   */
  record Thrown(State state, Reference exception) implements Answer {}

  /** Whether a call of a method asks a model, so that it changes nothing that it is handed. */
  boolean asksModel(JavaMethod method);

  /**
   * Ends a call.
   *
   * @param object the identity of the object
   * @param method as the type that is known of the object declares it
   * @param arguments without the object itself
   * @return alternatives that together cover all ends
   */
  List<Answer> call(State state, int object, JavaMethod method, List<Value> arguments);

  /**
   * Takes the object for any one of a class.
   *
   * @param object the identity of the object
   * @param className internal name of a class of the application that has the type
   * @return alternatives that together cover all of them; none where no such object is meant
   */
  List<State> ofClass(State state, int object, String className);

  /** How the implementation could be known, as a clause. */
  Optional<String> offer();

  /** A value that such code makes up, and what the witness says of it. */
  record Given(State state, Value value, InputNode node) {}

  /**
   * Makes an argument for a function that such code was handed.
   *
   * @param name what messages call it
   */
  Given given(State state, JavaType type, String name);
}
