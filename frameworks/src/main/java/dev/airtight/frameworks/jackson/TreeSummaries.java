package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.jackson.TreeClasses;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.prompt.HeldFields;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code readTree} of Jackson, and what its nodes ask of Jackson's core. */
public final class TreeSummaries implements SummaryProvider {
  private static final String STRING = "Ljava/lang/String;";
  private static final String BYTES = "[B";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (JacksonVersion version : JacksonVersion.values()) {
      Mappers mappers = new Mappers(version);
      TreeReading reading = new TreeReading(mappers);
      for (String text : List.of(STRING, BYTES)) {
        all.put(
            version.mapper() + ".readTree(" + text + ")L" + version.trees().node() + ";",
            call -> mappers.known(call, reading::readTree));
      }
      String core = version.named("core/io/");
      putWritten(all, core + "NumberOutput.toString(");
      putParsed(all, core + "NumberInput.parse");
    }
    String tried = TreeClasses.JACKSON_3.text() + "._tryParseAs";
    for (String number : List.of("Integer", "Long", "Double")) {
      all.put(tried + number + "()Ljava/lang/" + number + ";", call -> tried(call, number));
    }
    return all;
  }

  private static void putWritten(Map<String, Summary> all, String numbers) {
    all.put(numbers + "I)" + STRING, call -> written(call, TypeDescriptor.INT));
    all.put(numbers + "J)" + STRING, call -> written(call, TypeDescriptor.LONG));
    all.put(numbers + "D)" + STRING, TreeSummaries::someText);
    all.put(numbers + "DZ)" + STRING, TreeSummaries::someText);
  }

  private static void putParsed(Map<String, Summary> all, String parsed) {
    // A text that is no number stands for the default.
    all.put(parsed + "AsInt(" + STRING + "I)I", TreeSummaries::someInt);
    all.put(parsed + "AsLong(" + STRING + "J)J", TreeSummaries::someLong);
    all.put(parsed + "AsDouble(" + STRING + "D)D", call -> call.returns(FloatingValue.ANY_DOUBLE));
    all.put(parsed + "AsDouble(" + STRING + "DZ)D", call -> call.returns(FloatingValue.ANY_DOUBLE));
    all.put(parsed + "Double(" + STRING + "Z)D", TreeSummaries::someDouble);
  }

  private static List<Successor> written(Call call, TypeDescriptor type) {
    return call.machine()
        .toText(call.state(), call.arguments().get(0), type, (s, t) -> call.in(s).returnsText(t));
  }

  private static List<Successor> someInt(Call call) {
    return call.returnsInt(call.terms().freshInt("a number", Interval.INT));
  }

  private static List<Successor> someLong(Call call) {
    return call.returnsLong(call.terms().freshInt("a number", Interval.LONG));
  }

  /**
   * The number that the text of a node of Jackson 3 may be, or null: which one is left open, but so
   * that something is seen to break on it, one is looked at as it is.
   */
  private static List<Successor> tried(Call call, String number) {
    Terms terms = call.terms();
    List<Successor> ends = new ArrayList<>(call.returnsNull());
    ends.addAll(call.returnsNew(new HeapObject.Box("java/lang/" + number, some(terms, number))));
    if (text(call) instanceof HeapObject.Text text) {
      Value zero =
          number.equals("Double")
              ? FloatingValue.of(FloatingType.DOUBLE, terms.ofInt(terms.constant(0)))
              : whole(terms.constant(0), number);
      call.state()
          .assume(terms.textEqual(text.text(), terms.text("0")))
          .ifPresent(
              s ->
                  ends.addAll(
                      call.in(s).returnsNew(new HeapObject.Box("java/lang/" + number, zero))));
    }
    return ends;
  }

  private static Value some(Terms terms, String number) {
    return number.equals("Double")
        ? FloatingValue.ANY_DOUBLE
        : whole(
            terms.freshInt("a number", number.equals("Long") ? Interval.LONG : Interval.INT),
            number);
  }

  private static Value whole(IntTerm value, String number) {
    return number.equals("Long") ? new LongValue(value) : new IntValue(value);
  }

  private static @Nullable HeapObject text(Call call) {
    return HeldFields.ofFinal(
            call.machine(),
            call.state(),
            call.reference(0),
            TreeClasses.JACKSON_3.text() + "._value")
        .filter(Reference.class::isInstance)
        .flatMap(held -> call.state().memory().find(((Reference) held).object()))
        .orElse(null);
  }

  /** Of a text that is there. */
  private static List<Successor> someDouble(Call call) {
    return call.requiring(
        0,
        (present, text) -> {
          List<Successor> ends =
              new ArrayList<>(DecodingSummary.thrown(present, "java/lang/NumberFormatException"));
          ends.addAll(present.returns(FloatingValue.ANY_DOUBLE));
          return ends;
        });
  }

  private static List<Successor> someText(Call call) {
    return call.returnsText(call.terms().freshText("a number as a text"));
  }
}
