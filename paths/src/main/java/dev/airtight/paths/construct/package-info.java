/**
 * Java objects of the input, whoever makes them: the decoder from a contract, or the engine for a
 * parameter without one. Imports states, values, inputs and the machine.
 */
@NullMarked
package dev.airtight.paths.construct;

import org.jspecify.annotations.NullMarked;
