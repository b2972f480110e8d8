/**
 * What is said of a question about a contract: verdict, witness, clauses. Imports core.contract and
 * core.json.
 */
@NullMarked
package dev.airtight.solver.obligation.answer;

import org.jspecify.annotations.NullMarked;
