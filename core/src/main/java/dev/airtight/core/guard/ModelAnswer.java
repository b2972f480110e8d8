package dev.airtight.core.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a provider returns for one question.
 *
 * @param text what the model wrote; null where it wrote nothing
 * @param finish why it stopped
 * @param refusal what it says where it does not answer and the provider tells that apart; else null
 */
public record ModelAnswer(@Nullable String text, Finish finish, @Nullable String refusal) {

  /** Why a model stops. */
  public enum Finish {
    /** It had come to an end. */
    STOP,
    /** It had written as much as it was allowed to. */
    LENGTH,
    /** The provider held back what it wrote. */
    CONTENT_FILTER,
    /** The provider does not say, or something else. */
    UNKNOWN
  }

  /** A text of which nothing else is known. */
  public static ModelAnswer of(@Nullable String text) {
    return new ModelAnswer(text, Finish.UNKNOWN, null);
  }
}
