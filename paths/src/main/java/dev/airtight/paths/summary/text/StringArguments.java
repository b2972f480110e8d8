package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How methods of String look at their arguments. */
final class StringArguments {
  static final String OUT_OF_BOUNDS = "java/lang/StringIndexOutOfBoundsException";

  private static final List<String> BUILDERS =
      List.of("java/lang/StringBuilder", "java/lang/StringBuffer");

  private StringArguments() {}

  /** Goes on with the text of a CharSequence; null is a NullPointerException. */
  static List<Successor> charSequence(
      Call call, int argument, BiFunction<Call, TextTerm, List<Successor>> then) {
    return call.requiring(
        argument,
        (c, object) -> {
          if (object instanceof HeapObject.Text text) {
            return then.apply(c, text.text());
          }
          if (!BUILDERS.contains(object.className())) {
            return c.stuck(
                "a CharSequence of class "
                    + object.className().replace('/', '.')
                    + " is not modelled");
          }
          Reference present = new Reference(c.terms().bool(false), c.reference(argument).object());
          return c.machine()
              .toText(
                  c.state(),
                  present,
                  TypeDescriptor.OBJECT,
                  (state, text) -> then.apply(c.in(state), text));
        });
  }

  /** Goes on where an index is within {@code 0 .. size - 1}; else it is out of bounds. */
  static List<Successor> index(
      Call call, IntTerm index, IntTerm size, Function<Call, List<Successor>> then) {
    Terms terms = call.terms();
    return within(
        call,
        terms.and(terms.lessOrEqual(terms.constant(0), index), terms.lessThan(index, size)),
        then);
  }

  /** Goes on where a condition on indices holds; else one is out of bounds. */
  static List<Successor> within(
      Call call, BoolTerm condition, Function<Call, List<Successor>> then) {
    return call.split(condition, then, c -> c.raises(OUT_OF_BOUNDS));
  }
}
