package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A backward jump that a path takes once more: whether all is as it was the last time, but for what
 * the loop only counts, so that it goes on for ever. Of the heap that is compared which was there.
 */
final class Repetition {
  private final Interpreter machine;
  private final State state;
  private final int target;
  private final Loops.@Nullable Jumped last;

  /**
   * @param state stands on the jump
   * @param target to where it leads
   */
  Repetition(Interpreter machine, State state, int target) {
    this.machine = machine;
    this.state = state;
    this.target = target;
    this.last = state.loops().last(state.running());
  }

  /** Whether it is, and nothing was learned since that could have come out otherwise. */
  boolean isCertain() {
    return last != null
        && last.known() == state.knowledge().depth()
        && condition(last).filter(BoolTerm::isTrue).isPresent();
  }

  /** Where it is; empty where that is not so, or cannot be said. */
  Optional<State> possible() {
    return last == null ? Optional.empty() : condition(last).flatMap(state::assume);
  }

  private Optional<BoolTerm> condition(Loops.Jumped before) {
    List<BoolTerm> alike = new ArrayList<>();
    Frame then = before.frame();
    for (int local = 0; local < then.code().maxLocals(); local++) {
      Value old = then.localOrNull(local);
      Value now = state.running().localOrNull(local);
      if (!Objects.equals(old, now)
          && machine.isLive(then, local)
          && !isCountedOnly(local)
          && !isAlike(old, now, alike)) {
        return Optional.empty();
      }
    }
    return areInSight(before, alike) && isHeapAlike(before.memory(), alike)
        ? Optional.of(machine.terms().and(alike))
        : Optional.empty();
  }

  /** Whether what variables refer to is alike: where it is not, such as an iterator, ends most. */
  private boolean areInSight(Loops.Jumped before, List<BoolTerm> alike) {
    Frame then = before.frame();
    for (int local = 0; local < then.code().maxLocals(); local++) {
      if (then.localOrNull(local) instanceof Reference seen
          && before.memory().find(seen.object()).isPresent()
          && !isAlike(
              before.memory().object(seen.object()), state.memory().object(seen.object()), alike)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the loop reads a variable for nothing but to count, or to return it. */
  private boolean isCountedOnly(int local) {
    List<Instruction> code = state.running().code().instructions();
    for (int i = target; i < state.running().position(); i++) {
      boolean isRead =
          code.get(i) instanceof Instruction.Load load
              && load.local() == local
              && !(code.get(i + 1) instanceof Instruction.Return);
      if (isRead || (code.get(i) instanceof Instruction.Store store && store.local() == local)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeapAlike(Memory before, List<BoolTerm> alike) {
    Memory now = state.memory();
    if (before == now) {
      return true;
    }
    for (int identity : before.identities()) {
      if (!isAlike(before.object(identity), now.object(identity), alike)) {
        return false;
      }
    }
    return machine.statics().assigned(before, now).isEmpty();
  }

  private boolean isAlike(HeapObject old, HeapObject now, List<BoolTerm> alike) {
    if (old == now || old instanceof HeapObject.Lazy) {
      return true;
    }
    return old instanceof HeapObject.Instance from
        && now instanceof HeapObject.Instance to
        && areFieldsAlike(from, to, alike);
  }

  private boolean areFieldsAlike(
      HeapObject.Instance from, HeapObject.Instance to, List<BoolTerm> alike) {
    for (Map.Entry<String, Value> field : to.fields().entrySet()) {
      Value known = from.fields().get(field.getKey());
      boolean isFirstRead = known == null && from.arbitrary() != null;
      if (!isFirstRead && !isAlike(known, field.getValue(), alike)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAlike(@Nullable Value old, @Nullable Value now, List<BoolTerm> alike) {
    Terms terms = machine.terms();
    if (Objects.equals(old, now)) {
      return true;
    } else if (old instanceof IntValue was && now instanceof IntValue is) {
      return add(alike, terms.intEqual(was.term(), is.term()));
    } else if (old instanceof LongValue was && now instanceof LongValue is) {
      return add(alike, terms.intEqual(was.term(), is.term()));
    } else if (old instanceof Reference was && now instanceof Reference is) {
      return isAlike(was, is, alike);
    }
    return false;
  }

  private static boolean add(List<BoolTerm> alike, BoolTerm term) {
    alike.add(term);
    return !term.isFalse();
  }

  private boolean isAlike(Reference was, Reference is, List<BoolTerm> alike) {
    Memory memory = state.memory();
    if (was.object() == is.object()) {
      return add(alike, machine.terms().iff(was.isNull(), is.isNull()));
    } else if (memory.find(was.object()).orElse(null) instanceof HeapObject.Text from
        && memory.find(is.object()).orElse(null) instanceof HeapObject.Text to) {
      alike.add(machine.terms().not(was.isNull()));
      alike.add(machine.terms().not(is.isNull()));
      return add(alike, machine.terms().textEqual(from.text(), to.text()));
    }
    return false;
  }
}
