package dev.airtight.paths.decode;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.construct.StaticInitialisers;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that are initialised (JLS 12.4.1) where a decoder makes objects of a type: enums in
 * any case, other classes where there is an object.
 */
public record DecodedClasses(Machine machine, DecodingRules rules, JavaType into) {
  private static final int MOST_IN_DOUBT = 4;

  /** Internal names of the enums. */
  public List<String> enums() {
    return closure().enums();
  }

  private EnumClosure closure() {
    return new EnumClosure(machine.classPath(), rules::registeredSubtypes, into);
  }

  private List<String> othersWithInitialisers() {
    StaticInitialisers initialisers = new StaticInitialisers(machine.classPath());
    List<String> others = closure().others().stream().filter(initialisers::areIn).toList();
    long open = others.stream().filter(name -> !initialisers.keepToThemselves(name)).count();
    if (others.size() > MOST_IN_DOUBT || open > 1) {
      throw new StuckException(
          "which classes are initialised where "
              + into
              + " is decoded, and in which order, is not followed");
    }
    return others;
  }

  /**
   * What the classes may be like when all is decoded, or when decoding throws: with each of them
   * initialised or not.
   *
   * @throws StuckException where that depends on too many of them, or on their order, or one cannot
   *     be initialised
   */
  public List<State> initialised(State before) {
    List<State> states = List.of(before);
    for (String name : enums()) {
      states = initialised(states, name, false);
    }
    for (String name : othersWithInitialisers()) {
      states = initialised(states, name, true);
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

  /** Whether an object of the type itself may have been made on a path. */
  boolean mayBeMade(State state) {
    return !(into instanceof JavaType.Of named)
        || !othersWithInitialisers().contains(named.name())
        || state.memory().hasBegunInitialising(named.name());
  }
}
