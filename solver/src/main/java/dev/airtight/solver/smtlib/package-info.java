/** Prints queries as SMT-LIB 2.6. Imports solver.term and solver.language. */
@NullMarked
package dev.airtight.solver.smtlib;

import org.jspecify.annotations.NullMarked;
