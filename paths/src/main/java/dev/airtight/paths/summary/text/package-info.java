/**
 * What the engine knows about String and the classes around it: predicates as languages, slices as
 * cuts of ropes. Imports summaries, states and terms.
 */
@NullMarked
package dev.airtight.paths.summary.text;

import org.jspecify.annotations.NullMarked;
