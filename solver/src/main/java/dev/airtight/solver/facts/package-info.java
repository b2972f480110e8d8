/**
 * Cheap knowledge about terms along one path: intervals, languages, literals. May import
 * solver.term and solver.language; asks no solver.
 */
@NullMarked
package dev.airtight.solver.facts;

import org.jspecify.annotations.NullMarked;
