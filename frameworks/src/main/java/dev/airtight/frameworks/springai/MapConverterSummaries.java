package dev.airtight.frameworks.springai;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code MapOutputConverter}, which reads JSON by a converter of Spring's messages. */
public final class MapConverterSummaries implements SummaryProvider {
  private static final String PACKAGE = "org/springframework/ai/converter/";
  private static final String CONVERTER = PACKAGE + "MapOutputConverter";
  private static final String MESSAGES = "org/springframework/messaging/converter/";
  private static final JavaType MAP = JavaType.of(TypeDescriptor.ofInternalName("java/util/Map"));
  private static final OwnPart OWN =
      new OwnPart(CONVERTER, PACKAGE + "AbstractMessageOutputConverter.messageConverter");

  private static final Summary DECODING =
      new DecodingSummary(
          new SpringAiCalls(),
          SpringAiMapLibrary.NAME,
          1,
          call -> Optional.of(MAP),
          classPath -> List.of(MESSAGES + "MessageConversionException"),
          "java/lang/NullPointerException",
          (call, type) -> DecodingSummary.Rules.OF_DECODER);

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        CONVERTER + ".<init>()V",
        call -> OWN.made(call, MESSAGES + "AbstractMessageConverter"),
        CONVERTER + ".convert(Ljava/lang/String;)Ljava/util/Map;",
        call ->
            OWN.isUnchanged(call)
                ? DECODING.apply(call)
                : call.stuck("what converts messages in " + call.method() + " is not known"));
  }
}
