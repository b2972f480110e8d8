package dev.airtight.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of the groups of libraries that were verified by now, in whichever runs, and the page
 * that says it.
 *
 * @param kept a directory with a file for each group
 * @param calls of each method that is proved; groups of runs with another number do not count
 */
record LibraryPage(Path page, Path kept, int calls) {

  /** What came of a method. */
  enum Kind {
    /** Proved, but not to be run on made-up inputs. */
    PROVED,
    /** Proved, and run without an exception that is not declared. */
    RUN,
    /** Proved, and threw one. */
    WRONG,
    REFUTED,
    UNKNOWN
  }

  /**
   * One method.
   *
   * @param detail a reason or an exception; empty where there is none
   */
  record Result(Kind kind, String subject, String detail) {
    String line() {
      return kind + "\t" + subject + "\t" + detail.replaceAll("\\s+", " ");
    }

    static Result of(String line) {
      String[] parts = line.split("\t", 3);
      return new Result(Kind.valueOf(parts[0]), parts[1], parts[2]);
    }
  }

  /** Keeps what came of a group until it is verified again. */
  void keep(String group, List<Result> results) {
    List<String> lines = new ArrayList<>();
    lines.add(String.valueOf(calls));
    results.forEach(result -> lines.add(result.line()));
    try {
      Files.write(fileOf(group), lines);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Path fileOf(String group) {
    return kept.resolve(group + ".tsv");
  }

  /** Empty where the group was not verified with this number of calls. */
  private List<Result> of(String group) {
    try {
      List<String> lines =
          Files.exists(fileOf(group)) ? Files.readAllLines(fileOf(group)) : List.of("none");
      return lines.get(0).equals(String.valueOf(calls))
          ? lines.stream().skip(1).map(Result::of).toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether nothing that is proved threw. */
  boolean isRight(Collection<String> groups) {
    return groups.stream().allMatch(group -> count(of(group), Kind.WRONG) == 0);
  }

  void write(Collection<String> groups) {
    StringBuilder text =
        new StringBuilder(
            "# Libraries\n\n"
                + "Written by `benchmarks/library/run`. Public methods of common libraries,"
                + " verified with arbitrary arguments and receivers. Each one\n"
                + "that is proved is then called "
                + calls
                + " times on random and edge inputs, in a process of its own, where such can be"
                + " made without an object of the\n"
                + "library and where it has nothing to do with files, connections and the like.\n"
                + "A group of groups.txt that is not listed was not run to its end.\n\n"
                + "| methods of | all | proved | refuted | unknown | decided | proved and run |"
                + " threw all the same |\n"
                + "|---|---|---|---|---|---|---|---|\n");
    List<Result> all = new ArrayList<>();
    for (String group : groups) {
      List<Result> results = of(group);
      if (!results.isEmpty()) {
        text.append(row(group, results));
        all.addAll(results);
      }
    }
    text.append(row("all", all));
    text.append("\nWhat most often leaves one undecided:\n\n| methods | reason |\n|---|---|\n");
    Map<String, Integer> reasons = new TreeMap<>();
    all.stream()
        .filter(result -> result.kind() == Kind.UNKNOWN)
        .forEach(result -> reasons.merge(result.detail(), 1, Integer::sum));
    reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(12)
        .forEach(each -> text.append("| %d | %s |%n".formatted(each.getValue(), each.getKey())));
    try {
      Files.writeString(page, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static long count(List<Result> results, Kind kind) {
    return results.stream().filter(result -> result.kind() == kind).count();
  }

  private static String row(String name, List<Result> results) {
    long run = count(results, Kind.RUN) + count(results, Kind.WRONG);
    long proved = run + count(results, Kind.PROVED);
    long refuted = count(results, Kind.REFUTED);
    return "| %s | %d | %d | %d | %d | %d%% | %d | %d |%n"
        .formatted(
            name,
            results.size(),
            proved,
            refuted,
            count(results, Kind.UNKNOWN),
            results.isEmpty() ? 0 : (proved + refuted) * 100 / results.size(),
            run,
            count(results, Kind.WRONG));
  }
}
