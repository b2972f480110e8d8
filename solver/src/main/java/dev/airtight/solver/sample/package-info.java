/** Random values that a contract allows. Imports core, solver.encode and solver.language. */
@NullMarked
package dev.airtight.solver.sample;

import org.jspecify.annotations.NullMarked;
