package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.ArgumentOnly;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/** Which values get through the checks of setters: those with which a call of one stores them. */
final class SetterRuns {
  private final Machine machine;
  private final FieldStores stores;
  private final ArgumentOnly argumentOnly;

  SetterRuns(Machine machine, FieldStores stores) {
    this.machine = machine;
    this.stores = stores;
    this.argumentOnly = new ArgumentOnly(machine.classPath());
  }

  /**
   * A field holds what a setter let through, or what it held before.
   *
   * @param field that only constructors and setters assign
   * @param value of the field
   * @param unchanged that it is still what constructors left
   * @return the same state where that is not known, as of what can change by itself
   */
  State learn(State state, JavaField field, Value value, BoolTerm unchanged) {
    boolean isConstant = !field.type().isReference() || field.type().equals(TypeDescriptor.STRING);
    if (!isConstant || !stores.isSetterTheOnlyWay(field)) {
      return state;
    }
    List<BoolTerm> ways = new ArrayList<>(List.of(unchanged));
    for (Setter setter : stores.setters(field)) {
      Optional<BoolTerm> taken =
          argumentOnly.is(setter.method())
              ? Attempt.at(() -> taken(state, setter.method(), field, value))
                  .orElse(reason -> Optional.empty())
              : Optional.empty();
      if (taken.isEmpty()) {
        return state;
      }
      ways.add(taken.get());
    }
    return state.assume(machine.terms().or(ways)).orElse(state);
  }

  /** On which conditions a call stores the value; empty where that rests on assumptions. */
  private Optional<BoolTerm> taken(State state, JavaMethod setter, JavaField field, Value value) {
    Terms terms = machine.terms();
    int object = machine.freshIdentity();
    HeapObject blank = new HeapObject.Instance(field.owner(), HashTreePMap.empty(), null);
    List<Value> arguments = List.of(new Reference(terms.bool(false), object), value);
    List<BoolTerm> ways = new ArrayList<>();
    for (Successor end : machine.runAside(state.withObject(object, blank), setter, arguments)) {
      State after = end.state();
      if (!after.knowledge().assumptions().equals(state.knowledge().assumptions())) {
        return Optional.empty();
      }
      // What is stored stays, also where the call throws after that.
      if (after.memory().object(object) instanceof HeapObject.Instance instance
          && instance.fields().containsKey(field.owner() + "." + field.name())) {
        ways.add(terms.and(since(state, after)));
      }
    }
    return Optional.of(terms.or(ways));
  }

  /** What was assumed between two states of one path. */
  private static List<BoolTerm> since(State earlier, State later) {
    int before = PathCondition.terms(earlier.knowledge().condition()).size();
    List<BoolTerm> all = PathCondition.terms(later.knowledge().condition());
    return all.subList(before, all.size());
  }
}
