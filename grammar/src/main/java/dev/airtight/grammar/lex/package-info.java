/**
 * Contract text to tokens: splitting, repairing, and what a token is called. Imports {@code error},
 * {@code source} and the generated lexer.
 */
@NullMarked
package dev.airtight.grammar.lex;

import org.jspecify.annotations.NullMarked;
