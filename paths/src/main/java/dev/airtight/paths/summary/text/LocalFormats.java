package dev.airtight.paths.summary.text;

import static dev.airtight.paths.extension.Result.notNull;
import static dev.airtight.paths.extension.When.isNull;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.system.Opaque;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.Interval;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where formats of {@code java.text} come from, and what their stand-ins ask of the engine. */
public final class LocalFormats implements SummaryProvider {
  private static final String ENGINE = StandInNames.HOME + "Engine.";
  private static final String STRING = "Ljava/lang/String;";
  private static final String NUMBER_FORMAT = "java/text/NumberFormat";
  private static final String LOCALE = "Ljava/util/Locale;";
  private static final String CALENDAR = "java/util/Calendar";
  private static final String ZONE = "java/util/TimeZone";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(
        ENGINE + "anyText()" + STRING,
        call -> call.returnsText(call.terms().freshText("any text")));
    all.put(
        ENGINE + "anyLong()J",
        call -> call.returnsLong(call.terms().freshInt("any number", Interval.signed(Long.SIZE))));
    all.put(ENGINE + "anyDouble()D", call -> call.returns(FloatingValue.ANY_DOUBLE));
    all.put(
        ENGINE + "anyCalendar()L" + CALENDAR + ";", call -> call.returnsNew(Opaque.of(CALENDAR)));
    all.put(
        ENGINE + "numberPatternFault(" + STRING + ")" + STRING,
        call -> fault(call, LocalFormats::numbers));
    all.put(
        ENGINE + "hasAffixes(" + STRING + ")Z",
        call -> ofConstant(call, text -> call.returnsBoolean(call.terms().bool(isMarked(text)))));
    all.put(
        ENGINE + "datePatternFault(" + STRING + ")" + STRING,
        call -> fault(call, pattern -> new SimpleDateFormat(pattern, Locale.ROOT)));
    for (String name : List.of("getInstance", "getNumberInstance", "getIntegerInstance")) {
      put(all, name, "plain");
    }
    for (String name : List.of("getCurrencyInstance", "getPercentInstance")) {
      put(all, name, "marked");
    }
    // A name that is no zone is that of Greenwich.
    all.put(
        ZONE + ".getTimeZone(" + STRING + ")L" + ZONE + ";",
        call -> call.requiring(0, (c, name) -> c.returnsNew(Opaque.of(ZONE))));
    all.put(ZONE + ".getDefault()L" + ZONE + ";", call -> call.returnsNew(Opaque.of(ZONE)));
    return all;
  }

  @Override
  public List<MethodSummary> described() {
    return List.of(
        MethodSummary.of("java.util.Locale#getDefault(java.util.Locale$Category)")
            .throwing("java.lang.NullPointerException", isNull(0))
            .returning(notNull()));
  }

  private static void put(Map<String, Summary> all, String name, String made) {
    for (String parameters : List.of("()", "(" + LOCALE + ")")) {
      MethodReference maker =
          new MethodReference(
              StandInNames.HOME + "NumberFormats",
              made,
              MethodDescriptor.parse(parameters + "L" + NUMBER_FORMAT + ";"),
              false);
      all.put(
          NUMBER_FORMAT + "." + name + parameters + "L" + NUMBER_FORMAT + ";",
          call -> call.machine().callExactly(call.state(), maker, call.arguments(), null));
    }
  }

  private static List<Successor> ofConstant(Call call, Function<String, List<Successor>> then) {
    String pattern = StringQueries.constant(call, call.text(0));
    return pattern == null ? call.stuck("a pattern that is not known") : then.apply(pattern);
  }

  private static List<Successor> fault(Call call, Consumer<String> reader) {
    return ofConstant(
        call,
        pattern -> {
          try {
            reader.accept(pattern);
            return call.returnsNull();
          } catch (IllegalArgumentException fault) {
            return call.returnsText(call.terms().text(String.valueOf(fault.getMessage())));
          }
        });
  }

  private static DecimalFormat numbers(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /**
   * Affixes that are empty are so in all locales: symbols are of one unit at least. Before negative
   * numbers there is a minus sign then, which is no digit.
   */
  private static boolean isMarked(String pattern) {
    DecimalFormat format = numbers(pattern);
    return !format.getPositivePrefix().isEmpty()
        || !format.getPositiveSuffix().isEmpty()
        || !format.getNegativePrefix().equals("-")
        || !format.getNegativeSuffix().isEmpty();
  }
}
