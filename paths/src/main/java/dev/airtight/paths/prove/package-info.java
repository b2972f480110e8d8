/**
 * Verdicts: what escapes a handler, the witness that shows it, and what a proof rests on. Imports
 * exploration, construction, decoding, search and replay.
 */
@NullMarked
package dev.airtight.paths.prove;

import org.jspecify.annotations.NullMarked;
