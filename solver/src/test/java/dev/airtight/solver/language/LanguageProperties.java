package dev.airtight.solver.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.words.LengthSet;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.RegExp;
import dk.brics.automaton.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Holds every operation against dk.brics.automaton, an independent implementation, on random
 * expressions.
 */
class LanguageProperties {
  private static final String UNITS = "ab0 \ud83d\ude00";

  private record Both(Language ours, Automaton theirs) {}

  private static Both random(Random random, int depth) {
    if (depth == 0) {
      return switch (random.nextInt(6)) {
        case 0 -> new Both(Language.empty(), BasicAutomata.makeEmpty());
        case 1 -> new Both(Language.all(), BasicAutomata.makeAnyString());
        case 2, 3 -> {
          String word = word(random, 3);
          yield new Both(Language.word(word), BasicAutomata.makeString(word));
        }
        default -> {
          char a = UNITS.charAt(random.nextInt(UNITS.length()));
          char b = UNITS.charAt(random.nextInt(UNITS.length()));
          char low = (char) Math.min(a, b);
          char high = (char) Math.max(a, b);
          yield new Both(
              Language.unit(UnitSet.range(low, high)), BasicAutomata.makeCharRange(low, high));
        }
      };
    }
    Both a = random(random, depth - 1);
    Both b = random(random, random.nextInt(depth));
    int low = random.nextInt(3);
    int high = low + random.nextInt(3);
    return switch (random.nextInt(9)) {
      case 0 -> new Both(a.ours.union(b.ours), a.theirs.union(b.theirs));
      case 1 -> new Both(a.ours.intersect(b.ours), a.theirs.intersection(b.theirs));
      case 2 -> new Both(a.ours.minus(b.ours), a.theirs.minus(b.theirs));
      case 3 -> new Both(a.ours.complement(), a.theirs.complement());
      case 4, 5 -> new Both(a.ours.concat(b.ours), a.theirs.concatenate(b.theirs));
      case 6 -> new Both(a.ours.star(), a.theirs.repeat());
      case 7 -> new Both(a.ours.repeat(low, OptionalInt.empty()), a.theirs.repeat(low));
      default -> new Both(a.ours.repeat(low, OptionalInt.of(high)), a.theirs.repeat(low, high));
    };
  }

  private static String word(Random random, int atMost) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      word.append(UNITS.charAt(random.nextInt(UNITS.length())));
    }
    return word.toString();
  }

  private static Language ofBrics(Automaton automaton) {
    automaton.expandSingleton();
    Map<State, Integer> numbers = new java.util.HashMap<>();
    Nfa nfa = new Nfa();
    for (State state : automaton.getStates()) {
      numbers.put(state, nfa.addState());
    }
    for (State state : automaton.getStates()) {
      state
          .getTransitions()
          .forEach(
              t ->
                  nfa.addEdge(
                      number(numbers, state),
                      UnitSet.range(t.getMin(), t.getMax()),
                      number(numbers, t.getDest())));
      if (state.isAccept()) {
        nfa.accept(number(numbers, state));
      }
    }
    return Language.ofTable(nfa.determinize(number(numbers, automaton.getInitialState())));
  }

  private static int number(Map<State, Integer> numbers, State state) {
    return numbers.getOrDefault(state, -1);
  }

  @Property(tries = 2000)
  void operationsAgreeWithBrics(@ForAll long seed) {
    Random random = new Random(seed);
    Both both = random(random, 1 + random.nextInt(4));
    Language translated = ofBrics(both.theirs);
    assertThat(both.ours).isEqualTo(translated).hasSameHashCodeAs(translated);
    assertThat(both.ours.isEmpty()).isEqualTo(both.theirs.isEmpty());
    both.theirs.minimize();
    if (!both.ours.isEmpty()) {
      assertThat(both.ours.stateCount()).isEqualTo(both.theirs.getNumberOfStates());
      assertThat(both.ours.isFinite()).isEqualTo(both.theirs.isFinite());
      String shortest = both.ours.shortest().orElseThrow();
      assertThat(both.ours.contains(shortest)).isTrue();
      assertThat(shortest).hasSameSizeAs(BasicOperations.getShortestExample(both.theirs, true));
    }
    for (int i = 0; i < 20; i++) {
      String word = word(random, 6);
      assertThat(both.ours.contains(word)).isEqualTo(both.theirs.run(word));
    }
  }

  @Property(tries = 1000)
  void subsetAndIntersectionQuestionsAgreeWithBrics(@ForAll long seed) {
    Random random = new Random(seed);
    Both a = random(random, 1 + random.nextInt(3));
    Both b = random(random, 1 + random.nextInt(3));
    assertThat(a.ours.isSubsetOf(b.ours)).isEqualTo(a.theirs.subsetOf(b.theirs));
    assertThat(a.ours.intersects(b.ours)).isEqualTo(!a.theirs.intersection(b.theirs).isEmpty());
    assertThat(a.ours.equals(b.ours)).isEqualTo(a.theirs.equals(b.theirs));
  }

  @Property(tries = 1000)
  void lengthsAreExact(@ForAll long seed) {
    Random random = new Random(seed);
    Language language = random(random, 1 + random.nextInt(4)).ours;
    LengthSet lengths = language.lengths();
    LengthSet points = language.codePointLengths();
    Set<Integer> pointsOfShortWords = new HashSet<>();
    for (int length = 0; length < 40; length++) {
      var word = language.wordOfLength(length);
      assertThat(word.isPresent()).isEqualTo(lengths.contains(length));
      int expected = length;
      word.ifPresent(w -> assertThat(w).hasSize(expected));
      word.ifPresent(w -> assertThat(language.contains(w)).isTrue());
      word.ifPresent(w -> pointsOfShortWords.add(w.codePointCount(0, w.length())));
    }
    assertThat(pointsOfShortWords).allMatch(points::contains);
    for (int n = 0; n < 6; n++) {
      assertThat(points.contains(n)).isEqualTo(language.intersects(codePoints(n)));
    }
  }

  private static Language codePoints(int n) {
    UnitSet high = UnitSet.range('\ud800', '\udbff');
    UnitSet low = UnitSet.range('\udc00', '\udfff');
    Nfa nfa = new Nfa();
    int plain = nfa.addState();
    int initial = plain;
    int afterHigh = nfa.addState();
    for (int i = 0; i < n; i++) {
      int nextPlain = nfa.addState();
      int nextAfterHigh = nfa.addState();
      for (int from : new int[] {plain, afterHigh}) {
        nfa.addEdge(from, high, nextAfterHigh);
        nfa.addEdge(from, high.union(low).complement(), nextPlain);
      }
      nfa.addEdge(plain, low, nextPlain);
      nfa.addEdge(nextAfterHigh, low, nextPlain);
      plain = nextPlain;
      afterHigh = nextAfterHigh;
    }
    nfa.accept(plain);
    if (n > 0) {
      nfa.accept(afterHigh);
    }
    return Language.ofTable(nfa.determinize(initial));
  }

  @Property(tries = 1000)
  void outlinesHaveAllWordsAndWhatTheyShare(@ForAll long seed) {
    Language language = random(new Random(seed), 1 + new Random(seed).nextInt(4)).ours;
    Language outline = language.outline();
    assertThat(language.isSubsetOf(outline)).isTrue();
    assertThat(outline.isSubsetOf(language.ends())).isTrue();
    assertThat(outline.contains("")).isEqualTo(language.contains(""));
    assertThat(outline.outline()).isEqualTo(outline);
    Language words = language.minus(Language.word(""));
    Language around = outline.minus(Language.word(""));
    // Of a length no more than 16 units are told.
    words
        .shortest()
        .map(String::length)
        .ifPresent(
            length -> {
              assertThat(around.shortest().orElseThrow()).hasSizeLessThanOrEqualTo(length);
              assertThat(around.shortest().orElseThrow())
                  .hasSizeGreaterThanOrEqualTo(Math.min(length, 16));
            });
    for (char unit : UNITS.toCharArray()) {
      Language with = Language.all().concat(Language.word("" + unit)).concat(Language.all());
      assertThat(around.intersects(with)).isEqualTo(words.intersects(with));
      Language ending = Language.all().concat(Language.word("" + unit));
      if (words.isSubsetOf(ending)) {
        assertThat(around.isSubsetOf(ending)).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void enumerationGivesDistinctWordsByLength(@ForAll long seed) {
    Random random = new Random(seed);
    Both both = random(random, 1 + random.nextInt(3));
    Iterator<String> words = both.ours.enumerate();
    List<String> first = new ArrayList<>();
    while (words.hasNext() && first.size() < 50) {
      first.add(words.next());
    }
    assertThat(first).doesNotHaveDuplicates().allMatch(both.ours::contains);
    assertThat(first.stream().map(String::length)).isSorted();
    if (both.theirs.isFinite() && first.size() < 50) {
      Set<String> expected = new TreeSet<>(both.theirs.getFiniteStrings());
      // dk.brics leaves the empty word out of its listing.
      if (both.theirs.run("")) {
        expected.add("");
      }
      assertThat(new TreeSet<>(first)).isEqualTo(expected);
    } else {
      assertThat(first).hasSize(50);
    }
    assertThat(both.ours.shortestExcept(new HashSet<>(first)).isPresent())
        .isEqualTo(words.hasNext());
  }

  @Property(tries = 500)
  void statesSplitWordsExactly(@ForAll long seed) {
    Random random = new Random(seed);
    Language language = random(random, 1 + random.nextInt(3)).ours;
    String left = word(random, 3);
    String right = word(random, 3);
    boolean viaStates = false;
    for (int state = 0; state < language.stateCount(); state++) {
      boolean leftLeadsThere = language.between(0, state).contains(left);
      assertThat(leftLeadsThere).isEqualTo(language.run(0, left).equals(OptionalInt.of(state)));
      assertThat(language.from(state))
          .isEqualTo(language.between(Set.of(state), language.acceptingStates()));
      viaStates |= leftLeadsThere && language.from(state).contains(right);
    }
    assertThat(viaStates).isEqualTo(language.contains(left + right));
  }

  @Property(tries = 500)
  void transitionsAreTheAutomaton(@ForAll long seed) {
    Random random = new Random(seed);
    Language language = random(random, 1 + random.nextInt(3)).ours;
    String word = word(random, 5);
    ArrayDeque<Integer> states = new ArrayDeque<>(List.of(0));
    for (char unit : word.toCharArray()) {
      int state = states.remove();
      language.transitions(state).stream()
          .filter(t -> t.low() <= unit && unit <= t.high())
          .forEach(t -> states.add(t.target()));
      if (states.isEmpty()) {
        break;
      }
    }
    boolean accepted = !states.isEmpty() && language.isAccepting(states.element());
    assertThat(accepted).isEqualTo(language.contains(word));
  }

  @Example
  void bricsRegularExpressionsWithLargeCountsStayCanonical() {
    Language ours = Language.unit(UnitSet.range('a', 'z')).repeat(3, OptionalInt.of(400));
    assertThat(ours).isEqualTo(ofBrics(new RegExp("[a-z]{3,400}").toAutomaton()));
    assertThat(ours.lengths())
        .isEqualTo(new LengthSet(List.of(new LengthSet.Range(3, 400)), 401, 1, List.of()));
  }
}
