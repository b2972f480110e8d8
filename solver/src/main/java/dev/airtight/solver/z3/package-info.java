/**
 * The arithmetic solver on Z3, the only place that knows it. Imports solver.arithmetic,
 * solver.term.
 */
@NullMarked
package dev.airtight.solver.z3;

import org.jspecify.annotations.NullMarked;
