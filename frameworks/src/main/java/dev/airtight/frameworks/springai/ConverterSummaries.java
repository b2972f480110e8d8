package dev.airtight.frameworks.springai;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.prompt.HeldFields;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code BeanOutputConverter}, which applications make and call themselves. Its constructors make a
 * JSON Schema by reflection; here they only keep what the type is said by.
 */
public final class ConverterSummaries implements SummaryProvider {
  private static final String CONVERTER = SpringAiVersion.CONVERTER;

  /** The field that holds the type of a converter. */
  static final String TYPE = CONVERTER + ".type";

  private static final String TOKEN = "Lorg/springframework/core/ParameterizedTypeReference;";
  private static final String CLASS = "Ljava/lang/Class;";
  private static final String STRING = "Ljava/lang/String;";

  /** A mapper of their own, which decodes by its own rules. */
  private static final List<String> MAPPERS =
      List.of(
          "Lcom/fasterxml/jackson/databind/ObjectMapper;",
          "Ltools/jackson/databind/json/JsonMapper;");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (String type : List.of(CLASS, TOKEN)) {
      all.put(CONVERTER + ".<init>(" + type + ")V", ConverterSummaries::made);
      for (String mapper : MAPPERS) {
        all.put(CONVERTER + ".<init>(" + type + mapper + ")V", ConverterSummaries::ofMapper);
        all.put(
            CONVERTER
                + ".<init>("
                + type
                + mapper
                + "Lorg/springframework/ai/converter/ResponseTextCleaner;)V",
            ConverterSummaries::ofMapper);
      }
    }
    all.put(CONVERTER + ".getFormat()" + STRING, ConverterSummaries::format);
    all.put(CONVERTER + ".getJsonSchema()" + STRING, ConverterSummaries::format);
    DecodingSummary convert =
        new DecodingSummary(
            new SpringAiCalls(),
            SpringAiLibrary.NAME,
            1,
            call ->
                HeldFields.ofFinal(call.machine(), call.state(), call.reference(0), TYPE)
                    .flatMap(type -> DecodingSummary.saidBy(call, type)),
            ConverterSummaries::refusals,
            "java/lang/IllegalArgumentException",
            (call, type) -> DecodingSummary.Rules.OF_DECODER);
    all.put(CONVERTER + ".convert(" + STRING + ")Ljava/lang/Object;", convert);
    return all;
  }

  private static List<String> refusals(ClassPath classPath) {
    return SpringAiVersion.on(classPath).map(SpringAiVersion::refusals).orElseThrow();
  }

  private static List<Successor> made(Call call) {
    return call.requiring(
        1,
        (present, type) -> {
          int identity = present.reference(0).object();
          HeapObject.Instance converter =
              (HeapObject.Instance) present.state().memory().object(identity);
          return present
              .in(
                  present
                      .state()
                      .withAssumption(
                          new Assumption.OfUnknownCode("new BeanOutputConverter", Optional.empty()))
                      .changed(identity, converter.withField(TYPE, present.reference(1))))
              .returns();
        });
  }

  private static List<Successor> ofMapper(Call call) {
    return call.stuck(
        "by which rules a BeanOutputConverter with a mapper of its own decodes is not known");
  }

  private static List<Successor> format(Call call) {
    return call.returnsText(call.terms().freshText("format"));
  }
}
