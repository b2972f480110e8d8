/**
 * What the engine offers to whoever makes or changes states: summaries, instructions, decoders.
 * Imports states, values, code and what calls ask models for; knows nobody who uses it.
 */
@NullMarked
package dev.airtight.paths.machine;

import org.jspecify.annotations.NullMarked;
