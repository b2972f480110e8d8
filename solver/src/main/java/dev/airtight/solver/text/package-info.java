/**
 * The solver for texts: lazy refinement between automata and arithmetic. Imports solver packages.
 */
@NullMarked
package dev.airtight.solver.text;

import org.jspecify.annotations.NullMarked;
