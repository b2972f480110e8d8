/**
 * What the engine knows about library methods instead of executing them. One class per library
 * class, found by the registry. Imports states, inputs, values, code and terms; knows no
 * instructions and no explorer.
 */
@NullMarked
package dev.airtight.paths.summary;

import org.jspecify.annotations.NullMarked;
