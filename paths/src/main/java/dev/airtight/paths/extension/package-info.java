/**
 * What others tell the engine of their libraries, from jars of their own. Stable, and imports
 * nothing but the JDK.
 */
@NullMarked
package dev.airtight.paths.extension;

import org.jspecify.annotations.NullMarked;
