/**
 * Which state next, which states are feasible, and when to give up. Imports states, what merges
 * them, the interpreter and the solver; knows nothing of single instructions.
 */
@NullMarked
package dev.airtight.paths.explore;

import org.jspecify.annotations.NullMarked;
