package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;

/**
 * The objects of LangChain4j that hold an answer, as its model providers make them: a text is null
 * where a model calls tools or says nothing, and what a service does not report is null, too.
 */
final class LangChain4jHolders {
  private static final String BASE = "dev/langchain4j/";
  static final String MESSAGE = BASE + "data/message/AiMessage";
  private static final String BUILDER = "builder";
  private static final String BUILD = "build";

  private static final AnswerPart STRING = AnswerPart.any("java/lang/String");
  private static final AnswerPart COUNT = AnswerPart.any("java/lang/Integer").orNull();

  private static final AnswerPart TEXT = new AnswerPart.Said(new ModelCall.Text(true));

  private static final AnswerPart TOOL_REQUEST =
      AnswerPart.made(BASE + "agent/tool/ToolExecutionRequest", BUILDER)
          .then("id", STRING.orNull())
          .then("name", STRING)
          .then("arguments", STRING.orNull())
          .then(BUILD);

  private static final AnswerPart USAGE =
      AnswerPart.made(BASE + "model/output/TokenUsage", "<init>", COUNT, COUNT, COUNT).orNull();

  private static final AnswerPart REASON =
      AnswerPart.any(BASE + "model/output/FinishReason").orNull();

  private static final AnswerPart RESPONSE = anyResponse();

  private LangChain4jHolders() {}

  /** A {@code ChatResponse}. */
  static ModelCall chatResponse() {
    return new ModelCall.Holder(RESPONSE);
  }

  /** A {@code Response} of a text, which is never null. */
  static ModelCall response() {
    return new ModelCall.Holder(
        AnswerPart.made(
            BASE + "model/output/Response",
            "<init>",
            new AnswerPart.Said(new ModelCall.Text(false)),
            USAGE,
            REASON));
  }

  /**
   * A {@code Result} of an AI service with a content.
   *
   * @param orNull whether the content is null where a tool returned at once
   */
  static ModelCall result(ModelCall content, boolean orNull) {
    AnswerPart said = new AnswerPart.Said(content);
    return new ModelCall.Holder(
        AnswerPart.made(BASE + "service/Result", BUILDER)
            .then("content", orNull ? said.orNull() : said)
            .then("tokenUsage", USAGE)
            .then("finishReason", REASON)
            .then(BUILD));
  }

  /** A {@code ChatResponse} of a text alone. */
  static AnswerPart plain(AnswerPart text) {
    return AnswerPart.made(BASE + "model/chat/response/ChatResponse", BUILDER)
        .then("aiMessage", messageOf(text).then(BUILD))
        .then(BUILD);
  }

  /** An {@code AiMessage} that a service returns, which has called all tools by then. */
  static ModelCall lastMessage() {
    return new ModelCall.Holder(messageOf(TEXT).then("thinking", STRING.orNull()).then(BUILD));
  }

  private static AnswerPart messageOf(AnswerPart text) {
    return AnswerPart.made(MESSAGE, BUILDER).then("text", text);
  }

  /** An {@code AiMessage}. */
  static AnswerPart message() {
    return messageOf(TEXT)
        .then("thinking", STRING.orNull())
        .then("toolExecutionRequests", AnswerPart.listOf(TOOL_REQUEST))
        .then(BUILD);
  }

  private static AnswerPart anyResponse() {
    AnswerPart metadata =
        AnswerPart.made(BASE + "model/chat/response/ChatResponseMetadata", BUILDER)
            .then("id", STRING.orNull())
            .then("modelName", STRING.orNull())
            .then("tokenUsage", USAGE)
            .then("finishReason", REASON)
            .then(BUILD);
    return AnswerPart.made(BASE + "model/chat/response/ChatResponse", BUILDER)
        .then("aiMessage", message())
        .then("metadata", metadata)
        .then(BUILD);
  }
}
