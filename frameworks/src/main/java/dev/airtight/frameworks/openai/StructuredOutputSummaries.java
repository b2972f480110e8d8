package dev.airtight.frameworks.openai;

import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code StructuredOutputsKt}: what makes a class a JSON Schema by reflection, and an answer an
 * object of the class.
 */
public final class StructuredOutputSummaries implements SummaryProvider {
  private static final String OUTPUTS = "com/openai/core/StructuredOutputsKt.";
  private static final String OF_CLASS =
      "(Ljava/lang/Class;Lcom/openai/core/JsonSchemaLocalValidation;)L";

  /** Functions of a class that send its schema, and what they return. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "responseFormatFromClass", "com/openai/models/ResponseFormatJsonSchema",
          "textConfigFromClass", "com/openai/models/responses/ResponseTextConfig",
          "functionToolFromClass", "com/openai/models/chat/completions/ChatCompletionTool",
          "responseFunctionToolFromClass", "com/openai/models/responses/FunctionTool");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    SCHEMAS.forEach(
        (name, type) ->
            all.put(OUTPUTS + name + OF_CLASS + type + ";", call -> schema(call, name, type)));
    all.put(
        OUTPUTS + "responseTypeFromJson(Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
        new DecodingSummary(
            new OpenAiCalls(),
            OpenAiLibrary.NAME,
            0,
            call -> DecodingSummary.saidBy(call, call.reference(1)),
            classPath -> List.of("com/openai/errors/OpenAIInvalidDataException"),
            "java/lang/NullPointerException",
            (call, type) -> DecodingSummary.Rules.OF_DECODER));
    return all;
  }

  private static List<Successor> schema(Call call, String name, String type) {
    int identity = call.machine().freshIdentity();
    HeapObject unknown =
        new HeapObject.Lazy(
            type,
            (state, object) -> {
              throw new StuckException("which schema " + name + " sends is not followed");
            });
    return call.in(
            call.state()
                .withAssumption(
                    new Assumption.OfUnknownCode("StructuredOutputs." + name, Optional.empty()))
                .withObject(identity, unknown))
        .returns(new Reference(call.terms().bool(false), identity));
  }
}
