package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;

/** Runs the constructors and static methods that an application's classes are made by. */
final class CreatorCalls {
  private final Machine machine;

  CreatorCalls(Machine machine) {
    this.machine = machine;
  }

  /**
   * Calls one.
   *
   * @param identity of the object that a constructor fills in
   * @return {@link Successor.Returned} states with what was made, and {@link Successor.Escaped}
   *     ones
   */
  List<Successor> call(
      State state, String className, JavaMethod creator, int identity, List<Value> arguments) {
    if (!creator.isConstructor()) {
      return checked(state, machine.runAside(state, creator, arguments), creator);
    }
    List<Value> all = new ArrayList<>();
    Reference self = new Reference(machine.terms().bool(false), identity);
    all.add(self);
    all.addAll(arguments);
    HeapObject empty = new HeapObject.Instance(className, HashTreePMap.empty(), null);
    State allocated =
        state.memory().find(identity).isPresent()
            ? state.refined(identity, empty)
            : state.withObject(identity, empty);
    List<Successor> ends = new ArrayList<>();
    for (Successor end : machine.runAside(allocated, creator, all)) {
      ends.add(
          end instanceof Successor.Returned returned
              ? new Successor.Returned(returned.state(), self)
              : end);
    }
    return checked(state, ends, creator);
  }

  private static List<Successor> checked(State before, List<Successor> ends, JavaMethod creator) {
    ends.forEach(end -> SideEffects.check(before, end.state(), creator.toString()));
    return ends;
  }

  /**
   * Puts what a method made where it was promised.
   *
   * @param before the method ran
   * @param made not null
   * @throws StuckException if somebody else may have the object, too
   */
  List<State> placed(State before, State after, Reference made, int identity, String what) {
    if (made.object() == identity) {
      return List.of(after);
    }
    List<State> all = new ArrayList<>();
    for (State forced : machine.force(after, made.object())) {
      Memory memory = forced.memory();
      if (before.memory().find(made.object()).isPresent()
          || memory.isInStatics(made.object())
          || memory.isEnumConstant(made.object())) {
        throw new StuckException(what + " may return what was there before");
      }
      boolean isHeld =
          memory.identities().stream()
              .filter(other -> before.memory().find(other).isEmpty())
              .flatMap(other -> held(memory.object(other), what))
              .anyMatch(held -> held.object() == made.object());
      if (isHeld) {
        throw new StuckException("what " + what + " returns is held elsewhere, too");
      }
      HeapObject object = memory.object(made.object());
      all.add(
          memory.find(identity).isPresent()
              ? forced.refined(identity, object)
              : forced.withObject(identity, object));
    }
    return all;
  }

  private static Stream<Reference> held(HeapObject object, String what) {
    Stream<Value> values;
    if (object instanceof HeapObject.Instance instance) {
      values = instance.fields().values().stream();
    } else if (object instanceof HeapObject.Array array) {
      values = array.cells().stream().map(HeapObject.Cell::value);
    } else if (object instanceof HeapObject.Text
        || object instanceof HeapObject.Box
        || object instanceof HeapObject.EnumConstant
        || object instanceof HeapObject.ClassObject
        || object instanceof HeapObject.Lazy) {
      values = Stream.empty();
    } else {
      throw new StuckException("what holds what " + what + " returns is not followed");
    }
    return values.filter(Reference.class::isInstance).map(Reference.class::cast);
  }
}
