package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of {@code java.util.Objects} does not run well as bytecode: equality and index checks. */
public final class ObjectsSummaries implements SummaryProvider {
  private static final MethodReference EQUALS =
      new MethodReference(
          "java/lang/Object", "equals", MethodDescriptor.parse("(Ljava/lang/Object;)Z"), false);
  private static final String OUT_OF_BOUNDS = "java/lang/IndexOutOfBoundsException";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String objects = "java/util/Objects.";
    all.put(objects + "equals(Ljava/lang/Object;Ljava/lang/Object;)Z", ObjectsSummaries::areEqual);
    all.put(objects + "checkIndex(II)I", ObjectsSummaries::checkIndex);
    all.put(objects + "checkFromToIndex(III)I", ObjectsSummaries::checkFromTo);
    all.put(objects + "checkFromIndexSize(III)I", ObjectsSummaries::checkFromSize);
    return all;
  }

  /** A reference equals itself whatever its equals method says. */
  private static List<Successor> areEqual(Call call) {
    Reference left = call.reference(0);
    Reference right = call.reference(1);
    boolean surelyNull = left.isNull().isTrue() || right.isNull().isTrue();
    if (!surelyNull && left.object() == right.object()) {
      return call.returnsBoolean(call.terms().iff(left.isNull(), right.isNull()));
    }
    return call.whenPresent(
        0,
        c -> c.returnsBoolean(right.isNull()),
        (c, object) ->
            c.machine()
                .callVirtual(
                    c.state(),
                    EQUALS,
                    List.of(new Reference(c.terms().bool(false), left.object()), right),
                    null));
  }

  private static List<Successor> checkIndex(Call call) {
    Terms terms = call.terms();
    IntTerm index = call.intArgument(0);
    return check(
        call,
        terms.and(
            terms.lessOrEqual(terms.constant(0), index),
            terms.lessThan(index, call.intArgument(1))));
  }

  private static List<Successor> checkFromTo(Call call) {
    Terms terms = call.terms();
    IntTerm from = call.intArgument(0);
    IntTerm to = call.intArgument(1);
    return check(
        call,
        terms.and(
            terms.lessOrEqual(terms.constant(0), from),
            terms.lessOrEqual(from, to),
            terms.lessOrEqual(to, call.intArgument(2))));
  }

  private static List<Successor> checkFromSize(Call call) {
    Terms terms = call.terms();
    IntTerm from = call.intArgument(0);
    IntTerm size = call.intArgument(1);
    return check(
        call,
        terms.and(
            terms.lessOrEqual(terms.constant(0), from),
            terms.lessOrEqual(terms.constant(0), size),
            terms.lessOrEqual(terms.add(from, size), call.intArgument(2))));
  }

  private static List<Successor> check(Call call, BoolTerm within) {
    return call.split(within, c -> c.returnsInt(c.intArgument(0)), c -> c.raises(OUT_OF_BOUNDS));
  }
}
