/**
 * What a run is asked for, checked, and the threads that work it out. Imports what it hands on of
 * the engine: class paths, decoders, extensions, limits.
 */
@NullMarked
package dev.airtight.verification.internal;

import org.jspecify.annotations.NullMarked;
