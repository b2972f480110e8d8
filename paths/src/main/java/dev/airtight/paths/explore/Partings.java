package dev.airtight.paths.explore;

import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.State;
import dev.airtight.paths.step.Interpreter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts at which lines of the program paths part, to say what makes them many. */
public final class Partings {
  private final Interpreter interpreter;
  private final Map<Location, Integer> counts = new LinkedHashMap<>();

  public Partings(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A path went on in several ways before this state. */
  void part(State state) {
    interpreter.placeInProgram(state).ifPresent(place -> counts.merge(place, 1, Integer::sum));
  }

  /** The line where they part most often, in words to append; empty where they never do. */
  public String inWords() {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> "; most paths part at " + most.getKey())
        .orElse("");
  }
}
