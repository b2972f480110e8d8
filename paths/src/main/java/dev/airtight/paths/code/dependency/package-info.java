/**
 * What a verdict depends on of the classes at hand, and how to see whether that is still the same.
 */
@NullMarked
package dev.airtight.paths.code.dependency;

import org.jspecify.annotations.NullMarked;
