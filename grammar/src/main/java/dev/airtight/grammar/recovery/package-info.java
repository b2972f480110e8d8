/**
 * What a syntax error says, and where parsing goes on after one. Imports {@code lex}, {@code
 * error}, {@code source} and the generated parser.
 */
@NullMarked
package dev.airtight.grammar.recovery;

import org.jspecify.annotations.NullMarked;
