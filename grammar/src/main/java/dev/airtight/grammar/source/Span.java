package dev.airtight.grammar.source;

/**
 * A half-open range of a {@link SourceText}, in UTF-16 units from its beginning.
 *
 * @param start offset of the first unit
 * @param end offset behind the last unit; equal to {@code start} for a position between units
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The empty span at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The smallest span that holds this one and the other. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
