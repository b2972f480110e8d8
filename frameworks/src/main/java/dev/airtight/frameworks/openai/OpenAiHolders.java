package dev.airtight.frameworks.openai;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.Optional;

/**
 * The objects of openai-java that hold an answer, of one that has what OpenAI's description of its
 * interface requires: there may be no choice, and in a message neither a text nor a refusal nor
 * calls of tools.
 */
final class OpenAiHolders {
  private static final String CHAT = "com/openai/models/chat/completions/ChatCompletion";
  private static final String FIELD = "com/openai/core/JsonField";
  private static final String OF_FIELD = "(L" + FIELD + ";)";
  private static final String OF_OPTIONAL = "(Ljava/util/Optional;)";
  private static final String OF_TEXT = "(Ljava/lang/String;)";
  private static final String BUILDER = "builder";
  private static final String BUILD = "build";

  private static final AnswerPart.Limit ONE_CHOICE =
      new AnswerPart.Limit(1, "one choice, with all members that OpenAI's description requires");

  private static final AnswerPart STRING = AnswerPart.any("java/lang/String");
  private static final AnswerPart NUMBER = new AnswerPart.Any(JavaType.of(new TypeDescriptor("J")));
  private static final AnswerPart NONE = AnswerPart.made("java/util/Optional", "empty");

  private static final AnswerPart FUNCTION_CALL =
      AnswerPart.made(CHAT + "MessageFunctionToolCall", BUILDER)
          .then("id" + OF_TEXT, STRING)
          .then(
              "function(L" + CHAT + "MessageFunctionToolCall$Function;)",
              AnswerPart.made(CHAT + "MessageFunctionToolCall$Function", BUILDER)
                  .then("name" + OF_TEXT, STRING)
                  .then("arguments" + OF_TEXT, STRING)
                  .then(BUILD))
          .then(BUILD);

  private static final AnswerPart MESSAGE =
      AnswerPart.made(CHAT + "Message", BUILDER)
          .then("content" + OF_TEXT, new AnswerPart.Said(new ModelCall.Text(true)))
          .then("refusal" + OF_TEXT, STRING.orNull())
          .then(
              "toolCalls" + OF_FIELD,
              AnswerPart.made(
                  FIELD,
                  "ofNullable",
                  AnswerPart.listOf(
                          AnswerPart.made(CHAT + "MessageToolCall", "ofFunction", FUNCTION_CALL))
                      .orNull()))
          .then(BUILD);

  private static final AnswerPart CHOICE =
      AnswerPart.made(CHAT + "$Choice", BUILDER)
          .then(
              "finishReason(L" + CHAT + "$Choice$FinishReason;)",
              AnswerPart.made(CHAT + "$Choice$FinishReason", "of", STRING))
          .then("index(J)", NUMBER)
          .then("logprobs" + OF_OPTIONAL, NONE)
          .then("message(L" + CHAT + "Message;)", MESSAGE)
          .then(BUILD);

  private static final AnswerPart COMPLETION =
      AnswerPart.made(CHAT, BUILDER)
          .then("id" + OF_TEXT, STRING)
          .then("choices(Ljava/util/List;)", new AnswerPart.ListOf(CHOICE, Optional.of(ONE_CHOICE)))
          .then("created(J)", NUMBER)
          .then("model" + OF_TEXT, STRING)
          .then(BUILD);

  private OpenAiHolders() {}

  /** A {@code ChatCompletion}. */
  static ModelCall chatCompletion() {
    return new ModelCall.Holder(COMPLETION);
  }
}
