package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Short texts with which the JDK, matching an expression, tries practically without end. */
public final class SlowText {
  /** How many units of a text are read then. */
  public static final int STEPS = 1 << 24;

  /** So often that two ways to match a part make more than {@link #STEPS}, and few others do. */
  private static final int TIMES = 40;

  /** For each of what is repeated: contracts often allow some of them only. */
  private static final int MOST_ENDS = 2;

  private static final int MOST_PARTS = 12;

  /** What parts are looked for in. */
  private static final List<UnitSet> ALPHABETS =
      List.of(
          UnitSet.range('a', 'z'),
          UnitSet.range('A', 'Z'),
          UnitSet.range('0', '9'),
          UnitSet.range(' ', ' '),
          UnitSet.range(' ', '~'),
          UnitSet.ALL);

  /** What may make the match fail in the end. */
  private static final List<String> ENDS = List.of("", "!", " !", "\n!", "-", ",,", "0", "a");

  private SlowText() {}

  /**
   * Those of an expression, as is tried.
   *
   * @param source one that {@link Pattern} takes
   */
  public static List<String> of(String source, int flags, MatchMode mode) {
    return OperationCache.get(
        new OperationCache.Key("slow texts of " + mode, source, flags),
        () -> find(source, flags, mode));
  }

  private static List<String> find(String source, int flags, MatchMode mode) {
    MatchingTrial trial = new MatchingTrial(Pattern.compile(source, flags));
    return RepeatedPart.of(source, flags).stream()
        .flatMap(SlowText::beginnings)
        .distinct()
        .limit(MOST_PARTS)
        .flatMap(
            beginning ->
                ENDS.stream()
                    .map(end -> beginning + end)
                    .filter(text -> trial.goesOn(text, mode, STEPS))
                    .limit(MOST_ENDS))
        .toList();
  }

  private static Stream<String> beginnings(RepeatedPart repeated) {
    Optional<String> before = repeated.before().shortest();
    return before.stream()
        .flatMap(first -> parts(repeated.part()).stream().map(part -> first + part.repeat(TIMES)));
  }

  private static Set<String> parts(RegexNode node) {
    Language some =
        node.match(new RegexLanguages(true)).intersect(Language.ofLength(1, OptionalInt.empty()));
    Set<String> parts = new LinkedHashSet<>();
    for (UnitSet alphabet : ALPHABETS) {
      some.intersect(Language.unitsOf(alphabet)).shortest().ifPresent(parts::add);
    }
    return parts;
  }
}
