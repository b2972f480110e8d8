/**
 * Makes one state of two that stand at the same place: what is equal stays, numbers and whether a
 * reference is null become conditional, a text becomes one that is conditionally the one or the
 * other. What cannot be said of both at once keeps them apart. Imports states, values, terms and
 * what is known of doubles.
 */
@NullMarked
package dev.airtight.paths.merge;

import org.jspecify.annotations.NullMarked;
