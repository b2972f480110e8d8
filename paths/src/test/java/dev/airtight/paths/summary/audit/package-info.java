/**
 * Holds every summary of the registry against the method that it speaks of. Imports everything of
 * paths.
 */
@NullMarked
package dev.airtight.paths.summary.audit;

import org.jspecify.annotations.NullMarked;
