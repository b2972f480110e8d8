/**
 * What the engine offers to whoever makes or changes states: summaries, instructions, decoders.
 * Imports states, values and code; knows nobody who uses it.
 */
@NullMarked
package dev.airtight.paths.machine;

import org.jspecify.annotations.NullMarked;
