package dev.airtight.solver.smtlib;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages as SMT-LIB regular expressions, by eliminating the states of the automaton. */
final class RegularExpressions {
  private static final int MAX_STATES = 400;
  private static final int MAX_LENGTH = 200_000;

  /** The empty word. */
  private static final String NOTHING = "(str.to_re \"\")";

  private final List<Map<Integer, String>> out = new ArrayList<>();
  private final List<Map<Integer, String>> in = new ArrayList<>();
  private boolean tooLong;

  private RegularExpressions() {}

  /** Empty if the expression would be too long. */
  static Optional<String> of(Language language) {
    if (language.isEmpty()) {
      return Optional.of("re.none");
    }
    if (language.isAll()) {
      return Optional.of("(re.* " + range('\0', '\uffff') + ")");
    }
    if (language.stateCount() > MAX_STATES) {
      return Optional.empty();
    }
    return new RegularExpressions().eliminate(language);
  }

  private Optional<String> eliminate(Language language) {
    int states = language.stateCount();
    int start = states;
    int end = states + 1;
    for (int i = 0; i < states + 2; i++) {
      out.add(new HashMap<>());
      in.add(new HashMap<>());
    }
    for (int state = 0; state < states; state++) {
      for (Transition transition : language.transitions(state)) {
        join(state, transition.target(), range(transition.low(), transition.high()));
      }
      if (language.isAccepting(state)) {
        join(state, end, NOTHING);
      }
    }
    join(start, 0, NOTHING);
    List<Integer> left = new ArrayList<>();
    for (int state = 0; state < states; state++) {
      left.add(state);
    }
    while (!left.isEmpty() && !tooLong) {
      Integer next = left.get(0);
      for (Integer candidate : left) {
        if (degree(candidate) < degree(next)) {
          next = candidate;
        }
      }
      left.remove(next);
      eliminate(next);
    }
    String result = out.get(start).get(end);
    return tooLong ? Optional.empty() : Optional.of(result == null ? "re.none" : result);
  }

  private int degree(int state) {
    return out.get(state).size() * in.get(state).size();
  }

  private void eliminate(int state) {
    String loop = out.get(state).get(state);
    String middle = loop == null ? NOTHING : "(re.* " + loop + ")";
    for (Map.Entry<Integer, String> before : List.copyOf(in.get(state).entrySet())) {
      for (Map.Entry<Integer, String> after : List.copyOf(out.get(state).entrySet())) {
        if (before.getKey() != state && after.getKey() != state) {
          String path = sequence(sequence(before.getValue(), middle), after.getValue());
          join(before.getKey(), after.getKey(), path);
        }
      }
    }
    for (int from : List.copyOf(in.get(state).keySet())) {
      out.get(from).remove(state);
    }
    for (int to : List.copyOf(out.get(state).keySet())) {
      in.get(to).remove(state);
    }
    out.get(state).clear();
    in.get(state).clear();
  }

  private void join(int from, int to, String expression) {
    @Nullable String known = out.get(from).get(to);
    String joined = known == null ? expression : "(re.union " + known + " " + expression + ")";
    tooLong |= joined.length() > MAX_LENGTH;
    out.get(from).put(to, joined);
    in.get(to).put(from, joined);
  }

  private static String sequence(String first, String second) {
    if (first.equals(NOTHING)) {
      return second;
    }
    return second.equals(NOTHING) ? first : "(re.++ " + first + " " + second + ")";
  }

  private static String range(char low, char high) {
    return low == high
        ? "(str.to_re " + Symbols.literal(String.valueOf(low)) + ")"
        : "(re.range "
            + Symbols.literal(String.valueOf(low))
            + " "
            + Symbols.literal(String.valueOf(high))
            + ")";
  }
}
