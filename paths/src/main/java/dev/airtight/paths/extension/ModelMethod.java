package dev.airtight.paths.extension;

import java.util.List;

/**
 * A method without a body, of a framework's interface or abstract class, whose call asks a language
 * model.
 *
 * @param method see {@link MethodSummary#method}
 * @param answer what becomes of the model's text
 */
public record ModelMethod(String method, Answer answer) {

  /** What becomes of a model's text. */
  public sealed interface Answer {}

  /**
   * The text itself is the result.
   *
   * @param mayBeNull whether that is null where the model sends none
   */
  public record Text(boolean mayBeNull) implements Answer {}

  /**
   * The text is decoded into the type of the result, by the standard decoder.
   *
   * @param refusals classes of the exceptions, any of them, that come out of the call where it
   *     cannot, named as {@code Class.getName} does; not empty
   */
  public record Decoded(List<String> refusals) implements Answer {
    /** Copies the list. */
    public Decoded {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException(
            "an answer that cannot be decoded has to end in something");
      }
    }
  }
}
