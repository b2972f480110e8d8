/**
 * Holds what is known of methods against what they do on the JVM: the tests of the engine's own
 * knowledge, and those of extensions. Imports everything of {@code paths} that runs code.
 */
@NullMarked
package dev.airtight.paths.audit;

import org.jspecify.annotations.NullMarked;
