package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.UnfollowedParts;
import java.util.List;
import java.util.Map;

/** What the objects that hold answers have besides what {@link LangChain4jHolders} says. */
public final class LangChain4jHolderSummaries implements SummaryProvider {
  private static final String BASE = "dev/langchain4j/";
  private static final List<String> METHODS =
      List.of(
          BASE + "data/message/AiMessage.attributes()Ljava/util/Map;",
          BASE
              + "data/message/AiMessage.attribute(Ljava/lang/String;Ljava/lang/Class;)"
              + "Ljava/lang/Object;",
          BASE + "data/message/AiMessage.images()Ljava/util/List;",
          BASE
              + "model/chat/response/ChatResponse.metadata()L"
              + BASE
              + "model/chat/response/ChatResponseMetadata;",
          BASE + "model/output/Response.metadata()Ljava/util/Map;",
          BASE + "service/Result.sources()Ljava/util/List;",
          BASE + "service/Result.toolExecutions()Ljava/util/List;",
          BASE + "service/Result.intermediateResponses()Ljava/util/List;",
          BASE + "service/Result.finalResponse()L" + BASE + "model/chat/response/ChatResponse;");

  @Override
  public Map<String, Summary> summaries() {
    return UnfollowedParts.returnedBy(METHODS);
  }
}
