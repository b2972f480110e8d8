package dev.airtight.cli.render;

import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkDone;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the work of a run went, counted where it is done. Safe for use by several threads. */
public final class Statistics {
  private static final int MOST_SUBJECTS = 10;
  private static final int NUMBER_WIDTH = 14;
  private static final long UNITS_OF_MILLISECOND = 1_000_000;
  private static final int ALL = 100;

  private final Map<String, WorkDone> bySubject = new TreeMap<>();

  /** Adds what one subject took. */
  public synchronized void add(String subject, WorkDone work) {
    bySubject.merge(subject, work, WorkDone::plus);
  }

  /**
   * Shows kinds of work and subjects, the largest first.
   *
   * @param processorMillis that this process took
   */
  public synchronized void show(PrintStream to, long processorMillis) {
    WorkDone all = bySubject.values().stream().reduce(new WorkDone(Map.of()), WorkDone::plus);
    to.println(
        "Processor time of this process: "
            + Seconds.ofMillis(processorMillis)
            + " s. Methods that were worked out: "
            + bySubject.size()
            + (bySubject.isEmpty() ? "" : ", by what they took (each kind counted, about seconds):"));
    List<Work> kinds = new ArrayList<>(all.counts().keySet());
    kinds.sort(Comparator.comparingLong(kind -> -all.cost(kind)));
    for (Work kind : kinds) {
      to.println(
          right(Seconds.ofMillis(all.cost(kind) / UNITS_OF_MILLISECOND) + " s")
              + right(ALL * all.cost(kind) / Math.max(1, all.cost()) + "%")
              + right(String.valueOf(all.counts().get(kind)))
              + "  "
              + kind.what());
    }
    bySubject.entrySet().stream()
        .sorted(Comparator.comparingLong(each -> -each.getValue().cost()))
        .limit(MOST_SUBJECTS)
        .forEach(
            each ->
                to.println(
                    right(Seconds.ofMillis(each.getValue().cost() / UNITS_OF_MILLISECOND) + " s")
                        + "  "
                        + each.getKey()));
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, NUMBER_WIDTH - text.length())) + text;
  }
}
