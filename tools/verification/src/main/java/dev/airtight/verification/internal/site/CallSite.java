package dev.airtight.verification.internal.site;

import dev.airtight.paths.code.classfile.JavaMethod;
import java.util.List;

/**
 * A method that a model's answer gets into.
 *
 * @param method with a body, as somebody wrote it
 * @param calls that ask a model, in it; none where the model calls
 */
record CallSite(JavaMethod method, Kind kind, List<ModelCallsOf.Found> calls) {
  CallSite {
    calls = List.copyOf(calls);
  }

  /** How the answer gets there. */
  enum Kind {
    /** The method asks a model, itself or in a lambda of its own. */
    ASKS("call site"),

    /** The model chooses the arguments that the method is called with. */
    IS_CALLED("entry point");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As reports write it. */
    String text() {
      return text;
    }
  }
}
