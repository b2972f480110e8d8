/**
 * Prompts: calls as subjects, isolation, budgets, examples. Imports the packages of obligation but
 * type, core, encode, language and sample.
 */
@NullMarked
package dev.airtight.solver.obligation.prompt;

import org.jspecify.annotations.NullMarked;
