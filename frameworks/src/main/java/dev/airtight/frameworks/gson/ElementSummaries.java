package dev.airtight.frameworks.gson;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pcollections.HashTreePMap;

/**
 * Gson's parser, and how it writes trees: any text is refused, or is any tree. All else is its own
 * code, which is followed.
 */
public final class ElementSummaries implements SummaryProvider {
  private static final String STRING = "Ljava/lang/String;";
  private static final String PARSER = GsonNames.PACKAGE + "JsonParser";
  private static final String ELEMENT = "L" + GsonNames.ELEMENT + ";";
  private static final JavaType TREE = new JavaType.Of(GsonNames.ELEMENT, List.of());

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    all.put(PARSER + ".parseString(" + STRING + ")" + ELEMENT, call -> parsed(call, 0));
    all.put(PARSER + ".parse(" + STRING + ")" + ELEMENT, call -> parsed(call, 1));
    all.put(GsonNames.ELEMENT + ".toString()" + STRING, ElementSummaries::written);
    String limits = GsonNames.PACKAGE + "internal/NumberLimits.parseBig";
    for (String big : List.of("Decimal", "Integer")) {
      all.put(
          limits + big + "(" + STRING + ")Ljava/math/Big" + big + ";",
          call -> number(call, "java/math/Big" + big));
    }
    return all;
  }

  private static List<Successor> parsed(Call call, int argument) {
    return call.whenPresent(
        argument,
        absent -> DecodingSummary.thrown(absent, "java/lang/NullPointerException"),
        (present, object) ->
            object instanceof HeapObject.Text said
                ? ofNull(
                    present,
                    (ready, ofNull) ->
                        Readings.of(
                            ready,
                            said.text(),
                            TREE,
                            nothing -> nothing.returns(ofNull),
                            state ->
                                new AnyElement(ready.machine(), ofNull)
                                    .of(state, GsonNames.ELEMENT)))
                : present.stuck("a text that is no String is parsed"));
  }

  /**
   * What {@code fromJson} makes of a text as a tree; nothing comes of a text with nothing in it.
   */
  static List<Successor> decoded(Call call, TextTerm text, JavaType type) {
    return ofNull(
        call,
        (ready, ofNull) ->
            Readings.of(
                ready,
                text,
                type,
                Call::returnsNull,
                state ->
                    new AnyElement(ready.machine(), ofNull)
                        .of(state, ((JavaType.Of) type).name())));
  }

  /** With the one object for JSON null, which any such object has for its copy. */
  private static List<Successor> ofNull(Call call, BiFunction<Call, Value, List<Successor>> then) {
    Machine machine = call.machine();
    if (!GsonNames.areKnown(machine.classPath())) {
      return call.stuck("what this version of Gson does is not known");
    }
    JavaMethod copy =
        machine.classPath().load(GsonNames.NULL).methods("deepCopy").stream()
            .filter(method -> !method.isSynthetic())
            .findFirst()
            .orElseThrow();
    int any = machine.freshIdentity();
    State with =
        call.state()
            .withObject(any, new HeapObject.Instance(GsonNames.NULL, HashTreePMap.empty(), null));
    List<Successor> ends = new ArrayList<>();
    for (State ready : machine.initialise(with, GsonNames.NULL)) {
      Value self = new Reference(call.terms().bool(false), any);
      for (Successor made : machine.runAside(ready, copy, List.of(self))) {
        Value ofNull = Objects.requireNonNull(((Successor.Returned) made).value());
        ends.addAll(then.apply(call.in(made.state()), ofNull));
      }
    }
    return ends;
  }

  /** Only a Number of the application's own could throw. */
  static List<Successor> written(Call call) {
    State noted =
        call.state()
            .withAssumption(
                new Assumption.OfUnknownCode("Number.toString in a JsonElement", Optional.empty()));
    return call.in(noted).returnsText(call.terms().freshText("written JSON"));
  }

  /** It refuses what is no number, and numbers out of its limits. */
  private static List<Successor> number(Call call, String type) {
    return call.requiring(
        0,
        (present, object) -> {
          if (!(object instanceof HeapObject.Text said)) {
            return present.stuck("a text that is no String is parsed");
          }
          TextTerm text = said.text();
          String refusal = "java/lang/NumberFormatException";
          List<Successor> ends =
              new ArrayList<>(Readings.refused(present, text, "1e99999", refusal));
          ends.addAll(
              present
                  .state()
                  .assume(
                      present
                          .terms()
                          .not(
                              present
                                  .terms()
                                  .inLanguage(text, GsonNumerals.parsed(type.endsWith("Integer")))))
                  .map(s -> DecodingSummary.thrown(present.in(s), refusal))
                  .orElse(List.of()));
          Input any =
              new ArbitraryValues(present.machine())
                  .make(
                      present.state(),
                      new JavaType.Of(type, List.of()),
                      "a number",
                      Nullness.UNSPECIFIED);
          ends.addAll(
              present
                  .in(any.state())
                  .returns(
                      new Reference(
                          present.terms().bool(false), ((Reference) any.value()).object())));
          return ends;
        });
  }
}
