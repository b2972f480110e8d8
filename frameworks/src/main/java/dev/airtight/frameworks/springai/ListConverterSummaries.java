package dev.airtight.frameworks.springai;

import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.List;
import java.util.Map;

/**
 * {@code ListOutputConverter}. Spring's {@code DefaultConversionService}, which it makes and calls,
 * splits a text at commas and finds out by reflection that it is to.
 */
public final class ListConverterSummaries implements SummaryProvider {
  private static final String PACKAGE = "org/springframework/ai/converter/";
  private static final String CONVERTER = PACKAGE + "ListOutputConverter";
  private static final OwnPart OWN =
      new OwnPart(
          CONVERTER, PACKAGE + "AbstractConversionServiceOutputConverter.conversionService");
  private static final String SERVICE =
      "org/springframework/core/convert/support/DefaultConversionService";
  private static final MethodReference VALUES =
      new MethodReference(
          StandInNames.HOME + "CommaSeparated",
          "values",
          MethodDescriptor.parse("(Ljava/lang/String;)Ljava/util/List;"),
          false);

  private static final MethodReference NONE =
      new MethodReference(
          "java/util/Collections",
          "emptyList",
          MethodDescriptor.parse("()Ljava/util/List;"),
          false);

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        CONVERTER + ".<init>()V",
        call -> OWN.made(call, SERVICE),
        CONVERTER + ".<init>(L" + SERVICE + ";)V",
        call -> call.stuck("what a conversion service of the application's own does is not known"),
        CONVERTER + ".convert(Ljava/lang/String;)Ljava/util/List;",
        ListConverterSummaries::converted);
  }

  private static List<Successor> converted(Call call) {
    if (!OWN.isUnchanged(call)) {
      return call.stuck("which conversion service " + call.method() + " calls is not known");
    }
    return call.whenPresent(
        1,
        ListConverterSummaries::ofNoText,
        (present, text) ->
            present
                .machine()
                .callExactly(present.state(), VALUES, List.of(present.arguments().get(1)), null));
  }

  /** Null, or an empty list where the version on the class path makes one. */
  private static List<Successor> ofNoText(Call call) {
    boolean makesEmpty =
        call.machine().classPath().load(CONVERTER).methods("convert").stream()
            .flatMap(method -> method.code().stream())
            .flatMap(code -> code.instructions().stream())
            .anyMatch(
                instruction ->
                    instruction instanceof Instruction.Invoke invoke
                        && invoke.method().equals(NONE));
    return makesEmpty
        ? call.machine().callExactly(call.state(), NONE, List.of(), null)
        : call.returnsNull();
  }
}
