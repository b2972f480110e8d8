package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.TreePVector;

/** Copies of arrays: exact, also where lengths are not constant. */
public final class ArraySummaries implements SummaryProvider {
  private static final String ANY_ARRAY = "[Ljava/lang/Object;";
  private static final String OUT_OF_BOUNDS = "java/lang/ArrayIndexOutOfBoundsException";
  private static final String BAD_STORE = "java/lang/ArrayStoreException";

  private static final MethodReference NO_SUCH_ARRAY =
      new MethodReference(
          "java/lang/IllegalArgumentException", "<init>", MethodDescriptor.parse("()V"), false);

  /** JVMS 4.3.2. */
  private static final String MOST_DIMENSIONS = "[".repeat(255);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(
        "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
        ArraySummaries::copyInto);
    String arrays = "java/util/Arrays.";
    // Those of other arrays run as bytecode, but these ask for the class of the array first.
    all.put(
        arrays + "copyOf(" + ANY_ARRAY + "I)" + ANY_ARRAY,
        call -> copy(call, call.terms().constant(0), call.intArgument(1)));
    all.put(arrays + "copyOfRange(" + ANY_ARRAY + "II)" + ANY_ARRAY, ArraySummaries::copyRange);
    all.put("java/lang/Object.clone()Ljava/lang/Object;", ArraySummaries::cloneObject);
    all.put("jdk/internal/util/ArraysSupport.newLength(III)I", ArraySummaries::grownLength);
    all.put(
        "java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;",
        ArraySummaries::newInstance);
    all.put("java/lang/reflect/Array.getLength(Ljava/lang/Object;)I", ArraySummaries::length);
    return all;
  }

  /** A shallow copy (Object.clone, JLS 10.7). */
  private static List<Successor> cloneObject(Call original) {
    Call call = original.in(original.state().reading(original.reference(0).object()));
    HeapObject object = call.object(call.reference(0));
    if (object instanceof HeapObject.Array array) {
      return call.returnsNew(array);
    }
    if (!(object instanceof HeapObject.Instance instance) || instance.arbitrary() != null) {
      return call.stuck("Object.clone of an object of the input is not modelled");
    }
    return call.machine().isInstance(instance.className(), "java/lang/Cloneable")
        ? call.returnsNew(instance)
        : call.raises("java/lang/CloneNotSupportedException");
  }

  /** ArraysSupport.newLength, where the length that is wanted can be had. */
  private static List<Successor> grownLength(Call call) {
    Terms terms = call.terms();
    IntTerm least = call.intArgument(1);
    IntTerm wanted = call.intArgument(2);
    IntTerm growth = terms.ifThenElse(terms.lessOrEqual(least, wanted), wanted, least);
    IntTerm length = terms.add(call.intArgument(0), growth);
    return call.state()
        .withAssumption(Assumption.Environment.ENOUGH_MEMORY)
        .assume(terms.lessOrEqual(length, terms.constant(Integer.MAX_VALUE)))
        .map(s -> call.in(s).returnsInt(length))
        .orElse(List.of());
  }

  private static List<Successor> copyRange(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          Terms terms = c.terms();
          IntTerm from = c.intArgument(1);
          IntTerm to = c.intArgument(2);
          IntTerm length = ((HeapObject.Array) object).length();
          // The length is computed in ints, where one that is too large is negative.
          IntTerm wanted = terms.subtract(to, from);
          BoolTerm negative =
              terms.or(
                  terms.lessThan(to, from),
                  terms.lessThan(terms.constant(Integer.MAX_VALUE), wanted));
          BoolTerm within =
              terms.and(
                  terms.lessOrEqual(terms.constant(0), from), terms.lessOrEqual(from, length));
          return c.split(
              terms.lessThan(wanted, terms.constant(Integer.MIN_VALUE)),
              far -> far.stuck("Arrays.copyOfRange with bounds so far apart is not modelled"),
              near ->
                  near.split(
                      negative,
                      bad -> bad.raises("java/lang/IllegalArgumentException"),
                      good ->
                          good.split(
                              within,
                              in -> copy(in, from, wanted),
                              out -> out.raises(OUT_OF_BOUNDS))));
        });
  }

  /** A new array whose elements from the start are those of another from an index on. */
  private static List<Successor> copy(Call call, IntTerm from, IntTerm length) {
    return call.requiring(
        0,
        (c, object) -> {
          HeapObject.Array source = (HeapObject.Array) object;
          return c.split(
              c.terms().lessThan(length, c.terms().constant(0)),
              bad -> bad.raises("java/lang/NegativeArraySizeException"),
              good -> {
                HeapObject.Array copy =
                    new ArrayCopies(good.machine()).copyOf(good.state(), source, from, length);
                return good.in(good.state().reading(good.reference(0).object()))
                    .returnsNew(source.open() ? copy.opened() : copy);
              });
        });
  }

  private static List<Successor> copyInto(Call call) {
    return call.requiring(
        0, (first, source) -> first.requiring(2, (both, target) -> copyInto(both, source, target)));
  }

  /** System.arraycopy looks at the kinds of the arrays, then at the bounds, then at elements. */
  private static List<Successor> copyInto(Call call, HeapObject source, HeapObject target) {
    if (!(source instanceof HeapObject.Array from) || !(target instanceof HeapObject.Array to)) {
      return isNoArray(call, source) || isNoArray(call, target)
          ? call.raises(BAD_STORE)
          : call.stuck("System.arraycopy of what may be an array is not modelled");
    }
    TypeDescriptor given = new TypeDescriptor(from.elementDescriptor());
    TypeDescriptor taken = new TypeDescriptor(to.elementDescriptor());
    if (!given.equals(taken) && (given.isPrimitive() || taken.isPrimitive())) {
      return call.raises(BAD_STORE);
    }
    Terms terms = call.terms();
    IntTerm zero = terms.constant(0);
    IntTerm count = call.intArgument(4);
    BoolTerm within =
        terms.and(
            terms.lessOrEqual(zero, call.intArgument(1)),
            terms.lessOrEqual(zero, call.intArgument(3)),
            terms.lessOrEqual(zero, count),
            terms.lessOrEqual(terms.add(call.intArgument(1), count), from.length()),
            terms.lessOrEqual(terms.add(call.intArgument(3), count), to.length()));
    boolean fits =
        call.reference(0).object() == call.reference(2).object()
            || (!to.open() && isAssignable(call, given, taken));
    return call.split(
        within, c -> copyWithin(c, to.open(), fits, taken), c -> c.raises(OUT_OF_BOUNDS));
  }

  private static boolean isNoArray(Call call, HeapObject object) {
    return !(object instanceof HeapObject.Array)
        && call.machine().classes().isExact(call.state(), object);
  }

  private static boolean isAssignable(Call call, TypeDescriptor given, TypeDescriptor taken) {
    return given.equals(taken)
        || call.machine().isInstance(given.internalName(), taken.internalName());
  }

  private static List<Successor> copyWithin(
      Call call, boolean open, boolean fits, TypeDescriptor taken) {
    BigInteger count = call.intArgument(4).constantValue();
    if (count != null && count.signum() == 0) {
      return call.returns();
    }
    int target = call.reference(2).object();
    Call at = call.in(call.state().reading(call.reference(0).object()));
    ArrayCopies.Range range =
        new ArrayCopies.Range(
            at.reference(0).object(),
            at.intArgument(1),
            target,
            at.intArgument(3),
            at.intArgument(4));
    ArrayCopies copies = new ArrayCopies(at.machine());
    if (fits || (!open && copies.isEachFitting(at.state(), range, taken))) {
      return copies.copy(at.state(), range).stream()
          .flatMap(copied -> at.in(copied).returns().stream())
          .toList();
    }
    return open || count == null || !ArrayCopies.isSmall(count)
        ? at.stuck("System.arraycopy of elements that may not fit the other array is not modelled")
        : copies.copyFitting(
            at.state(),
            range,
            taken,
            copied -> at.in(copied).returns(),
            refused -> at.in(refused).raises(BAD_STORE));
  }

  private static List<Successor> length(Call call) {
    return call.requiring(
        0,
        (c, object) ->
            object instanceof HeapObject.Array array
                ? c.returnsInt(array.length())
                : isNoArray(c, object)
                    ? c.raises("java/lang/IllegalArgumentException")
                    : c.stuck("Array.getLength of what may be an array is not modelled"));
  }

  /** Null, then the length, then void are refused in that order. */
  private static List<Successor> newInstance(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          if (!(object instanceof HeapObject.ClassObject known)) {
            return c.stuck("an array of elements of such a class is not modelled");
          }
          TypeDescriptor element = known.type();
          IntTerm length = c.intArgument(1);
          return c.split(
              c.terms().lessThan(length, c.terms().constant(0)),
              bad -> bad.raises("java/lang/NegativeArraySizeException"),
              good ->
                  element.isVoid() || element.text().startsWith(MOST_DIMENSIONS)
                      ? good.machine().raise(good.state(), NO_SUCH_ARRAY, List.of())
                      : good.returnsNew(
                          new HeapObject.Array(
                              element.arrayOf().text(),
                              length,
                              TreePVector.empty(),
                              new HeapObject.Rest.Zero())));
        });
  }
}
