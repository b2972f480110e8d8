package dev.airtight.cli.render;

import dev.airtight.verification.report.Effort;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Where the work of a run went, counted where it is done. Safe for use by several threads. */
public final class Statistics {
  private static final int MOST_SUBJECTS = 10;
  private static final int NUMBER_WIDTH = 14;
  private static final int ALL = 100;

  private final Map<String, Effort> bySubject = new TreeMap<>();

  /** Adds what one subject took. */
  public synchronized void add(String subject, Effort effort) {
    bySubject.merge(subject, effort, Effort::plus);
  }

  /**
   * Shows kinds of work and subjects, the largest first.
   *
   * @param processorMillis that this process took
   */
  public synchronized void show(PrintStream to, long processorMillis) {
    Effort all = bySubject.values().stream().reduce(Effort.NONE, Effort::plus);
    to.println(
        "Processor time of this process: "
            + Seconds.ofMillis(processorMillis)
            + " s. Methods that were worked out: "
            + bySubject.size()
            + (bySubject.isEmpty()
                ? ""
                : ", by what they took (each kind counted, about seconds):"));
    List<Effort.Kind> kinds = new ArrayList<>(all.kinds());
    kinds.sort(Comparator.comparingLong(kind -> -kind.nanos()));
    for (Effort.Kind kind : kinds) {
      to.println(
          right(seconds(kind.nanos()))
              + right(ALL * kind.nanos() / Math.max(1, all.nanos()) + "%")
              + right(String.valueOf(kind.count()))
              + "  "
              + kind.what());
    }
    bySubject.entrySet().stream()
        .sorted(Comparator.comparingLong(each -> -each.getValue().nanos()))
        .limit(MOST_SUBJECTS)
        .forEach(
            each -> to.println(right(seconds(each.getValue().nanos())) + "  " + each.getKey()));
  }

  private static String seconds(long nanos) {
    return Seconds.ofMillis(TimeUnit.NANOSECONDS.toMillis(nanos)) + " s";
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, NUMBER_WIDTH - text.length())) + text;
  }
}
