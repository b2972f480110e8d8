package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/** Which type an argument stands for: a {@code Class}, a token, or a {@code JavaType}. */
final class SaidTypes {
  private SaidTypes() {}

  static Optional<JavaType> by(Call call, Value said) {
    return said instanceof Reference reference
            && call.state().memory().find(reference.object()).orElse(null)
                instanceof HeapObject.Instance type
            && type.arbitrary() instanceof OfType made
        ? Optional.of(made.type())
        : DecodingSummary.saidBy(call, said);
  }

  /**
   * What Jackson's factory makes for a type.
   *
   * @param className internal name of the class of the object
   */
  static HeapObject object(String className, JavaType type) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), new OfType(type));
  }

  /** Nobody may look at it; equal ones may be one. */
  private record OfType(JavaType type) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException("what a JavaType has in " + name + " is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }

    @Override
    public boolean mayBeShared() {
      return true;
    }
  }
}
