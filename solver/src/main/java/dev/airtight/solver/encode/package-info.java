/**
 * Contract types as symbolic values, and what a contract says about them as terms. Imports core,
 * solver.term and solver.language.
 */
@NullMarked
package dev.airtight.solver.encode;

import org.jspecify.annotations.NullMarked;
