/** Cheap knowledge about the terms of one path. Imports terms and languages. */
@NullMarked
package dev.airtight.solver.facts;

import org.jspecify.annotations.NullMarked;
