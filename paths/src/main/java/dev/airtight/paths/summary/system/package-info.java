/**
 * What the engine knows about the world outside of the program: System, printing, logging, locales.
 * Imports summaries, states and terms.
 */
@NullMarked
package dev.airtight.paths.summary.system;

import org.jspecify.annotations.NullMarked;
