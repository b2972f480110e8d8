/**
 * Which calls ask a model, and what comes out of them: the interface to what is known of
 * frameworks. Imports contracts and code; knows no states.
 */
@NullMarked
package dev.airtight.paths.ask;

import org.jspecify.annotations.NullMarked;
