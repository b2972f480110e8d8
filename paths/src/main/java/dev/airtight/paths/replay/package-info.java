/**
 * Runs a handler for real: class loading, decoding and calling under a time limit. Also initialises
 * classes and reads what that left. Imports only {@code code} and {@code snapshot}; knows nothing
 * symbolic.
 */
@NullMarked
package dev.airtight.paths.replay;

import org.jspecify.annotations.NullMarked;
