package dev.airtight.paths.summary.number;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The boxes of the primitives (JLS 5.1.7), exactly. Their other methods run as bytecode, reading
 * the box's field {@code value}.
 */
public final class BoxSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    box(all, "Boolean", "Z");
    box(all, "Byte", "B");
    box(all, "Character", "C");
    box(all, "Short", "S");
    box(all, "Integer", "I");
    box(all, "Long", "J");
    box(all, "Float", "F");
    box(all, "Double", "D");
    all.put("java/lang/Integer.compare(II)I", call -> compare(call, false));
    all.put("java/lang/Integer.signum(I)I", call -> signum(call, call.intArgument(0)));
    all.put("java/lang/Long.compare(JJ)I", call -> compare(call, true));
    all.put("java/lang/Long.signum(J)I", call -> signum(call, call.longArgument(0)));
    return all;
  }

  private static void box(Map<String, Summary> all, String name, String primitive) {
    String box = "java/lang/" + name;
    all.put(
        box + ".valueOf(" + primitive + ")L" + box + ";",
        call -> call.returnsNew(new HeapObject.Box(box, call.arguments().get(0))));
    all.put(box + ".<init>(" + primitive + ")V", call -> construct(call, box));
  }

  /** The object that {@code new} made becomes the box. */
  private static List<Successor> construct(Call call, String box) {
    Value value = call.arguments().get(1);
    State made = call.state().refined(call.reference(0).object(), new HeapObject.Box(box, value));
    return call.in(made).returns();
  }

  private static List<Successor> compare(Call call, boolean isLong) {
    IntTerm left = isLong ? call.longArgument(0) : call.intArgument(0);
    IntTerm right = isLong ? call.longArgument(1) : call.intArgument(1);
    Terms terms = call.terms();
    return call.returnsInt(
        terms.ifThenElse(
            terms.lessThan(left, right),
            terms.constant(-1),
            terms.ifThenElse(terms.intEqual(left, right), terms.constant(0), terms.constant(1))));
  }

  private static List<Successor> signum(Call call, IntTerm value) {
    Terms terms = call.terms();
    IntTerm zero = terms.constant(0);
    return call.returnsInt(
        terms.ifThenElse(
            terms.lessThan(value, zero),
            terms.constant(-1),
            terms.ifThenElse(terms.intEqual(value, zero), zero, terms.constant(1))));
  }
}
