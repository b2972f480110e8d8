/**
 * Contract text with positions: the text itself and half-open ranges in it. Imports nothing of
 * Airtight.
 */
@NullMarked
package dev.airtight.grammar.source;

import org.jspecify.annotations.NullMarked;
