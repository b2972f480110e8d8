/**
 * Regular languages over UTF-16 units: canonical automata, their operations and the languages of
 * facts about Java strings. May import dev.airtight.core.pattern only; knows no terms and no
 * solver.
 */
@NullMarked
package dev.airtight.solver.language;

import org.jspecify.annotations.NullMarked;
