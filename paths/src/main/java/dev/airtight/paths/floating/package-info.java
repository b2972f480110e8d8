/**
 * Doubles and floats as real numbers: exact where a double is compared with a constant, bounds of
 * what is rounded elsewhere. Imports states, values and terms.
 */
@NullMarked
package dev.airtight.paths.floating;

import org.jspecify.annotations.NullMarked;
