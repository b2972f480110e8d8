package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * {@code Arrays.sort} of numbers: exact for whole arrays of few; elsewhere what the array holds is
 * left open.
 */
public final class SortSummaries implements SummaryProvider {
  private static final int FEW = 6;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String element : List.of("B", "C", "S", "I", "J", "F", "D")) {
      all.put("java/util/Arrays.sort([" + element + ")V", SortSummaries::whole);
      all.put("java/util/Arrays.sort([" + element + "II)V", SortSummaries::range);
    }
    return all;
  }

  private static List<Successor> whole(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          HeapObject.Array array = (HeapObject.Array) object;
          BigInteger length = array.length().constantValue();
          boolean isWhole = "BCSIJ".contains(array.elementDescriptor());
          return isWhole && length != null && length.compareTo(BigInteger.valueOf(FEW)) <= 0
              ? few(c, array, length.intValueExact(), List.of())
              : any(c, array);
        });
  }

  /** Arrays.rangeCheck, then the same. */
  private static List<Successor> range(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          HeapObject.Array array = (HeapObject.Array) object;
          Terms terms = c.terms();
          IntTerm from = c.intArgument(1);
          IntTerm to = c.intArgument(2);
          BoolTerm within =
              terms.and(
                  terms.lessOrEqual(terms.constant(0), from),
                  terms.lessOrEqual(to, array.length()));
          return c.split(
              terms.lessThan(to, from),
              bad -> bad.raises("java/lang/IllegalArgumentException"),
              good ->
                  good.split(
                      within,
                      in -> any(in, array),
                      out -> out.raises("java/lang/ArrayIndexOutOfBoundsException")));
        });
  }

  /** Reads the elements one after the other, then sorts them. */
  private static List<Successor> few(
      Call call, HeapObject.Array array, int length, List<IntTerm> read) {
    if (read.size() == length) {
      return sorted(call, read);
    }
    List<Successor> successors = new ArrayList<>();
    for (ElementSource.Made made :
        call.machine()
            .readElement(
                call.state(), call.reference(0).object(), call.terms().constant(read.size()))) {
      List<IntTerm> more = new ArrayList<>(read);
      more.add(
          made.value() instanceof LongValue value
              ? value.term()
              : ((IntValue) made.value()).term());
      successors.addAll(few(call.in(made.state()), array, length, more));
    }
    return successors;
  }

  private static List<Successor> sorted(Call call, List<IntTerm> elements) {
    Terms terms = call.terms();
    List<IntTerm> sorted = new ArrayList<>(elements);
    for (int end = sorted.size() - 1; end > 0; end--) {
      for (int i = 0; i < end; i++) {
        IntTerm left = sorted.get(i);
        IntTerm right = sorted.get(i + 1);
        BoolTerm inOrder = terms.lessOrEqual(left, right);
        sorted.set(i, terms.ifThenElse(inOrder, left, right));
        sorted.set(i + 1, terms.ifThenElse(inOrder, right, left));
      }
    }
    int identity = call.reference(0).object();
    HeapObject.Array array = (HeapObject.Array) call.object(call.reference(0));
    boolean isLong = array.elementDescriptor().equals(TypeDescriptor.LONG.text());
    PVector<HeapObject.Cell> cells = TreePVector.empty();
    for (int i = 0; i < sorted.size(); i++) {
      Value value = isLong ? new LongValue(sorted.get(i)) : new IntValue(sorted.get(i));
      cells = cells.plus(new HeapObject.Cell(terms.constant(i), value));
    }
    return call.in(call.state().changed(identity, array.withCells(cells))).returns();
  }

  private static List<Successor> any(Call call, HeapObject.Array array) {
    ElementSource source =
        (state, index) ->
            List.of(
                new ElementSource.Made(
                    state,
                    AnyPrimitive.of(call.terms(), array.elementDescriptor(), "an element")
                        .value()));
    int identity = call.reference(0).object();
    State changed =
        call.state()
            .reading(identity)
            .changed(
                identity,
                new HeapObject.Array(
                    array.className(),
                    array.length(),
                    TreePVector.empty(),
                    new HeapObject.Rest.Made(source, HeapObject.Elements.NEW)));
    return call.in(changed).returns();
  }
}
