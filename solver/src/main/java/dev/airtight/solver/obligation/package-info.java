/**
 * The obligations on a contract alone: its types, requirements and prompts. Imports core and all of
 * solver but facts and smtlib.
 */
@NullMarked
package dev.airtight.solver.obligation;

import org.jspecify.annotations.NullMarked;
