package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.TreePVector;

/** Copies of arrays: exact, also where lengths are not constant. */
public final class ArraySummaries implements SummaryProvider {
  private static final String ANY_ARRAY = "[Ljava/lang/Object;";
  private static final String OUT_OF_BOUNDS = "java/lang/ArrayIndexOutOfBoundsException";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(
        "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
        ArraySummaries::copyInto);
    String arrays = "java/util/Arrays.";
    for (String element : List.of("Z", "B", "C", "S", "I", "J", "F", "D", "Ljava/lang/Object;")) {
      String array = "[" + element;
      all.put(
          arrays + "copyOf(" + array + "I)" + array,
          call -> copy(call, call.terms().constant(0), call.intArgument(1), null));
      all.put(arrays + "copyOfRange(" + array + "II)" + array, ArraySummaries::copyRange);
    }
    all.put("java/lang/Object.clone()Ljava/lang/Object;", ArraySummaries::cloneObject);
    all.put("jdk/internal/util/ArraysSupport.newLength(III)I", ArraySummaries::grownLength);
    all.put(
        arrays + "copyOf(" + ANY_ARRAY + "ILjava/lang/Class;)" + ANY_ARRAY,
        call ->
            call.requiring(
                2,
                (c, type) ->
                    type instanceof HeapObject.ClassObject object
                        ? copy(c, c.terms().constant(0), c.intArgument(1), object.named())
                        : c.stuck("Arrays.copyOf with a class that is not known")));
    all.put(
        "java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;",
        ArraySummaries::newInstance);
    all.put("java/lang/Class.getComponentType()Ljava/lang/Class;", ArraySummaries::componentType);
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
        .withAssumption("memory is assumed to suffice")
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
                              in -> copy(in, from, wanted, null),
                              out -> out.raises(OUT_OF_BOUNDS))));
        });
  }

  /** A new array whose elements from the start are those of another from an index on. */
  private static List<Successor> copy(
      Call call, IntTerm from, IntTerm length, @org.jspecify.annotations.Nullable String type) {
    return call.requiring(
        0,
        (c, object) -> {
          Terms terms = c.terms();
          HeapObject.Array source = (HeapObject.Array) object;
          String className = type == null ? source.className() : type;
          return c.split(
              terms.lessThan(length, terms.constant(0)),
              bad -> bad.raises("java/lang/NegativeArraySizeException"),
              good ->
                  fits(good, source, className)
                      ? good.in(good.state().reading(good.reference(0).object()))
                          .returnsNew(
                              copied(
                                  good,
                                  source,
                                  className,
                                  from,
                                  length,
                                  type == null && source.open()))
                      : good.stuck("a copy of an array into another type is not modelled"));
        });
  }

  private static HeapObject.Array copied(
      Call call,
      HeapObject.Array source,
      String className,
      IntTerm from,
      IntTerm length,
      boolean open) {
    HeapObject.Array copy =
        new ArrayCopies(call.machine())
            .copyOf(call.reference(0).object(), source, className, from, length);
    return open ? copy.opened() : copy;
  }

  /** Whether no element of the source can be refused by an array of the class. */
  private static boolean fits(Call call, HeapObject.Array source, String className) {
    if (source.className().equals(className)
        || call.machine().isInstance(source.className(), className)) {
      return true;
    }
    String element = className.substring(1);
    boolean isKnown = source.rest() instanceof HeapObject.Rest.Zero && element.startsWith("L");
    return isKnown
        && source.cells().stream().allMatch(cell -> isInstance(call, cell.value(), element));
  }

  private static boolean isInstance(Call call, Value value, String element) {
    return value instanceof Reference reference
        && (reference.isNull().isTrue()
            || call.machine()
                .isInstance(
                    call.object(reference).className(),
                    new TypeDescriptor(element).internalName()));
  }

  private static List<Successor> copyInto(Call call) {
    return call.requiring(
        0,
        (first, source) ->
            first.requiring(
                2,
                (both, target) ->
                    source instanceof HeapObject.Array from && target instanceof HeapObject.Array to
                        ? copyInto(both, from, to)
                        : both.raises("java/lang/ArrayStoreException")));
  }

  private static List<Successor> copyInto(
      Call call, HeapObject.Array source, HeapObject.Array target) {
    if (target.open() || !fits(call, source, target.className())) {
      return call.stuck("System.arraycopy between arrays of different types is not modelled");
    }
    call.state().checkChange(call.reference(2).object());
    Terms terms = call.terms();
    IntTerm from = call.intArgument(1);
    IntTerm to = call.intArgument(3);
    IntTerm count = call.intArgument(4);
    IntTerm zero = terms.constant(0);
    BoolTerm within =
        terms.and(
            terms.lessOrEqual(zero, from),
            terms.lessOrEqual(zero, to),
            terms.lessOrEqual(zero, count),
            terms.lessOrEqual(terms.add(from, count), source.length()),
            terms.lessOrEqual(terms.add(to, count), target.length()));
    return call.split(
        within,
        c -> {
          List<Successor> successors = new ArrayList<>();
          for (State copied :
              new ArrayCopies(c.machine())
                  .copyInto(
                      c.state().reading(c.reference(0).object()),
                      c.reference(0).object(),
                      from,
                      c.reference(2).object(),
                      to,
                      count)) {
            successors.addAll(c.in(copied).returns());
          }
          return successors;
        },
        c -> c.raises(OUT_OF_BOUNDS));
  }

  private static List<Successor> newInstance(Call call) {
    return call.requiring(
        0,
        (c, object) -> {
          String element = ((HeapObject.ClassObject) object).named();
          if (element.equals("primitive")) {
            return c.stuck("an array of a primitive made by reflection is not modelled");
          }
          String className = TypeDescriptor.ofInternalName(element).arrayOf().text();
          IntTerm length = c.intArgument(1);
          return c.split(
              c.terms().lessThan(length, c.terms().constant(0)),
              bad -> bad.raises("java/lang/NegativeArraySizeException"),
              good ->
                  good.returnsNew(
                      new HeapObject.Array(
                          className, length, TreePVector.empty(), new HeapObject.Rest.Zero())));
        });
  }

  private static List<Successor> componentType(Call call) {
    String name = ((HeapObject.ClassObject) call.object(call.reference(0))).named();
    if (!name.startsWith("[")) {
      return call.returns(new Reference(call.terms().bool(true), 0));
    }
    TypeDescriptor component = new TypeDescriptor(name).component();
    return call.returnsNew(
        new HeapObject.ClassObject(
            component.isPrimitive() ? "primitive" : component.internalName()));
  }
}
