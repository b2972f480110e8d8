package dev.airtight.frameworks.openai;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;

/**
 * The {@code Response} of openai-java: items that are messages, calls of functions or reasoning, as
 * they are where a call offers no other tools.
 */
final class ResponseHolders {
  private static final String BASE = "com/openai/models/responses/Response";
  private static final String MESSAGE = BASE + "OutputMessage";
  private static final String ITEM = BASE + "OutputItem";
  private static final String OF_TEXT = "(Ljava/lang/String;)";
  private static final String OF_OPTIONAL = "(Ljava/util/Optional;)";
  private static final String OF_LIST = "(Ljava/util/List;)";
  private static final String BUILDER = "builder";
  private static final String BUILD = "build";

  private static final AnswerPart.Limit TWO_ITEMS =
      new AnswerPart.Limit(2, "two items of a Response, such as reasoning and a message");
  private static final AnswerPart.Limit ONE_CONTENT =
      new AnswerPart.Limit(1, "one content of a message of a Response");

  private static final AnswerPart STRING = AnswerPart.any("java/lang/String");
  private static final AnswerPart NONE = AnswerPart.made("java/util/Optional", "empty");
  private static final AnswerPart NO_LIST = AnswerPart.made("java/util/List", "of");

  private static final AnswerPart TEXT =
      AnswerPart.made(BASE + "OutputText", BUILDER)
          .then("annotations" + OF_LIST, NO_LIST)
          .then("text" + OF_TEXT, new AnswerPart.Said(new ModelCall.Text(false)))
          .then(BUILD);

  private static final AnswerPart REFUSAL =
      AnswerPart.made(BASE + "OutputRefusal", BUILDER)
          .then("refusal" + OF_TEXT, STRING)
          .then(BUILD);

  private static final AnswerPart SPOKEN =
      AnswerPart.made(MESSAGE, BUILDER)
          .then("id" + OF_TEXT, STRING)
          .then(
              "content" + OF_LIST,
              new AnswerPart.ListOf(
                  new AnswerPart.OneOf(
                      List.of(
                          AnswerPart.made(MESSAGE + "$Content", "ofOutputText", TEXT),
                          AnswerPart.made(MESSAGE + "$Content", "ofRefusal", REFUSAL))),
                  Optional.of(ONE_CONTENT)))
          .then(
              "status(L" + MESSAGE + "$Status;)",
              AnswerPart.made(MESSAGE + "$Status", "of", STRING))
          .then(BUILD);

  private static final AnswerPart CALL =
      AnswerPart.made(BASE + "FunctionToolCall", BUILDER)
          .then("arguments" + OF_TEXT, STRING)
          .then("callId" + OF_TEXT, STRING)
          .then("name" + OF_TEXT, STRING)
          .then(BUILD);

  private static final AnswerPart REASONING =
      AnswerPart.made(BASE + "ReasoningItem", BUILDER)
          .then("id" + OF_TEXT, STRING)
          .then("summary" + OF_LIST, NO_LIST)
          .then(BUILD);

  private static final AnswerPart RESPONSE =
      AnswerPart.made("com/openai/models/responses/Response", BUILDER)
          .then("id" + OF_TEXT, STRING)
          .then("createdAt(D)", primitive("D"))
          .then("error" + OF_OPTIONAL, NONE)
          .then("incompleteDetails" + OF_OPTIONAL, NONE)
          .then("instructions" + OF_OPTIONAL, NONE)
          .then("metadata" + OF_OPTIONAL, NONE)
          .then("model" + OF_TEXT, STRING)
          .then(
              "output" + OF_LIST,
              new AnswerPart.ListOf(
                  new AnswerPart.OneOf(
                      List.of(
                          AnswerPart.made(ITEM, "ofMessage", SPOKEN),
                          AnswerPart.made(ITEM, "ofFunctionCall", CALL),
                          AnswerPart.made(ITEM, "ofReasoning", REASONING))),
                  Optional.of(TWO_ITEMS)))
          .then("parallelToolCalls(Z)", primitive("Z"))
          .then("temperature" + OF_OPTIONAL, NONE)
          .then(
              "toolChoice(Lcom/openai/models/responses/ToolChoiceOptions;)",
              AnswerPart.made("com/openai/models/responses/ToolChoiceOptions", "of", STRING))
          .then("tools" + OF_LIST, NO_LIST)
          .then("topP" + OF_OPTIONAL, NONE)
          .then(BUILD);

  private ResponseHolders() {}

  /** A {@code Response}. */
  static ModelCall response() {
    return new ModelCall.Holder(RESPONSE);
  }

  private static AnswerPart primitive(String descriptor) {
    return new AnswerPart.Any(JavaType.of(new TypeDescriptor(descriptor)));
  }
}
