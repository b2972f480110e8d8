package dev.airtight.core.check.expression;

import dev.airtight.core.contract.ReferenceExpression;
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
record ReferencePath(String root, List<String> fields) {

  ReferencePath {
    fields = List.copyOf(fields);
  }

  static ReferencePath of(ReferenceExpression reference) {
    Deque<String> fields = new ArrayDeque<>();
    ReferenceExpression current = reference;
    while (current instanceof ReferenceExpression.FieldOf field) {
      fields.addFirst(field.field());
      current = field.target();
    }
    return new ReferencePath(root(current), List.copyOf(fields));
  }

  private static String root(ReferenceExpression reference) {
    if (reference instanceof ReferenceExpression.Argument argument) {
      return "argument " + argument.parameter();
    }
    if (reference instanceof ReferenceExpression.Element element) {
      return "element " + element.variable();
    }
    return reference instanceof ReferenceExpression.Output ? "output" : "it";
  }
}
