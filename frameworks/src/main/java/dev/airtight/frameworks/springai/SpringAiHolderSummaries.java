package dev.airtight.frameworks.springai;

import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.UnfollowedParts;
import java.util.List;
import java.util.Map;

/** What the objects that hold answers have besides what {@link SpringAiHolders} says. */
public final class SpringAiHolderSummaries implements SummaryProvider {
  private static final String CHAT = "org/springframework/ai/chat/";
  private static final String RESPONSE = CHAT + "model/ChatResponse.";
  private static final String METADATA = CHAT + "metadata/DefaultChatGenerationMetadata.";
  private static final String ENTITY = SpringAiHolders.RESPONSE_ENTITY + ".";
  private static final String MAP = "()Ljava/util/Map;";
  private static final String SET = "()Ljava/util/Set;";

  private static final List<String> METHODS =
      List.of(
          RESPONSE + "getMetadata()L" + CHAT + "metadata/ChatResponseMetadata;",
          CHAT + "client/ChatClientResponse.context" + MAP,
          CHAT + "messages/AbstractMessage.getMetadata" + MAP,
          CHAT + "messages/AssistantMessage.getMedia()Ljava/util/List;",
          METADATA + "get(Ljava/lang/String;)Ljava/lang/Object;",
          METADATA + "containsKey(Ljava/lang/String;)Z",
          METADATA + "getOrDefault(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;",
          METADATA + "entrySet" + SET,
          METADATA + "keySet" + SET,
          METADATA + "isEmpty()Z",
          METADATA + "getContentFilters" + SET,
          ENTITY + "response()Ljava/lang/Object;",
          ENTITY + "getResponse()Ljava/lang/Object;",
          ENTITY + "toString()Ljava/lang/String;",
          ENTITY + "hashCode()I",
          ENTITY + "equals(Ljava/lang/Object;)Z");

  @Override
  public Map<String, Summary> summaries() {
    return UnfollowedParts.returnedBy(METHODS);
  }
}
