/** What the engine knows about dates and times. Imports summaries, states and terms. */
@NullMarked
package dev.airtight.paths.summary.time;

import org.jspecify.annotations.NullMarked;
