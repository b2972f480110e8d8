package dev.airtight.paths.prompt;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.term.TextTerm;
import java.util.Optional;

/** The text that is handed to a decoder. */
public final class SaidText {
  private SaidText() {}

  /**
   * What an object says: a String, or bytes, of which it is not followed which text they encode.
   *
   * @return empty where it is neither
   */
  public static Optional<TextTerm> of(Call call, HeapObject object) {
    if (object instanceof HeapObject.Text said) {
      return Optional.of(said.text());
    }
    return isBytes(object)
        ? Optional.of(call.terms().freshText("the text of bytes"))
        : Optional.empty();
  }

  private static boolean isBytes(HeapObject object) {
    return object instanceof HeapObject.Array array && array.className().equals("[B");
  }
}
