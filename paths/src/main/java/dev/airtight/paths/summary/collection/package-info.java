/**
 * What the engine knows about arrays and collections, and what stand-ins ask it. Imports summaries,
 * states, inputs and terms.
 */
@NullMarked
package dev.airtight.paths.summary.collection;

import org.jspecify.annotations.NullMarked;
