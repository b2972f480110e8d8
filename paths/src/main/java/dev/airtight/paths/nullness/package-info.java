/**
 * What annotations say about null, for parameters, fields and results. Imports class files alone.
 */
@NullMarked
package dev.airtight.paths.nullness;

import org.jspecify.annotations.NullMarked;
