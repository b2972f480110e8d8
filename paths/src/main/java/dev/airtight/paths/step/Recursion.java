package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.HeldTexts;
import dev.airtight.paths.state.LoopChange;
import dev.airtight.paths.state.LoopHead;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/**
 * Methods that call themselves as deep as the input decides, by induction on the depth: one call
 * stands for all, as the head of a loop stands for all rounds. A call inside of it is not followed
 * but leaves what such calls leave; what one leaves is compared where it returns: whoever has
 * called may still have what was there before, so that none of it is an object of its own then.
 * That it ends is shown by one argument that is a part of the one before in all inner calls.
 */
final class Recursion {
  private static final String MESSAGE = "java/lang/Throwable.detailMessage";

  private final Interpreter machine;
  private final AnyObjects any;

  Recursion(Interpreter machine, AnyObjects any) {
    this.machine = machine;
    this.any = any;
  }

  /**
   * Why calls nest too deep for a method to be followed that is called now, as a clause in lower
   * case; empty where they do not.
   */
  Optional<String> tooDeep(State state, JavaMethod method) {
    Frame caller = state.frame();
    if (caller != null && caller.depth() >= machine.limits().frames()) {
      return noted(machine.limits().frames(), machine.places().mostNested(caller));
    }
    return isDeeper(caller, method, machine.limits().recursion())
        ? noted(machine.limits().recursion(), method)
        : Optional.empty();
  }

  private Optional<String> noted(int limit, JavaMethod method) {
    machine.loops().noteTooLong(LoopSite.ofCalls(method));
    return Optional.of(
        "calls nest deeper than "
            + limit
            + " at "
            + method
            + ", a possible unbounded recursion; a bound of what decides it would decide this");
  }

  /** Whether a method waits for itself more than so often. */
  private static boolean isDeeper(@Nullable Frame innermost, JavaMethod method, int most) {
    int count = 0;
    for (Frame at = innermost; at != null && at.depth() > most - count; at = at.caller()) {
      count += at.method() == method ? 1 : 0;
      if (count > most) {
        return true;
      }
    }
    return false;
  }

  /**
   * A method is entered; one that stands for all its calls, or is one of these, is not followed as
   * others are.
   *
   * @throws StuckException if a call inside of it is not one that the outer one stands for
   */
  List<Successor> entered(State state) {
    LoopSite site = LoopSite.ofCalls(state.running().method());
    if (!machine.loops().isWidened(site)) {
      return Interpreter.one(state);
    }
    LoopHead head = outer(state);
    if (head == null) {
      return new LoopEntry(machine, any, site, state).widened();
    }
    checkArguments(state, head);
    List<Successor> successors = new ArrayList<>();
    for (Successor round : new LoopRound(machine, any, head, state).successors()) {
      if (round instanceof Successor.Covered covered) {
        successors.addAll(after(covered.state(), head));
      } else {
        successors.add(round);
      }
    }
    return successors;
  }

  /** The call of the same method, further out, that stands for all; null where there is none. */
  private static @Nullable LoopHead outer(State state) {
    Frame entered = state.running();
    for (Frame at = entered.caller(); at != null; at = at.caller()) {
      if (at.method().equals(entered.method())) {
        LoopHead head = state.loops().headOfCall(at);
        if (head != null) {
          return head;
        }
      }
    }
    return null;
  }

  /** What a call changes in an object of its own would have to be seen by who handed it over. */
  private void checkArguments(State state, LoopHead head) {
    Set<Integer> smaller = new HashSet<>();
    for (int local = 0; local < head.frame().code().maxLocals(); local++) {
      if (!(state.running().localOrNull(local) instanceof Reference now)
          || !(head.frame().localOrNull(local) instanceof Reference then)) {
        continue;
      }
      if (machine.partsOfOutputs().isInside(state, now.object(), then.object())) {
        smaller.add(local);
      }
      if (!now.equals(then) && !isUnchanging(state.memory(), any.held(state, now).objects())) {
        throw new StuckException("a recursion without a bound hands on an object of its own");
      }
    }
    if (!machine.loops().becomesSmaller(head.site(), smaller)) {
      throw new StuckException(
          "that a recursion without a bound ends is not shown: none of its arguments is always a"
              + " part of the one before");
    }
  }

  private static boolean isUnchanging(Memory memory, HeldObjects held) {
    return held instanceof HeldObjects.None
        || (held instanceof HeldObjects.Fixed fixed && !fixed.hasOwn())
        || held instanceof HeldTexts
        || held instanceof HeldObjects.Parts
        || held instanceof HeldObjects.OfOutput
        || (held instanceof HeldObjects.OfClass known
            && (LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, known.className())
                || !memory.constantsOf(known.className()).isEmpty()));
  }

  /** Goes on after an inner call, which has left what such calls leave. */
  private List<Successor> after(State state, LoopHead head) {
    Frame call = state.running();
    // So long as no call is known to end, none goes on behind an inner one.
    List<Successor> successors = new ArrayList<>(List.of(new Successor.Covered(state, null)));
    for (State left :
        new LoopEntry(machine, any, head.site(), state).anythingIn(places(state, head))) {
      State assumed = left.withAssumption(Assumption.Environment.ENOUGH_STACK);
      Held returned = machine.loops().returned(head.site());
      if (returned != null) {
        successors.addAll(returned(assumed, call, returned));
      }
      machine
          .loops()
          .raised(head.site())
          .forEach(
              (exception, message) ->
                  successors.addAll(raised(assumed.withFrame(call.caller()), exception, message)));
    }
    return successors;
  }

  private List<Successor> returned(State state, Frame call, Held returned) {
    TypeDescriptor type = call.method().descriptor().returnType();
    List<Successor> successors = new ArrayList<>();
    for (FieldSource.Made made : value(state, type, returned)) {
      successors.addAll(
          MethodCalls.returned(
              made.state().withFrame(call.caller()),
              call.continuation(),
              type.isVoid() ? null : made.value()));
    }
    return successors;
  }

  private List<Successor> raised(State state, String exception, Held message) {
    List<Successor> successors = new ArrayList<>();
    for (State ready : machine.initialise(state, exception)) {
      for (FieldSource.Made made : any.reference(ready, message)) {
        int identity = machine.freshIdentity();
        HeapObject thrown =
            new HeapObject.Instance(
                exception,
                HashTreePMap.<String, Value>empty().plus(MESSAGE, made.value()),
                new OfInnerCall());
        State with = made.state().withObject(identity, thrown);
        Memory noted = with.memory().withOrigin(identity, machine.originOf(with, identity));
        successors.addAll(
            machine
                .exceptions()
                .unwind(
                    with.withMemory(noted), new Reference(machine.terms().bool(false), identity)));
      }
    }
    return successors;
  }

  /** What an exception has beside its message that an inner call ended in. */
  private record OfInnerCall() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      throw new StuckException(
          "the " + name + " of an exception that a recursion without a bound ends in is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }

  /**
   * What calls write that others see. The array of a list is the list's, which may have another one
   * by now.
   */
  private Map<Spot, Held> places(State state, LoopHead head) {
    OwnObjects own = new OwnObjects(machine, state);
    Map<Integer, Integer> lists = new HashMap<>();
    for (int identity : head.memory().identities()) {
      AnyObjects.arrays(head.memory(), head.memory().object(identity))
          .forEach(array -> lists.put(array, identity));
    }
    Map<Spot, Held> places = new LinkedHashMap<>();
    head.written()
        .forEach(
            (spot, held) -> {
              if (spot.place() instanceof LoopPlace.Contents contents) {
                int object = lists.getOrDefault(spot.object(), spot.object());
                String route = head.routes().getOrDefault(object, contents.route());
                boolean isSeen = object != spot.object() || own.references(object) > 0;
                if (isSeen) {
                  places.merge(new Spot(new LoopPlace.Contents(route), object), held, Held::and);
                }
              } else if (spot.place() instanceof LoopPlace.Field) {
                places.put(spot, held);
              }
            });
    return places;
  }

  private List<FieldSource.Made> value(State state, TypeDescriptor type, Held returned) {
    if (type.isVoid()) {
      return List.of(new FieldSource.Made(state, machine.nullReference()));
    }
    return type.isPrimitive()
        ? List.of(new FieldSource.Made(state, any.number(type, returned)))
        : any.reference(state, returned);
  }

  /** Whether a frame is the call that stands for all. */
  boolean begins(State state, Frame frame) {
    return machine.loops().isFollowed() && state.loops().headOfCall(frame) != null;
  }

  /**
   * Where the call that stands for all returns something, or leaves it, that it was not known to;
   * empty for other calls.
   */
  List<Successor> left(State state, @Nullable Value value) {
    if (!begins(state, state.running())) {
      return List.of();
    }
    LoopHead head = Objects.requireNonNull(state.loops().headOfCall(state.running()));
    AnyObjects atEnd = any.whereHeld(head.memory().identities());
    List<Successor> left = new ArrayList<>(new LoopRound(machine, atEnd, head, state).left());
    Held held = value == null ? Held.NONE : atEnd.held(state, value);
    Held known = machine.loops().returned(head.site());
    if (known == null || !known.covers(held)) {
      left.add(
          new Successor.Outgrown(
              state, new LoopChange.Returns(head.site(), held.renamed(name -> Optional.empty()))));
    }
    return left;
  }

  /**
   * Where calls that stand for all end in an exception that is caught outside: what they leave that
   * they were not known to.
   *
   * @param calls those that it leaves, the innermost first
   */
  List<Successor> left(State state, List<Frame> calls, Reference exception) {
    HeapObject thrown = state.memory().object(exception.object());
    if (!machine.classes().isExact(state, thrown)) {
      throw new StuckException("of which class an exception is that a recursion ends in is open");
    }
    List<Successor> left = new ArrayList<>();
    for (Frame call : calls) {
      LoopHead head = Objects.requireNonNull(state.loops().headOfCall(call));
      State end = state.withFrame(call);
      AnyObjects atEnd = any.whereHeld(head.memory().identities());
      left.addAll(new LoopRound(machine, atEnd, head, end).left());
      Held message = atEnd.held(end, message(end, thrown));
      Held known = machine.loops().raised(head.site()).get(thrown.className());
      if (known == null || !known.covers(message)) {
        Held renamed = message.renamed(name -> Optional.empty());
        left.add(
            new Successor.Outgrown(
                end, new LoopChange.Raises(head.site(), thrown.className(), renamed)));
      }
    }
    return left;
  }

  private @Nullable Value message(State state, HeapObject thrown) {
    return thrown instanceof HeapObject.Instance instance
        ? new LoopSpots(machine, state).field(instance, MESSAGE)
        : null;
  }
}
