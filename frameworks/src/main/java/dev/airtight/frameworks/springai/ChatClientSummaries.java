package dev.airtight.frameworks.springai;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.prompt.ServedInterface;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.List;
import java.util.Map;

/** {@code ChatClient}, where an application makes it of a model itself. */
public final class ChatClientSummaries implements SummaryProvider {
  private static final String CLIENT = "org/springframework/ai/chat/client/ChatClient";
  private static final String OF_MODEL = "(Lorg/springframework/ai/chat/model/ChatModel;)L";
  private static final MethodDescriptor ASK =
      MethodDescriptor.parse(
          "(Lorg/springframework/ai/chat/prompt/Prompt;)"
              + "Lorg/springframework/ai/chat/model/ChatResponse;");

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        CLIENT + ".create" + OF_MODEL + CLIENT + ";",
        call -> made(call, CLIENT),
        CLIENT + ".builder" + OF_MODEL + CLIENT + "$Builder;",
        call -> made(call, CLIENT + "$Builder"));
  }

  private static List<Successor> made(Call call, String type) {
    return call.split(
        call.reference(0).isNull(),
        without -> without.raises("java/lang/IllegalArgumentException"),
        present ->
            ServedInterface.returned(
                present,
                type,
                new ServedInterface.Model(
                    present.reference(0).object(),
                    "call",
                    ASK,
                    SpringAiHolders.plain(ServedInterface.Model.SAID))));
  }
}
