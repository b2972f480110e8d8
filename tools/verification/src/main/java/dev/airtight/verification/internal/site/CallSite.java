package dev.airtight.verification.internal.site;

import dev.airtight.paths.code.classfile.JavaMethod;

/**
 * A method that a model's answer gets into.
 *
 * @param method with a body, as somebody wrote it
 * @param framework what is used to ask
 */
public record CallSite(JavaMethod method, Kind kind, String framework) {

  /** How the answer gets there. */
  public enum Kind {
    /** The method asks a model, itself or in a lambda of its own. */
    ASKS("call site"),

    /** The model chooses the arguments that the method is called with. */
    IS_CALLED("entry point");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As reports write it. */
    public String text() {
      return text;
    }
  }
}
