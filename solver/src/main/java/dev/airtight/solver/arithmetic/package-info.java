/** The small interface of solvers for booleans, integers and reals. Imports only solver.term. */
@NullMarked
package dev.airtight.solver.arithmetic;

import org.jspecify.annotations.NullMarked;
