package dev.airtight.core.diagnostic;

import dev.airtight.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a source line that is shown, with the columns to underline.
 *
 * @param text the line as it is printed, clipped with {@code …} where it is too long
 * @param indent columns in front of the underlined part
 * @param length columns underlined, at least 1
 */
record Excerpt(String text, int indent, int length) {

  private static final int MOST_COLUMNS = 120;
  private static final int COLUMNS_BEFORE = 40;

  /**
   * Code points beyond this distance from the span are never looked at, so that huge lines stay
   * cheap.
   */
  private static final int REACH = 400;

  /**
   * The line of {@code text} that {@code span} starts on; a span over several lines is cut at the
   * end of it.
   */
  static Excerpt of(String text, Span span) {
    int start = Math.min(Math.max(span.start(), 0), text.length());
    int lineStart = start;
    while (lineStart > 0 && start - lineStart < REACH && !isLineEnd(text.charAt(lineStart - 1))) {
      lineStart--;
    }
    boolean cutLeft = lineStart > 0 && !isLineEnd(text.charAt(lineStart - 1));
    if (cutLeft && Character.isLowSurrogate(text.charAt(lineStart))) {
      lineStart++;
    }
    int lineEnd = start;
    while (lineEnd < text.length() && lineEnd - start < REACH && !isLineEnd(text.charAt(lineEnd))) {
      lineEnd++;
    }
    boolean cutRight = lineEnd < text.length() && !isLineEnd(text.charAt(lineEnd));
    if (cutRight && Character.isLowSurrogate(text.charAt(lineEnd))) {
      lineEnd--;
    }
    return layOut(cells(text, lineStart, lineEnd), span, cutLeft, cutRight);
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r';
  }

  private static List<DisplayCell> cells(String text, int lineStart, int lineEnd) {
    List<DisplayCell> cells = new ArrayList<>();
    int column = 0;
    for (int offset = lineStart; offset < lineEnd; ) {
      int codePoint = text.codePointAt(offset);
      DisplayCell cell = DisplayCell.of(codePoint, column, offset);
      cells.add(cell);
      column += cell.width();
      offset += Character.charCount(codePoint);
    }
    return cells;
  }

  private static Excerpt layOut(
      List<DisplayCell> cells, Span span, boolean cutLeft, boolean cutRight) {
    int first = 0;
    while (first < cells.size() && cells.get(first).start() < span.start()) {
      first++;
    }
    int from = first;
    int before = 0;
    int total = columns(cells, 0, cells.size());
    int most = total <= MOST_COLUMNS && !cutLeft ? total : COLUMNS_BEFORE;
    while (from > 0 && before + cells.get(from - 1).width() <= most) {
      from--;
      before += cells.get(from).width();
    }
    boolean clippedLeft = cutLeft || from > 0;
    int to = from;
    int used = clippedLeft ? 1 : 0;
    while (to < cells.size() && used + cells.get(to).width() <= MOST_COLUMNS) {
      used += cells.get(to).width();
      to++;
    }
    boolean clippedRight = cutRight || to < cells.size();
    StringBuilder shown = new StringBuilder(clippedLeft ? "…" : "");
    int underlined = 0;
    for (int index = from; index < to; index++) {
      DisplayCell cell = cells.get(index);
      shown.append(cell.shown());
      if (index >= first && cell.start() < span.end()) {
        underlined += cell.width();
      }
    }
    shown.append(clippedRight ? "…" : "");
    int indent = before + (clippedLeft ? 1 : 0);
    return new Excerpt(shown.toString().stripTrailing(), indent, Math.max(1, underlined));
  }

  private static int columns(List<DisplayCell> cells, int from, int to) {
    return cells.subList(from, to).stream().mapToInt(DisplayCell::width).sum();
  }
}
