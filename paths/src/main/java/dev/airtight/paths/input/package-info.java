/**
 * The shape of the symbolic input, from which a witness is read off. Imports terms, values and
 * types.
 */
@NullMarked
package dev.airtight.paths.input;

import org.jspecify.annotations.NullMarked;
