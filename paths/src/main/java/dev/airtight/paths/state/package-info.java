/**
 * The immutable state of one path: frames, heap, what is known. A fork copies a pointer. Imports
 * values, inputs, code and what solver knows cheaply; nothing that steps or explores.
 */
@NullMarked
package dev.airtight.paths.state;

import org.jspecify.annotations.NullMarked;
