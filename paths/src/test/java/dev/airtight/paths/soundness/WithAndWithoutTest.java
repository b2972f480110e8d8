package dev.airtight.paths.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.Verifiers;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random methods, verified with paths merged from the first fork on, with all paths apart, and
 * without facts about loops: what is proved in one way is not refuted in another. {@code
 * -Dairtight.tries=N} sets how many there are, {@code -Dairtight.seed=N} where the random numbers
 * start.
 */
class WithAndWithoutTest {
  private static final int METHODS = Integer.getInteger("airtight.tries", 25);
  private static final long SEED = Long.getLong("airtight.seed", 20261129L);
  private static final int BATCH = 50;
  private static final Limits APART =
      new Limits(12, 64, 20_000, 100, 400_000_000L, 0, 0, Integer.MAX_VALUE, true);

  private int decided;
  private int decidedMerged;
  private int decidedByRounds;

  @Test
  void programs() throws Exception {
    compare(RandomProgram::method);
  }

  @Test
  void loops() throws Exception {
    compare(RandomLoops::method);
  }

  @Test
  void contents() throws Exception {
    compare(RandomContents::method);
  }

  private void compare(BiFunction<String, Random, String> programs) throws Exception {
    Random random = new Random(SEED);
    for (int start = 0; start < METHODS; start += BATCH) {
      compare(programs, random, Math.min(BATCH, METHODS - start));
    }
    System.out.println(
        METHODS
            + " random methods: "
            + decided
            + " decided apart, "
            + decidedMerged
            + " merged, "
            + decidedByRounds
            + " round by round");
    assertThat(decided).isGreaterThan(METHODS / 5);
    assertThat(decidedMerged).isGreaterThan(METHODS / 5);
  }

  private void compare(BiFunction<String, Random, String> programs, Random random, int count)
      throws Exception {
    RandomPrograms batch = new RandomPrograms(programs, random, 0, count);
    String source = batch.source();
    Path classes = batch.compile();
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay())) {
      for (int i = 0; i < count; i++) {
        HandlerQuestion question =
            HandlerQuestion.withoutContract(
                classPath.load(RandomPrograms.NAME).methods("m" + i).get(0));
        HandlerVerdict apart = verify(classPath, classes, question, APART);
        HandlerVerdict merged = verify(classPath, classes, question, APART.withMergingAfter(0));
        if (merged instanceof HandlerVerdict.Unknown unknown) {
          assertThat(unknown.defects()).as("m" + i + " of " + source).isEmpty();
        }
        HandlerVerdict byRounds = verify(classPath, classes, question, APART.withoutLoopFacts());
        decidedByRounds += byRounds.isFinal() ? 1 : 0;
        decided += apart.isFinal() ? 1 : 0;
        decidedMerged += merged.isFinal() ? 1 : 0;
        assertThat(
                Stream.of(apart, merged, byRounds)
                    .filter(HandlerVerdict::isFinal)
                    .map(Object::getClass)
                    .distinct())
            .as("m" + i + " of " + source)
            .hasSizeLessThan(2);
      }
    }
  }

  private static HandlerVerdict verify(
      ClassPath classPath, Path classes, HandlerQuestion question, Limits limits)
      throws InterruptedException {
    return Verifiers.of(classPath, classes, limits).verify(question);
  }
}
