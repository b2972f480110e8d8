/**
 * What is asked of the words of an automaton: which there are, and how long they are. Imports
 * language.automaton only.
 */
@NullMarked
package dev.airtight.solver.language.words;

import org.jspecify.annotations.NullMarked;
