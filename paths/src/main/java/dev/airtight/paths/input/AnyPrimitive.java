package dev.airtight.paths.input;

import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;

/** Any value of a primitive type, and where a witness reads which one it is. */
public record AnyPrimitive(Value value, InputNode node) {

  /**
   * A new one.
   *
   * @param descriptor of the type (JVMS 4.3.2)
   * @param name in messages and terms
   */
  public static AnyPrimitive of(Terms terms, String descriptor, String name) {
    return switch (descriptor) {
      case "Z" -> {
        BoolTerm variable = terms.freshBool(name);
        IntTerm bit = terms.ifThenElse(variable, terms.constant(1), terms.constant(0));
        yield new AnyPrimitive(new IntValue(bit), new InputNode.Bool(variable));
      }
      case "C" -> {
        IntTerm unit = terms.freshInt(name, Interval.of(0, 0xffff));
        yield new AnyPrimitive(new IntValue(unit), new InputNode.Text(terms.unitText(unit)));
      }
      case "B" -> whole(terms, name, 8);
      case "S" -> whole(terms, name, 16);
      case "I" -> whole(terms, name, 32);
      case "J" -> {
        IntTerm term = terms.freshInt(name, Interval.LONG);
        yield new AnyPrimitive(new LongValue(term), new InputNode.Whole(term));
      }
      // Which float or double it is does not show in any term, so a witness uses zero.
      case "F" -> new AnyPrimitive(FloatingValue.ANY_FLOAT, new InputNode.Whole(terms.constant(0)));
      case "D" ->
          new AnyPrimitive(FloatingValue.ANY_DOUBLE, new InputNode.Whole(terms.constant(0)));
      default -> throw new IllegalArgumentException("no primitive type: " + descriptor);
    };
  }

  private static AnyPrimitive whole(Terms terms, String name, int bits) {
    IntTerm term = terms.freshInt(name, Interval.signed(bits));
    return new AnyPrimitive(new IntValue(term), new InputNode.Whole(term));
  }
}
