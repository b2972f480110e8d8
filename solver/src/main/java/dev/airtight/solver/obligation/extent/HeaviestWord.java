package dev.airtight.solver.obligation.extent;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Searches a language of well-formed words for the one that takes most characters once written: as
 * it is, or as a JSON string with its escapes.
 */
final class HeaviestWord {

  private static final int MOST_CELLS = 6_000_000;
  private static final String ESCAPED_BRIEFLY = "\"\\\n\r\t";
  private static final String READABLE = "aA0 -";

  /** How a text is written. */
  enum Writing {
    /** One character each. */
    PLAIN,
    /** With the escapes of {@link dev.airtight.core.json.JsonWriter}, without quotes. */
    JSON
  }

  private final List<List<Step>> steps = new ArrayList<>();
  private final Language language;

  private record Step(char unit, int weight, boolean counts, int target) {}

  private HeaviestWord(Language language, Writing writing) {
    this.language = language;
    for (int state = 0; state < language.stateCount(); state++) {
      List<Step> out = new ArrayList<>();
      for (Transition transition : language.transitions(state)) {
        out.add(step(transition, writing));
      }
      steps.add(out);
    }
  }

  /** A word of {@code minimum} to {@code maximum} code points that is heaviest among them. */
  static Optional<String> find(Language language, int minimum, int maximum, Writing writing) {
    return new HeaviestWord(language, writing).find(minimum, maximum);
  }

  /** The most characters that one code point of the words takes. */
  static int heaviestUnit(Language language, Writing writing) {
    int heaviest = 0;
    for (int state = 0; state < language.stateCount(); state++) {
      for (Transition transition : language.transitions(state)) {
        heaviest = Math.max(heaviest, step(transition, writing).weight());
      }
    }
    return heaviest;
  }

  /** Units that words are likely to have, heaviest first. */
  static String candidates(Writing writing) {
    return writing == Writing.JSON ? "\u0001" + ESCAPED_BRIEFLY + READABLE : READABLE;
  }

  /** How many characters the text takes. */
  static int weight(String text, Writing writing) {
    return text.codePoints().map(point -> weight(point, writing)).sum();
  }

  private static int weight(int codePoint, Writing writing) {
    if (writing == Writing.PLAIN) {
      return 1;
    }
    if (ESCAPED_BRIEFLY.indexOf(codePoint) >= 0) {
      return 2;
    }
    return codePoint < ' ' ? "\\u0000".length() : 1;
  }

  private static Step step(Transition transition, Writing writing) {
    char low = transition.low();
    boolean counts = !Character.isLowSurrogate(low);
    char best = low;
    for (char notable : (READABLE + "\u0001" + ESCAPED_BRIEFLY).toCharArray()) {
      boolean there = low <= notable && notable <= transition.high();
      boolean nicer = writing == Writing.PLAIN && READABLE.indexOf(best) < 0;
      if (there && (weight(notable, writing) > weight(best, writing) || nicer)) {
        best = notable;
      }
    }
    return new Step(best, counts ? weight(best, writing) : 0, counts, transition.target());
  }

  private Optional<String> find(int minimum, int maximum) {
    int states = language.stateCount();
    if (maximum < minimum || language.isEmpty()) {
      return Optional.empty();
    }
    if ((long) (maximum + 1) * states > MOST_CELLS) {
      throw new LanguageTooLargeException("too many lengths and states to find a longest text");
    }
    int[] weights = new int[(maximum + 1) * states];
    int[] sources = new int[weights.length];
    char[] units = new char[weights.length];
    Arrays.fill(weights, -1);
    weights[0] = 0;
    for (int count = 0; count <= maximum; count++) {
      int level = count * states;
      // The second half of a pair does not count, and no such step follows another.
      for (boolean counted : new boolean[] {false, true}) {
        for (int state = 0; state < states; state++) {
          int weight = weights[level + state];
          for (Step step : weight < 0 ? List.<Step>of() : steps.get(state)) {
            if (step.counts() != counted || counted && count == maximum) {
              continue;
            }
            int cell = level + (counted ? states : 0) + step.target();
            if (weight + step.weight() > weights[cell]) {
              weights[cell] = weight + step.weight();
              sources[cell] = level + state;
              units[cell] = step.unit();
            }
          }
        }
      }
    }
    return best(weights, minimum * states).map(cell -> word(cell, sources, units));
  }

  private Optional<Integer> best(int[] weights, int from) {
    int best = -1;
    for (int cell = from; cell < weights.length; cell++) {
      boolean accepts = language.isAccepting(cell % language.stateCount());
      if (accepts && weights[cell] >= 0 && (best < 0 || weights[cell] > weights[best])) {
        best = cell;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private static String word(int end, int[] sources, char[] units) {
    StringBuilder reversed = new StringBuilder();
    for (int cell = end; cell != 0; cell = sources[cell]) {
      reversed.append(units[cell]);
    }
    return flipped(reversed);
  }

  /** The units in opposite order; {@link StringBuilder#reverse} would mind pairs. */
  private static String flipped(StringBuilder text) {
    char[] units = new char[text.length()];
    for (int index = 0; index < units.length; index++) {
      units[index] = text.charAt(units.length - 1 - index);
    }
    return new String(units);
  }
}
