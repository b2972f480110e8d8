package dev.airtight.paths.summary.collection;

import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Map;
import org.pcollections.TreePVector;

/**
 * How much room an ArrayList has, which nobody can tell: as much as an array can have, from the
 * start. So paths on which more or fewer elements were added have one array, not one that grew and
 * one that did not.
 */
public final class ListRoom implements SummaryProvider {
  private static final String LIST = "java/util/ArrayList";
  private static final String ELEMENTS = LIST + ".elementData";
  private static final String CHANGES = "java/util/AbstractList.modCount";

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        LIST + ".<init>()V",
        call -> with(call, newArray(call), empty(call.terms())).returns(),
        LIST + ".grow(I)[Ljava/lang/Object;",
        ListRoom::grow,
        LIST + ".ensureCapacity(I)V",
        ListRoom::ensureCapacity);
  }

  /** Making room is a change that iterators notice, where there was less. */
  private static List<Successor> ensureCapacity(Call call) {
    Terms terms = call.terms();
    HeapObject.Instance list = (HeapObject.Instance) call.object(call.reference(0));
    Value known = list.fields().get(CHANGES);
    if (known == null && list.arbitrary() != null) {
      return call.stuck("how often a list was changed is not known where room is made in it");
    }
    IntTerm changes = known instanceof IntValue number ? number.term() : terms.constant(0);
    IntTerm more =
        terms.ifThenElse(terms.freshBool("room is made"), terms.constant(1), terms.constant(0));
    IntValue now = new IntValue(terms.java().wrap(terms.add(changes, more), Integer.SIZE));
    return call.in(call.state().changed(call.reference(0).object(), list.withField(CHANGES, now)))
        .returns();
  }

  private static HeapObject.Array empty(Terms terms) {
    return new HeapObject.Array(
        "[Ljava/lang/Object;", room(terms), TreePVector.empty(), new HeapObject.Rest.Zero());
  }

  private static IntTerm room(Terms terms) {
    return terms.constant(Integer.MAX_VALUE);
  }

  private static Reference newArray(Call call) {
    return new Reference(call.terms().bool(false), call.machine().freshIdentity());
  }

  private static Call with(Call call, Reference reference, HeapObject.Array elements) {
    int list = call.reference(0).object();
    HeapObject.Instance instance = (HeapObject.Instance) call.object(call.reference(0));
    return call.in(
        call.state()
            .withObject(reference.object(), elements)
            .changed(list, instance.withField(ELEMENTS, reference)));
  }

  /** What has all the room there can be does not grow: there is no memory for more. */
  private static List<Successor> grow(Call original) {
    HeapObject.Instance list = (HeapObject.Instance) original.object(original.reference(0));
    if (!(list.fields().get(ELEMENTS) instanceof Reference elements)) {
      return original.stuck("a list whose elements are not known grows");
    }
    Call call = original.in(original.state().reading(elements.object()));
    HeapObject.Array array = (HeapObject.Array) call.object(elements);
    IntTerm room = room(call.terms());
    return call.split(
        call.terms().lessThan(array.length(), room),
        small -> {
          HeapObject.Array larger =
              new ArrayCopies(small.machine())
                  .copyOf(small.state(), array, small.terms().constant(0), room);
          Reference grown = newArray(small);
          return with(small, grown, larger).returns(grown);
        },
        full -> {
          State enough = full.state().withAssumption(Assumption.Environment.ENOUGH_MEMORY);
          return List.of(
              new Successor.AssumedAway(
                  enough, () -> full.in(enough).raises("java/lang/OutOfMemoryError")));
        });
  }
}
