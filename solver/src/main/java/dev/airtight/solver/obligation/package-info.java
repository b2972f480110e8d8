/**
 * The obligations on a contract alone: types that have values, requirements that say something,
 * prompts that keep what they promise. Imports core, solver.encode, solver.language, solver.sample
 * and solver.term.
 */
@NullMarked
package dev.airtight.solver.obligation;

import org.jspecify.annotations.NullMarked;
