/**
 * Immutable, hash-consed terms, their factory, and their exact meaning. Imports only
 * solver.language.
 */
@NullMarked
package dev.airtight.solver.term;

import org.jspecify.annotations.NullMarked;
