package dev.airtight.paths.summary.system;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What System says of clock and platform: arbitrary values. */
public final class SystemSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String system = "java/lang/System.";
    all.put(system + "currentTimeMillis()J", SystemSummaries::anyLong);
    all.put(system + "nanoTime()J", SystemSummaries::anyLong);
    all.put(
        system + "identityHashCode(Ljava/lang/Object;)I",
        call -> call.returnsInt(call.terms().freshInt("hash", Interval.INT)));
    all.put(system + "lineSeparator()Ljava/lang/String;", SystemSummaries::lineSeparator);
    all.put(system + "getenv(Ljava/lang/String;)Ljava/lang/String;", SystemSummaries::variable);
    return all;
  }

  private static List<Successor> anyLong(Call call) {
    return call.returnsLong(call.terms().freshInt("clock", Interval.LONG));
  }

  private static List<Successor> lineSeparator(Call call) {
    TextTerm text = call.terms().freshText("lineSeparator");
    Language separators = Language.words(List.of("\n", "\r\n", "\r"));
    return call.state()
        .assume(call.terms().inLanguage(text, separators))
        .map(s -> call.in(s).returnsText(text))
        .orElse(List.of());
  }

  /** Any text, or null where the variable is not set. */
  private static List<Successor> variable(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          int identity = c.machine().freshIdentity();
          State with =
              c.state()
                  .withObject(identity, new HeapObject.Text(c.terms().freshText("environment")));
          return c.in(with).returns(new Reference(c.terms().freshBool("isUnset"), identity));
        });
  }
}
