/**
 * Symbolic values: primitives as terms, references, and the objects they lead to. Imports terms and
 * nothing of states or instructions.
 */
@NullMarked
package dev.airtight.paths.value;

import org.jspecify.annotations.NullMarked;
