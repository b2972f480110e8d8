/**
 * ANTLR's tree to the syntax tree. Imports {@code lex}, {@code error}, {@code tree}, {@code source}
 * and the generated parser.
 */
@NullMarked
package dev.airtight.grammar.build;

import org.jspecify.annotations.NullMarked;
