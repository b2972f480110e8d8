/**
 * Automata over UTF-16 units: sets of units, tables, and what is built of them. Imports nothing
 * else of Airtight.
 */
@NullMarked
package dev.airtight.solver.language.automaton;

import org.jspecify.annotations.NullMarked;
