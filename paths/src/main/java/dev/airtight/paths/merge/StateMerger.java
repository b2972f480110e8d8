package dev.airtight.paths.merge;

import dev.airtight.paths.code.instruction.JoinPoints;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Value;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Merges states of two paths that parted at one state. What the merged state may do is what the two
 * may do together, no less and no more.
 */
public final class StateMerger {
  private final Machine machine;
  private final MergedFrames frames = new MergedFrames();
  private final Map<MethodCode, JoinPoints> joins = new IdentityHashMap<>();

  public StateMerger(Machine machine) {
    this.machine = machine;
  }

  /**
   * Where paths meet that part at a state; empty where a loop is left or not, as paths that went
   * round more or less often differ in too much.
   */
  public Optional<MeetingPlace> after(State fork) {
    Frame frame = fork.running();
    JoinPoints joins = this.joins.computeIfAbsent(frame.code(), JoinPoints::of);
    return joins.isLoopTest(frame.position())
        ? Optional.empty()
        : Optional.of(new MeetingPlace(frame, joins.after(frame.position())));
  }

  /** Empty where they stay apart. */
  public Optional<State> merge(State fork, State one, State other) {
    Frame inOne = one.frame();
    Frame inOther = other.frame();
    if (inOne == null || inOther == null || !MergedFrames.areAlike(inOne, inOther)) {
      return Optional.empty();
    }
    Optional<Loops> loops = one.loops().merged(other.loops(), inOne.depth());
    if (loops.isEmpty()
        || !isAfter(fork, one)
        || !isAfter(fork, other)
        || !one.knowledge().outputs().equals(other.knowledge().outputs())
        || !one.memory().hasClassesOf(other.memory())) {
      return Optional.empty();
    }
    Choice choice = new Choice(machine.terms(), fork, one, other);
    MergedValues values = new MergedValues(machine, choice, one.memory(), other.memory());
    Optional<InputParts> inputs = new MergedInputs(values).of(one.inputs(), other.inputs());
    if (inputs.isEmpty()) {
      return Optional.empty();
    }
    Optional<Frame> frame = frames.of(inOne, inOther, values);
    Optional<Memory> memory = frame.flatMap(merged -> memory(one.memory(), other.memory(), values));
    return memory.flatMap(
        merged ->
            choice
                .learned(fork.knowledge())
                .map(learned -> learned.withUnprovedOf(one.knowledge(), other.knowledge()))
                .map(
                    knowledge ->
                        new State(frame.get(), merged, knowledge, inputs.get(), loops.get())));
  }

  private static boolean isAfter(State fork, State state) {
    return PathCondition.isExtended(fork.knowledge().condition(), state.knowledge().condition());
  }

  private static Optional<Memory> memory(Memory one, Memory other, MergedValues values) {
    MergedObjects objects = new MergedObjects(values);
    Map<Integer, HeapObject> changed = new TreeMap<>();
    for (int identity : one.changedBeside(other)) {
      Optional<HeapObject> object = objects.of(one.object(identity), other.object(identity));
      if (object.isEmpty()) {
        return Optional.empty();
      }
      changed.put(identity, object.get());
    }
    Map<String, Value> statics = new TreeMap<>();
    for (String field : one.staticsUnlike(other)) {
      Value a = one.staticField(field);
      Value b = other.staticField(field);
      Optional<Value> value = a == null || b == null ? Optional.empty() : values.of(a, b);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      statics.put(field, value.get());
    }
    changed.putAll(values.made());
    return Optional.of(one.joined(other, changed, statics));
  }
}
