package dev.airtight.frameworks.openai;

import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.UnfollowedParts;
import java.util.List;
import java.util.Map;

/** What the objects that hold answers have besides what {@link OpenAiHolders} says. */
public final class OpenAiHolderSummaries implements SummaryProvider {
  private static final String CHAT = "com/openai/models/chat/completions/ChatCompletion";
  private static final String TOOL_CALL = CHAT + "MessageToolCall.";
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
          TOOL_CALL + "asCustom()L" + CHAT + "MessageCustomToolCall;");

  @Override
  public Map<String, Summary> summaries() {
    return UnfollowedParts.returnedBy(METHODS);
  }
}
