/**
 * Writes refutations down as JUnit tests in plain Java. Imports the engine's replays and class
 * files.
 */
@NullMarked
package dev.airtight.verification.internal.regression;

import org.jspecify.annotations.NullMarked;
