package dev.airtight.grammar;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * Writes a syntax tree as indented text without its spans, so that trees of different layouts can
 * be compared.
 */
final class TreeText {

  private final StringBuilder text = new StringBuilder();

  private TreeText() {}

  static String of(Object node) {
    TreeText tree = new TreeText();
    tree.write(node, 0);
    return tree.text.toString();
  }

  private void write(Object value, int depth) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(present -> write(present, depth), () -> text.append("-"));
    } else if (value instanceof List<?> list) {
      text.append('[');
      list.forEach(element -> write(element, newLine(depth + 1)));
      text.append(']');
    } else if (value instanceof Record node) {
      text.append(node.getClass().getSimpleName());
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        if (component.getType() != Span.class && component.getType() != SourceText.class) {
          Object part = part(node, component);
          boolean isSpan =
              part instanceof Optional<?> optional && optional.orElse(null) instanceof Span;
          newLine(depth + 1);
          text.append(component.getName()).append(' ');
          write(isSpan ? "yes" : part, depth + 1);
        }
      }
    } else {
      text.append(value instanceof String string ? quoted(string) : String.valueOf(value));
    }
  }

  private static String quoted(String string) {
    return '"' + string.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
  }

  private int newLine(int depth) {
    text.append('\n').append("  ".repeat(depth));
    return depth;
  }

  private static Object part(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException exception) {
      throw new AssertionError(exception);
    }
  }
}
