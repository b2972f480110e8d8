package dev.airtight.frameworks.springai;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;

/**
 * The objects of Spring AI that hold an answer, as its model providers make them: any number of
 * generations, of which none is null, with a text that is null where a model calls tools or says
 * nothing.
 */
final class SpringAiHolders {
  private static final String CHAT = "org/springframework/ai/chat/";
  static final String RESPONSE_ENTITY = CHAT + "client/ResponseEntity";
  private static final String MESSAGE = CHAT + "messages/AssistantMessage";
  private static final String METADATA = CHAT + "metadata/ChatGenerationMetadata";
  private static final String BUILDER = "builder";
  private static final String BUILD = "build";
  private static final String NEW = "<init>";

  private static final AnswerPart STRING = AnswerPart.any("java/lang/String");

  private static final AnswerPart TOOL_CALL =
      AnswerPart.made(MESSAGE + "$ToolCall", NEW, STRING.orNull(), STRING, STRING, STRING.orNull());

  private static final AnswerPart OUTPUT =
      AnswerPart.made(MESSAGE, BUILDER)
          .then("content", new AnswerPart.Said(new ModelCall.Text(true)))
          .then("toolCalls", AnswerPart.listOf(TOOL_CALL))
          .then(BUILD);

  private static final AnswerPart GENERATION =
      AnswerPart.made(
          CHAT + "model/Generation",
          NEW,
          OUTPUT,
          AnswerPart.made(METADATA, BUILDER).then("finishReason", STRING.orNull()).then(BUILD));

  private static final AnswerPart RESPONSE =
      AnswerPart.made(CHAT + "model/ChatResponse", NEW, AnswerPart.listOf(GENERATION));

  private SpringAiHolders() {}

  /** A {@code ChatResponse}. */
  static ModelCall chatResponse() {
    return new ModelCall.Holder(RESPONSE);
  }

  /** A {@code ChatClientResponse}. */
  static ModelCall chatClientResponse() {
    return new ModelCall.Holder(
        AnswerPart.made(CHAT + "client/ChatClientResponse", BUILDER)
            .then("chatResponse", RESPONSE)
            .then(BUILD));
  }

  /** A {@code ResponseEntity}, whose response is not followed. */
  static ModelCall responseEntity(ModelCall entity) {
    return new ModelCall.Holder(
        AnswerPart.made(
            RESPONSE_ENTITY, NEW, new AnswerPart.Nothing(), new AnswerPart.Said(entity)));
  }

  /** A {@code ChatResponse} of a text alone. */
  static AnswerPart plain(AnswerPart text) {
    AnswerPart message = AnswerPart.made(MESSAGE, BUILDER).then("content", text).then(BUILD);
    return AnswerPart.made(
        CHAT + "model/ChatResponse",
        NEW,
        AnswerPart.made(
            "java/util/List",
            "of(Ljava/lang/Object;)",
            AnswerPart.made(CHAT + "model/Generation", NEW, message)));
  }
}
