/**
 * What the engine knows about boxes, numerals, Math and Character. Imports summaries, states and
 * terms.
 */
@NullMarked
package dev.airtight.paths.summary.number;

import org.jspecify.annotations.NullMarked;
