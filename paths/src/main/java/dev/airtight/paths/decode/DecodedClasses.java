package dev.airtight.paths.decode;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that are initialised (JLS 12.4.1) where a decoder makes objects of a type: enums in
 * any case, other classes where there is an object.
 *
 * @param isThere whether there surely is one of the type itself
 */
public record DecodedClasses(Machine machine, DecodingRules rules, JavaType into, boolean isThere) {
  private static final int MOST_IN_DOUBT = 3;

  /** Internal names of the enums. */
  public List<String> enums() {
    return closure().enums();
  }

  private EnumClosure closure() {
    return new EnumClosure(machine.classPath(), rules::registeredSubtypes, into);
  }

  /**
   * What the classes may be like when all is decoded.
   *
   * @throws StuckException where that depends on too many of them, or one cannot be initialised
   */
  public List<State> initialised(State before) {
    EnumClosure closure = closure();
    List<State> states = List.of(before);
    for (String name : closure.enums()) {
      states = initialised(states, name, false);
    }
    int inDoubt = 0;
    for (String name : closure.othersWithInitialisers()) {
      boolean isSure = isThere && into instanceof JavaType.Of named && named.name().equals(name);
      if (!isSure && ++inDoubt > MOST_IN_DOUBT) {
        throw new StuckException(
            "which classes are initialised where " + into + " is decoded is not followed");
      }
      states = initialised(states, name, !isSure);
    }
    return states;
  }

  private List<State> initialised(List<State> states, String name, boolean isInDoubt) {
    List<State> all = new ArrayList<>();
    for (State state : states) {
      if (isInDoubt && !state.memory().hasBegunInitialising(name)) {
        all.add(state);
      }
      all.addAll(machine.initialise(state, name));
    }
    return all;
  }
}
