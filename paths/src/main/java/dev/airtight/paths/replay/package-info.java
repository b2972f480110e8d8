/**
 * Runs a handler for real: class loading, decoding and calling under a time limit. Imports only
 * {@code code}; knows nothing symbolic.
 */
@NullMarked
package dev.airtight.paths.replay;

import org.jspecify.annotations.NullMarked;
