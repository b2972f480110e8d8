/** What annotations say about null, for parameters and fields. Imports class files alone. */
@NullMarked
package dev.airtight.paths.nullness;

import org.jspecify.annotations.NullMarked;
