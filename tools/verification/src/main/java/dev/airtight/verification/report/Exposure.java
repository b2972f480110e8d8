package dev.airtight.verification.report;

import dev.airtight.core.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a model's answers an obligation is about.
 *
 * @param deployment what the model may send: {@code text}, {@code schema} or {@code contract}
 * @param weakest the weakest such promise under which all would be the same
 * @param sent what models sent to a call site that is refuted, in order
 * @param cause what of the witness it takes; null where it is not a refuted call site
 * @param open why it is not known whether an answer breaks a call site that breaks without; null
 *     where it is known
 */
public record Exposure(
    String deployment,
    String weakest,
    List<Answer> sent,
    @Nullable Cause cause,
    @Nullable String open) {

  /** Copies the list. */
  public Exposure {
    sent = List.copyOf(sent);
  }

  /** To what a model may send there, with nothing known of what it did send. */
  public static Exposure to(String deployment) {
    return to(deployment, deployment);
  }

  /** The same where all would be the same under a weaker promise. */
  public static Exposure to(String deployment, String weakest) {
    return new Exposure(deployment, weakest, List.of(), null, null);
  }

  /**
   * An answer of a model.
   *
   * @param value as JSON: the output that is decoded, or a text that is taken as it is
   * @param text what was sent; null where nothing was
   */
  public record Answer(JsonValue value, @Nullable String text) {}

  /** What breaks a call site. */
  public enum Cause {
    /** What models sent, whatever else it is called with. */
    ANSWER("answer"),

    /** What models sent, where it is called like this. */
    ANSWER_TO_CALL("answer-to-call"),

    /** What it is called with, whatever models send. */
    CALL("call");

    private final String text;

    Cause(String text) {
      this.text = text;
    }

    /** As documents write it. */
    public String text() {
      return text;
    }
  }
}
