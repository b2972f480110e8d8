/** Terms, solvers and the questions about contracts alone. Imports core. */
@NullMarked
package dev.airtight.solver;

import org.jspecify.annotations.NullMarked;
