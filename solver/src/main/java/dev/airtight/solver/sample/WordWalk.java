package dev.airtight.solver.sample;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random words of a language. */
final class WordWalk {

  /** Units worth trying where a transition allows them. */
  private static final String NOTABLE = "azAZ09 -.\u0660\u0969\uff11\u00df\u0130\u00e9\n\t\"\\";

  private final List<List<Transition>> transitions = new ArrayList<>();
  private final boolean[] accepting;

  /** Per state, how many units are missing to the nearest end. */
  private final int[] distances;

  /**
   * @param language not empty
   */
  WordWalk(Language language) {
    int count = language.stateCount();
    accepting = new boolean[count];
    distances = new int[count];
    List<List<Integer>> sources = new ArrayList<>();
    for (int state = 0; state < count; state++) {
      transitions.add(language.transitions(state));
      accepting[state] = language.isAccepting(state);
      sources.add(new ArrayList<>());
    }
    Arrays.fill(distances, Integer.MAX_VALUE);
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int state = 0; state < count; state++) {
      for (Transition transition : transitions.get(state)) {
        sources.get(transition.target()).add(state);
      }
      if (accepting[state]) {
        distances[state] = 0;
        open.add(state);
      }
    }
    for (Integer state = open.poll(); state != null; state = open.poll()) {
      for (int source : sources.get(state)) {
        if (distances[source] == Integer.MAX_VALUE) {
          distances[source] = distances[state] + 1;
          open.add(source);
        }
      }
    }
  }

  /** A word, of about the given number of units where the language has one. */
  String word(int length, RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    int state = 0;
    while (true) {
      List<Transition> out = transitions.get(state);
      int left = length - word.length();
      if (accepting[state] && (out.isEmpty() || left <= 0)) {
        return word.toString();
      }
      Transition step = step(state, out, left, random);
      word.append(unit(step, random));
      state = step.target();
    }
  }

  /** Any transition while there is time, afterwards one that comes nearer to an end. */
  private Transition step(int state, List<Transition> out, int left, RandomGenerator random) {
    Transition any = TypeSampler.pick(out, random);
    if (distances[any.target()] < left) {
      return any;
    }
    int start = random.nextInt(out.size());
    Transition nearest = any;
    for (int index = 0; index < out.size(); index++) {
      Transition candidate = out.get((start + index) % out.size());
      if (distances[candidate.target()] < distances[state]) {
        return candidate;
      }
      if (distances[candidate.target()] < distances[nearest.target()]) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static char unit(Transition transition, RandomGenerator random) {
    int kind = random.nextInt(4);
    if (kind == 0) {
      char notable = NOTABLE.charAt(random.nextInt(NOTABLE.length()));
      if (transition.low() <= notable && notable <= transition.high()) {
        return notable;
      }
    }
    if (kind == 1) {
      return random.nextBoolean() ? transition.low() : transition.high();
    }
    int low = transition.low();
    int high = transition.high();
    if (kind == 2 && low <= '~' && high > '~') {
      // Prefer what a person can read where nearly everything is allowed.
      low = Math.max(low, ' ');
      high = '~';
    }
    return (char) (low + random.nextInt(high - low + 1));
  }
}
