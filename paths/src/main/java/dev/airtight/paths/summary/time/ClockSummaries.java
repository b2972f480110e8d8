package dev.airtight.paths.summary.time;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.time.MadeTime;
import dev.airtight.paths.time.TimeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code now()} of the classes of {@code java.time}: anything that a clock may show. */
public final class ClockSummaries implements SummaryProvider {
  private static final List<TimeType> ON_CLOCKS =
      List.of(
          TimeType.LOCAL_DATE,
          TimeType.LOCAL_TIME,
          TimeType.LOCAL_DATE_TIME,
          TimeType.OFFSET_DATE_TIME,
          TimeType.YEAR,
          TimeType.YEAR_MONTH,
          TimeType.MONTH_DAY,
          TimeType.INSTANT);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (TimeType type : ON_CLOCKS) {
      String result = ")L" + type.className() + ";";
      all.put(type.className() + ".now(" + result, call -> now(call, type));
      if (type != TimeType.INSTANT) {
        all.put(
            type.className() + ".now(Ljava/time/ZoneId;" + result,
            call -> call.requiring(0, (c, zone) -> now(c, type)));
      }
    }
    return all;
  }

  private static List<Successor> now(Call call, TimeType type) {
    MadeTime now = type.now(call.machine(), call.state());
    return call.in(now.state()).returns(now.value());
  }
}
