/**
 * What the engine knows about {@code BigDecimal} and {@code BigInteger}. Imports summaries, states,
 * numbers and terms.
 */
@NullMarked
package dev.airtight.paths.summary.number.big;

import org.jspecify.annotations.NullMarked;
