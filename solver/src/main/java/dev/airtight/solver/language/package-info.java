/**
 * Regular languages over UTF-16 units: their operations, and the languages of patterns, numerals
 * and occurrences. Imports language.automaton, language.words and core.pattern; knows no terms and
 * no solver.
 */
@NullMarked
package dev.airtight.solver.language;

import org.jspecify.annotations.NullMarked;
