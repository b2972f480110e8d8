package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * The {@code ///} lines right before what they describe.
 *
 * @param text the lines without {@code ///}, without one space after it and without trailing white
 *     space, joined by {@code \n}
 * @param span from the first {@code ///} to the end of the last line
 */
public record DocComment(String text, Span span) {}
