/**
 * How a path goes on after what the engine does not know. Nothing is proved of it any more: it is a
 * way to find crashes. Imports states, code, values, the machine and arbitrary values.
 */
@NullMarked
package dev.airtight.paths.gap;

import org.jspecify.annotations.NullMarked;
