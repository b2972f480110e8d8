package dev.airtight.core.check.expression;

import dev.airtight.core.contract.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The place a reference reads, without where in the text it is written, so that a guard and the
 * expression it guards can be seen to speak of the same value.
 *
 * @param root what the path starts from
 * @param fields the fields read one after the other
 */
record Path(String root, List<String> fields) {

  Path {
    fields = List.copyOf(fields);
  }

  static Path of(Reference reference) {
    Deque<String> fields = new ArrayDeque<>();
    Reference current = reference;
    while (current instanceof Reference.FieldOf field) {
      fields.addFirst(field.field());
      current = field.target();
    }
    return new Path(root(current), List.copyOf(fields));
  }

  private static String root(Reference reference) {
    if (reference instanceof Reference.Argument argument) {
      return "argument " + argument.parameter();
    }
    if (reference instanceof Reference.Element element) {
      return "element " + element.variable();
    }
    return reference instanceof Reference.Output ? "output" : "it";
  }
}
