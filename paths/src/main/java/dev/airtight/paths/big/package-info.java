/**
 * {@code BigDecimal} and {@code BigInteger} as real numbers with scales. Imports states, values,
 * doubles and terms.
 */
@NullMarked
package dev.airtight.paths.big;

import org.jspecify.annotations.NullMarked;
