package dev.airtight.paths.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Soundness: a loop of which is said that it ends never comes back to where it was. Random loops
 * over two numbers are verified and, beside that, gone round here, from numbers at the edges.
 */
class RankedLoopsTest {
  private static final int LOOPS = Integer.getInteger("airtight.tries", 120);
  private static final long SEED = Long.getLong("airtight.seed", 20261130L);
  private static final int ROUNDS = 3_000;
  private static final Limits LIMITS = new Limits(12, 64, 20_000, 100, 400_000_000L, 0, 0, 2, true);

  private static final int[] EDGES = {
    0,
    1,
    -1,
    2,
    3,
    7,
    10,
    -10,
    1 << 29,
    1 << 30,
    -(1 << 30),
    Integer.MAX_VALUE,
    Integer.MAX_VALUE - 1,
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1
  };

  /** A term over the numbers {@code a} and {@code b}. */
  private record Term(String text, IntBinaryOperator value) {}

  /** One way of a round: what holds of the numbers, and what they become. */
  private record Way(String when, IntBinaryOperator isTaken, Term a, Term b) {}

  /** A loop that goes on while one of its ways is taken, the first one that is. */
  private record RandomLoop(List<Way> ways) {
    String source(String name) {
      String rounds =
          ways.stream()
              .map(
                  way ->
                      "if (%s) { int c = %s; b = %s; a = c; continue; }"
                          .formatted(way.when(), way.a().text(), way.b().text()))
              .collect(Collectors.joining("\n      "));
      return "  static int %s(int a, int b) {\n    while (true) {\n      %s\n      return a;\n    }\n  }\n"
          .formatted(name, rounds);
    }

    /** Whether it comes back to where it was before. */
    boolean isEndlessFrom(int first, int second) {
      Set<Long> met = new HashSet<>();
      int a = first;
      int b = second;
      for (int round = 0; round < ROUNDS; round++) {
        if (!met.add(((long) a << 32) | (b & 0xffffffffL))) {
          return true;
        }
        Way taken = null;
        for (Way way : ways) {
          if (taken == null && way.isTaken().applyAsInt(a, b) != 0) {
            taken = way;
          }
        }
        if (taken == null) {
          return false;
        }
        int next = taken.a().value().applyAsInt(a, b);
        b = taken.b().value().applyAsInt(a, b);
        a = next;
      }
      return false;
    }
  }

  private static final List<Term> TERMS =
      List.of(
          new Term("a + 1", (a, b) -> a + 1),
          new Term("a - 1", (a, b) -> a - 1),
          new Term("a + b", (a, b) -> a + b),
          new Term("a - b", (a, b) -> a - b),
          new Term("a / 2", (a, b) -> a / 2),
          new Term("a / -3", (a, b) -> a / -3),
          new Term("a % 7", (a, b) -> a % 7),
          new Term("a >> 1", (a, b) -> a >> 1),
          new Term("a + (1 << 29)", (a, b) -> a + (1 << 29)),
          new Term("a - (1 << 30)", (a, b) -> a - (1 << 30)),
          new Term("-a", (a, b) -> -a),
          new Term("a * 2", (a, b) -> a * 2),
          new Term("b - 1", (a, b) -> b - 1),
          new Term("b + 1", (a, b) -> b + 1),
          new Term("0", (a, b) -> 0));

  private static final List<Term> CONDITIONS =
      List.of(
          new Term("a > 0", (a, b) -> a > 0 ? 1 : 0),
          new Term("a < 0", (a, b) -> a < 0 ? 1 : 0),
          new Term("a < b", (a, b) -> a < b ? 1 : 0),
          new Term("a != 0", (a, b) -> a != 0 ? 1 : 0),
          new Term("a != b", (a, b) -> a != b ? 1 : 0),
          new Term("a <= 10", (a, b) -> a <= 10 ? 1 : 0),
          new Term("b > 1 && a > 1", (a, b) -> b > 1 && a > 1 ? 1 : 0),
          new Term("a > b && b > -5", (a, b) -> a > b && b > -5 ? 1 : 0));

  @Test
  void whatIsSaidToEndDoesNotRepeat() throws Exception {
    Random random = new Random(SEED);
    List<RandomLoop> loops = new ArrayList<>();
    StringBuilder source = new StringBuilder("class Ranked {\n");
    for (int i = 0; i < LOOPS; i++) {
      loops.add(loop(random));
      source.append(loops.get(i).source("m" + i));
    }
    Path classes = JavaSources.compile(source.append("}\n").toString());
    int ranked = 0;
    int open = 0;
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay())) {
      HandlerVerifier verifier = Verifiers.of(classPath, classes, LIMITS);
      for (int i = 0; i < LOOPS; i++) {
        HandlerVerdict verdict =
            verifier.verify(
                HandlerQuestion.withoutContract(classPath.load("Ranked").methods("m" + i).get(0)));
        boolean isSaidToEnd =
            verdict instanceof HandlerVerdict.Proved proved
                && proved.assumptions().stream().noneMatch(Assumption.LoopEnds.class::isInstance);
        ranked += isSaidToEnd ? 1 : 0;
        open += verdict instanceof HandlerVerdict.Proved && !isSaidToEnd ? 1 : 0;
        if (isSaidToEnd) {
          check(loops.get(i), "m" + i);
        }
      }
    }
    System.out.println(
        LOOPS + " random loops from seed " + SEED + ": " + ranked + " end, " + open + " may not");
    assertThat(ranked).as("ranked of " + LOOPS).isGreaterThan(LOOPS / 10);
    assertThat(open).as("open of " + LOOPS).isGreaterThan(LOOPS / 10);
  }

  private static void check(RandomLoop loop, String name) {
    for (int a : EDGES) {
      for (int b : EDGES) {
        assertThat(loop.isEndlessFrom(a, b))
            .as("%s from %d and %d", loop.source(name), a, b)
            .isFalse();
      }
    }
  }

  private static RandomLoop loop(Random random) {
    List<Way> ways = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Term when = pick(random, CONDITIONS);
      boolean isOther = random.nextInt(3) == 0;
      Term a = random.nextInt(4) == 0 ? new Term("a", (x, y) -> x) : pick(random, TERMS);
      Term b = isOther ? swapped(pick(random, TERMS)) : new Term("b", (x, y) -> y);
      ways.add(new Way(when.text(), when.value(), a, b));
    }
    return new RandomLoop(ways);
  }

  /** The same of the numbers the other way round. */
  private static Term swapped(Term term) {
    String text = term.text().replace('a', '$').replace('b', 'a').replace('$', 'b');
    return new Term(text, (a, b) -> term.value().applyAsInt(b, a));
  }

  private static Term pick(Random random, List<Term> from) {
    return from.get(random.nextInt(from.size()));
  }
}
