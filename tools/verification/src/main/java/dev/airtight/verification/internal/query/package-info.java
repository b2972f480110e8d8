/** The solver's queries, written to files. Imports the solver. */
@NullMarked
package dev.airtight.verification.internal.query;

import org.jspecify.annotations.NullMarked;
