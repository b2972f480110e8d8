package dev.airtight.grammar.source;

/**
 * A place in a text as editors show it.
 *
 * @param line line number, the first line is 1
 * @param column column in Unicode code points, the first column is 1; a tab counts as one
 */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
