/**
 * Instruction semantics, one family a file: a step maps a state to its successors. Imports states,
 * values, inputs, code, snapshots and summaries' interface; knows nothing of single library
 * methods.
 */
@NullMarked
package dev.airtight.paths.step;

import org.jspecify.annotations.NullMarked;
