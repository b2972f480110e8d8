package dev.airtight.paths.step;

import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldObjects;
import dev.airtight.paths.state.LoopChange;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopHead;
import dev.airtight.paths.state.LoopHead.Known;
import dev.airtight.paths.state.LoopHead.KnownFill;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The end of a round of a loop whose head stands for any number of them: whether it does. */
final class LoopRound {
  private final Interpreter machine;
  private final AnyObjects any;
  private final LoopHead head;
  private final State end;
  private final LoopSpots before;
  private final Set<Integer> changed;
  private final List<Successor> outgrown = new ArrayList<>();

  LoopRound(Interpreter machine, AnyObjects any, LoopHead head, State end) {
    this.machine = machine;
    this.any = any;
    this.head = head;
    this.end = end;
    this.changed = new HashSet<>(end.memory().aliasing().changed());
    changed.removeAll(head.memory().aliasing().changed());
    changed.addAll(head.changed());
    this.before = new LoopSpots(machine, end.withFrame(head.frame()).withMemory(head.memory()));
  }

  /**
   * Where the path goes on.
   *
   * @throws StuckException if it changed what heads do not stand for
   */
  List<Successor> successors() {
    Memory now = end.memory();
    if (!now.hasClassesOf(head.memory())) {
      // A later round finds them initialised, which the first one did not.
      return new LoopEntry(machine, any, head.site(), end).widened();
    }
    if (!machine.statics().assigned(head.memory(), now).isEmpty()) {
      throw new StuckException("a loop without a bound assigns a static field");
    }
    if (end.knowledge().outputs().othersMayBeRefused() != head.outputs().othersMayBeRefused()
        || !end.running().hasOperandsOf(head.frame())) {
      throw new StuckException("a loop without a bound is followed round by round only");
    }
    Set<Integer> ofWritten = ofWritten();
    locals();
    objects(ofWritten);
    contents();
    ownObjects(spot -> true);
    elementsOfOwn(ofWritten);
    if (!outgrown.isEmpty()) {
      return outgrown;
    } else if (new LoopReads(head.memory(), end, changed).areOthersChanged()) {
      throw new StuckException("a loop without a bound changes an object that a round reads first");
    }
    List<Successor> successors = new ArrayList<>(facts());
    successors.addAll(emptied());
    successors.add(new Successor.Covered(end, new LoopMeasures(machine, head, end, before).way()));
    return successors;
  }

  /**
   * Where a call that the head stands for leaves what no head does; empty where there is nothing of
   * the kind.
   *
   * @throws StuckException if the call changed what heads do not stand for
   */
  List<Successor> left() {
    Memory now = end.memory();
    if (!machine.initialisation().isAlikeBut(head.memory(), now)) {
      throw new StuckException("a recursion without a bound initialises a class");
    } else if (!machine.statics().assigned(head.memory(), now).isEmpty()) {
      throw new StuckException("a recursion without a bound assigns a static field");
    } else if (!end.knowledge().outputs().equals(head.outputs())) {
      throw new StuckException("a recursion without a bound asks a model");
    }
    Set<Integer> ofWritten = ofWritten();
    objects(ofWritten);
    contents();
    ownObjects(spot -> !(spot.place() instanceof LoopPlace.Local));
    elementsOfOwn(ofWritten);
    if (outgrown.isEmpty() && new LoopReads(head.memory(), end, changed).areOthersChanged()) {
      throw new StuckException("a recursion without a bound changes an object that it reads first");
    }
    return outgrown;
  }

  /** Where facts do not hold any more. */
  private List<Successor> facts() {
    List<Successor> lost = new ArrayList<>();
    Map<LoopFact, BoolTerm> open = new LinkedHashMap<>();
    LoopSpots after = new LoopSpots(machine, end);
    for (Known known : head.facts()) {
      BoolTerm holds = after.holds(known);
      if (holds == null) {
        lost.add(lost(end, known.fact()));
      } else if (end.assume(machine.terms().not(holds)).isPresent()) {
        open.put(known.fact(), holds);
      }
    }
    if (machine.loops().areSingle(head.site())) {
      open.forEach(
          (fact, holds) ->
              end.assume(machine.terms().not(holds)).ifPresent(s -> lost.add(lost(s, fact))));
    } else {
      // All of them are one question, and most often the answer is that all hold.
      end.assume(machine.terms().not(machine.terms().and(open.values())))
          .map(s -> new Successor.Outgrown(s, new LoopChange.LosesSome(head.site(), open)))
          .ifPresent(lost::add);
    }
    return lost;
  }

  /** Where an array is not filled any more as far as it was. */
  private List<Successor> emptied() {
    List<Successor> emptied = new ArrayList<>();
    for (KnownFill fill : head.fills()) {
      for (State empty : new LoopFills(machine).empty(end, fill)) {
        emptied.add(
            new Successor.Outgrown(empty, new LoopChange.Empties(head.site(), fill.fact())));
      }
    }
    return emptied;
  }

  private Successor lost(State state, LoopFact fact) {
    return new Successor.Outgrown(state, new LoopChange.Loses(head.site(), fact));
  }

  private void locals() {
    Frame then = head.frame();
    for (int local = 0; local < then.code().maxLocals(); local++) {
      Value old = then.localOrNull(local);
      Value now = end.running().localOrNull(local);
      // A variable of another kind is another variable, of which the next round knows nothing.
      if (old != null
          && now != null
          && old.getClass() == now.getClass()
          && !old.equals(now)
          && machine.isLive(then, local)) {
        compare(new Spot(new LoopPlace.Local(local), 0), old, now);
      }
    }
  }

  /** Whether the head stands for another value of a spot. */
  private void compare(Spot spot, Value old, Value now) {
    Held held = head.written().get(spot);
    if (held == null || !held.covers(any.held(end, now))) {
      grow(spot.place(), any.held(before.state(), old).and(any.held(end, now)));
    }
  }

  private void grow(LoopPlace place, Held held) {
    HeldObjects.Renaming byRoute =
        name ->
            Optional.ofNullable(head.routes().get(((HeldObjects.ByIdentity) name).array()))
                .map(HeldObjects.ByRoute::new);
    outgrown.add(
        new Successor.Outgrown(
            end, new LoopChange.Writes(head.site(), place, held.renamed(byRoute))));
  }

  private void objects(Set<Integer> ofWritten) {
    Map<Integer, Integer> tables = tables();
    for (int identity : head.memory().identities()) {
      HeapObject old = head.memory().object(identity);
      HeapObject now = end.memory().object(identity);
      if (old == now || (ofWritten.contains(identity) && isOneKind(old, now))) {
        continue;
      }
      Integer table = tables.get(identity);
      if (table != null) {
        contents(table);
      } else if (old instanceof HeapObject.Instance from && now instanceof HeapObject.Instance to) {
        fields(identity, from, to);
      } else if (old instanceof HeapObject.Array from && now instanceof HeapObject.Array to) {
        elements(identity, from, to);
      } else if (changed.contains(identity) || !isOneKind(old, now)) {
        throw new StuckException(
            "what a loop without a bound does to a "
                + now.className().replace('/', '.')
                + " is not followed");
      }
    }
  }

  /** Which table an object is a part of. */
  private Map<Integer, Integer> tables() {
    Map<Integer, Integer> tables = new HashMap<>();
    for (int identity : head.memory().identities()) {
      AnyTables.parts(head.memory(), head.memory().object(identity))
          .forEach(part -> tables.put(part, identity));
    }
    return tables;
  }

  /** Whether the one may be what is better known by now of the other. */
  private static boolean isOneKind(HeapObject old, HeapObject now) {
    return !(now instanceof HeapObject.Lazy)
        && (old instanceof HeapObject.Lazy || old.getClass() == now.getClass());
  }

  /** What is in lists and tables may be changed while they stay as they are. */
  private void contents() {
    head.written().keySet().stream()
        .filter(spot -> spot.place() instanceof LoopPlace.Contents)
        .forEach(container -> contents(container.object()));
  }

  /** Objects that stay the same while what they hold is changed. */
  private void ownObjects(Predicate<Spot> isCompared) {
    LoopSpots after = new LoopSpots(machine, end);
    head.written()
        .forEach(
            (spot, held) -> {
              if (held.objects() instanceof HeldObjects.Own
                  && isCompared.test(spot)
                  && before.value(spot) instanceof Reference then
                  && then.equals(after.value(spot))) {
                compare(spot, then, then);
              }
            });
  }

  /** Lists and arrays that nobody changed, but what they have of their own. */
  private void elementsOfOwn(Set<Integer> ofWritten) {
    LoopReads reads = new LoopReads(head.memory(), end, changed);
    Map<Integer, Integer> lists = new HashMap<>();
    for (int identity : head.memory().identities()) {
      AnyObjects.arrays(head.memory(), head.memory().object(identity))
          .forEach(array -> lists.put(array, identity));
    }
    for (int identity : head.memory().identities()) {
      if (LoopReads.hasOwn(head.memory().object(identity))
          && !ofWritten.contains(identity)
          && reads.leadsToChanged(identity)) {
        contents(lists.getOrDefault(identity, identity));
      }
    }
  }

  /** What the head made for what is written, which holds anything. */
  private Set<Integer> ofWritten() {
    Set<Integer> made = new HashSet<>();
    for (Map.Entry<Spot, Held> written : head.written().entrySet()) {
      Spot spot = written.getKey();
      if (spot.place() instanceof LoopPlace.Contents) {
        made.addAll(AnyObjects.arrays(head.memory(), head.memory().object(spot.object())));
      } else if (!(written.getValue().objects() instanceof HeldObjects.Parts)
          && before.value(spot) instanceof Reference reference
          && !head.routes().containsKey(reference.object())) {
        // Parts were there before.
        addOwn(reference, written.getValue(), made);
      }
    }
    return made;
  }

  /** An object that the head made, with those that it has for itself. */
  private void addOwn(Reference reference, Held held, Set<Integer> made) {
    made.add(reference.object());
    if (held.objects() instanceof HeldObjects.Own own
        && head.memory().find(reference.object()).orElse(null)
            instanceof HeapObject.Instance object) {
      made.addAll(AnyObjects.arrays(head.memory(), object));
      own.fields()
          .forEach(
              (key, inField) -> {
                if (inField.objects() instanceof HeldObjects.Own
                    && object.fields().get(key) instanceof Reference part) {
                  addOwn(part, inField, made);
                }
              });
    }
  }

  private void fields(int identity, HeapObject.Instance from, HeapObject.Instance to) {
    if (!Objects.equals(from.arbitrary(), to.arbitrary())) {
      throw new StuckException("a loop without a bound sets up an object anew");
    } else if (!to.fields().keySet().containsAll(from.fields().keySet())) {
      throw new StuckException("a loop without a bound makes an object anew");
    }
    boolean isChangedContainer = false;
    for (Map.Entry<String, Value> field : to.fields().entrySet()) {
      String key = field.getKey();
      Value old = before.field(from, key);
      boolean isMadeAnew =
          key.equals(AnyTables.OF_MAP)
              && AnyTables.isUntouched(end.memory().object(((Reference) field.getValue()).object()))
              && (old == null || ((Reference) old).isNull().isTrue());
      if (isMadeAnew || field.getValue().equals(old)) {
        continue;
      }
      if (old == null) {
        if (changed.contains(identity)) {
          throw new StuckException(
              "a loop without a bound assigns "
                  + key.replace('/', '.')
                  + " of an object that a caller made");
        }
      } else if (AnyObjects.isContainer(to)) {
        isChangedContainer = true;
      } else {
        compare(
            new Spot(new LoopPlace.Field(route(identity), key), identity), old, field.getValue());
      }
    }
    if (isChangedContainer) {
      contents(identity);
    }
  }

  private void elements(int identity, HeapObject.Array from, HeapObject.Array to) {
    if (changed.contains(identity) || !isRefined(from, to)) {
      contents(identity);
    }
  }

  /** Whether an array is only better known. */
  private static boolean isRefined(HeapObject.Array from, HeapObject.Array to) {
    return from.rest().equals(to.rest()) && to.cells().containsAll(from.cells());
  }

  private void contents(int identity) {
    Spot spot = new Spot(new LoopPlace.Contents(route(identity)), identity);
    Held held = head.written().get(spot);
    Held now = any.elements(end, identity);
    if (held == null || !held.covers(now)) {
      grow(spot.place(), any.elements(before.state(), identity).and(now));
    }
  }

  private String route(int identity) {
    @Nullable String route = head.routes().get(identity);
    if (route == null) {
      throw new StuckException(
          "a loop without a bound changes a "
              + head.memory().object(identity).className().replace('/', '.')
              + " that no variable near it leads to");
    }
    return route;
  }
}
