package dev.airtight.paths.summary.time;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.time.MadeTime;
import dev.airtight.paths.time.TimeType;
import dev.airtight.paths.time.ZoneNames;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.TextTerm;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;

/**
 * Zones: which names there are is exact, which offsets they have is left open by the stand-in of
 * their rules.
 */
public final class ZoneSummaries implements SummaryProvider {
  private static final String TIME = "java/time/";
  private static final String REGION = TIME + "ZoneRegion";
  private static final String ZONED = TIME + "ZonedDateTime";
  private static final String ZONE = "L" + TIME + "ZoneId;";
  private static final String RULES = TIME + "zone/ZoneRules";
  private static final String OFFSET = "L" + TIME + "ZoneOffset;";
  private static final String DATE = "L" + TIME + "LocalDate;";
  private static final String LOCAL = "L" + TIME + "LocalDateTime;";
  private static final String ENGINE = StandInNames.HOME + "Engine.";
  private static final String STRING = "Ljava/lang/String;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(ENGINE + "isZone(" + STRING + ")Z", call -> isIn(call, ZoneNames.KNOWN.language()));
    all.put(
        ENGINE + "isNameOfZone(" + STRING + ")Z",
        call -> isIn(call, ZoneNames.WELL_FORMED.language()));
    all.put(ENGINE + "anyZone()" + STRING, ZoneSummaries::anyZone);
    all.put(ENGINE + "region(" + STRING + "L" + RULES + ";)" + ZONE, ZoneSummaries::region);
    all.put(
        ENGINE + "kept(Ljava/lang/Object;)Ljava/lang/Object;",
        call -> call.in(kept(call.state(), call.reference(0).object())).returns(call.reference(0)));
    replace(all, TIME + "ZoneId.of(" + STRING + ")" + ZONE, "Zones.of(" + STRING + ")");
    replace(all, TIME + "ZoneId.systemDefault()" + ZONE, "Zones.systemDefault()");
    all.put(
        ENGINE + "anyOffset()" + OFFSET,
        call -> returns(call, TimeType.anyOffset(call.machine(), call.state())));
    all.put(ENGINE + "offsetSaid(" + STRING + ")" + OFFSET, ZoneSummaries::offsetSaid);
    all.put(
        ENGINE + "offsetOf(I)" + OFFSET,
        call -> returns(call, TimeType.offset(call.machine(), call.state(), call.intArgument(0))));
    all.put(
        ENGINE + "anyTime()" + LOCAL,
        call -> returns(call, TimeType.LOCAL_DATE_TIME.any(call.machine(), call.state(), "time")));
    all.put(
        ENGINE + "epochDay(III)J",
        call ->
            call.returnsLong(
                TimeType.epochDay(
                    call.terms(), call.intArgument(0), call.intArgument(1), call.intArgument(2))));
    all.put(
        ENGINE + "dateOf(J)" + DATE,
        call -> returns(call, TimeType.dateOf(call.machine(), call.state(), call.longArgument(0))));
    all.put(ENGINE + "zoned(" + LOCAL + OFFSET + ZONE + ")L" + ZONED + ";", ZoneSummaries::zoned);
    replace(all, ZONED + ".now()L" + ZONED + ";", "ZonedTimes.now()");
    replace(all, ZONED + ".now(" + ZONE + ")L" + ZONED + ";", "ZonedTimes.now(" + ZONE + ")");
    String local = "(" + LOCAL + ZONE + OFFSET + ")";
    replace(all, ZONED + ".ofLocal" + local + "L" + ZONED + ";", "ZonedTimes.ofLocal" + local);
    String text = "(Ljava/lang/CharSequence;)";
    replace(all, ZONED + ".parse" + text + "L" + ZONED + ";", "ZonedTimes.parse" + text);
    replace(
        all,
        TIME + "LocalDate.atStartOfDay(" + ZONE + ")L" + ZONED + ";",
        "ZonedTimes.startOfDay(" + DATE + ZONE + ")");
    replace(all, TIME + "LocalDate.toEpochDay()J", "EpochDays.of(" + DATE + ")");
    replace(all, TIME + "LocalDate.ofEpochDay(J)" + DATE, "EpochDays.date(J)");
    String offset = TIME + "ZoneOffset.";
    replace(all, offset + "of(" + STRING + ")" + OFFSET, "Offsets.parse(" + STRING + ")");
    replace(all, offset + "ofTotalSeconds(I)" + OFFSET, "Offsets.ofTotalSeconds(I)");
    replace(all, offset + "getRules()L" + RULES + ";", "Offsets.rules(" + OFFSET + ")");
    return all;
  }

  /** A static method of a class in plain Java runs instead. */
  private static void replace(Map<String, Summary> all, String method, String by) {
    int dot = by.indexOf('.');
    int open = by.indexOf('(');
    MethodReference other =
        new MethodReference(
            StandInNames.HOME + by.substring(0, dot),
            by.substring(dot + 1, open),
            MethodDescriptor.parse(by.substring(open) + method.substring(method.indexOf(')') + 1)),
            false);
    all.put(
        method, call -> call.machine().callExactly(call.state(), other, call.arguments(), null));
  }

  private static List<Successor> offsetSaid(Call call) {
    if (call.text(0) instanceof TextTerm.TextConstant said) {
      int seconds = ZoneOffset.of(said.value()).getTotalSeconds();
      return returns(
          call, TimeType.offset(call.machine(), call.state(), call.terms().constant(seconds)));
    }
    return returns(call, TimeType.anyOffset(call.machine(), call.state()));
  }

  private static List<Successor> isIn(Call call, Language names) {
    return call.returnsBoolean(call.terms().inLanguage(call.text(0), names));
  }

  private static List<Successor> anyZone(Call call) {
    TextTerm name = call.terms().freshText("name of the zone");
    return call.state()
        .assume(call.terms().inLanguage(name, ZoneNames.ANY.language()))
        .map(s -> call.in(s).returnsText(name))
        .orElse(List.of());
  }

  private static List<Successor> region(Call call) {
    return call.returnsNew(
        new HeapObject.Instance(
            REGION,
            HashTreePMap.<String, Value>empty()
                .plus(REGION + ".id", call.arguments().get(0))
                .plus(REGION + ".rules", call.arguments().get(1)),
            new Kept()));
  }

  private static State kept(State state, int object) {
    HeapObject.Instance made = (HeapObject.Instance) state.memory().object(object);
    return state.refined(object, made.with(new Kept()));
  }

  /** The JVM may keep the object, and hand it out again. */
  private record Kept() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException("the field " + field + " of what the JVM keeps is not known");
    }

    @Override
    public boolean mayBeShared() {
      return true;
    }
  }

  private static List<Successor> zoned(Call call) {
    return call.returnsNew(
        new HeapObject.Instance(
            ZONED,
            HashTreePMap.<String, Value>empty()
                .plus(ZONED + ".dateTime", call.arguments().get(0))
                .plus(ZONED + ".offset", call.arguments().get(1))
                .plus(ZONED + ".zone", call.arguments().get(2)),
            null));
  }

  private static List<Successor> returns(Call call, MadeTime made) {
    return call.in(made.state()).returns(made.value());
  }
}
