package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.SyntaxNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * Checks of a tree that every node lies within the node it belongs to, and that no node is too
 * deep.
 */
final class SpanCheck {

  private SpanCheck() {}

  static void check(SyntaxNode root) {
    check(root, root.span(), 1);
  }

  private static void check(Object value, Span parent, int depth) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> check(present, parent, depth));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> check(element, parent, depth));
    } else if (value instanceof SyntaxNode node) {
      assertThat(depth).isLessThanOrEqualTo(SyntaxNode.MAXIMUM_DEPTH);
      assertThat(parent.contains(node.span())).as("%s in %s", node, parent).isTrue();
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        check(part(node, component), node.span(), depth + 1);
      }
    }
  }

  private static Object part(Object node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException exception) {
      throw new AssertionError(exception);
    }
  }
}
