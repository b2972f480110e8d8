/**
 * The obligations on a contract alone: the one entry. Imports the packages below it, core and
 * solver's interface.
 */
@NullMarked
package dev.airtight.solver.obligation;

import org.jspecify.annotations.NullMarked;
