/**
 * What the engine knows about library methods instead of executing them. One class per library
 * class, found by the registry. Imports states, values and terms.
 */
@NullMarked
package dev.airtight.paths.summary;

import org.jspecify.annotations.NullMarked;
