package dev.airtight.frameworks.openai;

import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.UnfollowedParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the objects that hold answers have besides what {@link OpenAiHolders} says. */
public final class OpenAiHolderSummaries implements SummaryProvider {
  private static final String CHAT = "com/openai/models/chat/completions/ChatCompletion";
  private static final String RESPONSES = "com/openai/models/responses/Response";
  private static final String TOOL_CALL = CHAT + "MessageToolCall.";
  private static final String FIELD = "()Lcom/openai/core/JsonField;";
  private static final String OPTIONAL = "()Ljava/util/Optional;";

  private static final List<String> METHODS =
      List.of(
          CHAT + ".usage" + OPTIONAL,
          CHAT + ".metadata" + OPTIONAL,
          CHAT + ".moderation" + OPTIONAL,
          CHAT + ".serviceTier" + OPTIONAL,
          CHAT + ".systemFingerprint" + OPTIONAL,
          CHAT + "$Choice.logprobs" + OPTIONAL,
          CHAT + "Message.annotations" + OPTIONAL,
          CHAT + "Message.audio" + OPTIONAL,
          CHAT + "Message.functionCall" + OPTIONAL,
          TOOL_CALL + "custom" + OPTIONAL,
          TOOL_CALL + "isCustom()Z",
          TOOL_CALL + "asCustom()L" + CHAT + "MessageCustomToolCall;",
          CHAT + "._usage" + FIELD,
          CHAT + "._metadata" + FIELD,
          CHAT + "._moderation" + FIELD,
          CHAT + "._serviceTier" + FIELD,
          CHAT + "._systemFingerprint" + FIELD,
          CHAT + "$Choice._logprobs" + FIELD,
          CHAT + "Message._annotations" + FIELD);

  /** Objects that a server may put members into that no description has. */
  private static final List<String> OPEN =
      List.of(
          CHAT,
          CHAT + "$Choice",
          CHAT + "Message",
          CHAT + "MessageFunctionToolCall",
          CHAT + "MessageFunctionToolCall$Function",
          RESPONSES,
          RESPONSES + "OutputMessage",
          RESPONSES + "OutputText",
          RESPONSES + "FunctionToolCall");

  /** With which a call asks for more choices than one. */
  private static final String CHOICES =
      CHAT
          + "CreateParams$Body$Builder.n(Lcom/openai/core/JsonField;)L"
          + CHAT
          + "CreateParams$Body$Builder;";

  /** What a {@code Response} says of itself and of the call. */
  private static final List<String> OF_RESPONSE =
      List.of(
          "accessPrograms",
          "background",
          "completedAt",
          "conversation",
          "error",
          "image",
          "incompleteDetails",
          "instructions",
          "maxOutputTokens",
          "maxToolCalls",
          "metadata",
          "moderation",
          "previousResponseId",
          "prompt",
          "promptCacheDiagnostics",
          "promptCacheKey",
          "promptCacheOptions",
          "promptCacheRetention",
          "reasoning",
          "safetyIdentifier",
          "serviceTier",
          "status",
          "temperature",
          "text",
          "toolUsage",
          "topLogprobs",
          "topP",
          "truncation",
          "usage",
          "user");

  @Override
  public Map<String, Summary> summaries() {
    List<String> all = new ArrayList<>(METHODS);
    OF_RESPONSE.forEach(name -> all.add(RESPONSES + "." + name + OPTIONAL));
    all.add(RESPONSES + ".tools()Ljava/util/List;");
    all.add(RESPONSES + "OutputItem.reasoning" + OPTIONAL);
    all.add(RESPONSES + "OutputItem.asReasoning()L" + RESPONSES + "ReasoningItem;");
    all.add(RESPONSES + "OutputText.annotations()Ljava/util/List;");
    for (String owner : OPEN) {
      all.add(owner + "._additionalProperties()Ljava/util/Map;");
      all.add(owner + "._allProperties()Ljava/util/Map;");
    }
    Map<String, Summary> summaries = new HashMap<>(UnfollowedParts.returnedBy(all));
    summaries.put(
        CHOICES,
        call -> call.stuck("a call that says how many choices it asks for is not followed"));
    return summaries;
  }
}
