/** Loads extensions from jars. Imports {@code extension}. */
@NullMarked
package dev.airtight.paths.extension.jars;

import org.jspecify.annotations.NullMarked;
