/**
 * Arbitrary values of Java types: what a parameter without a contract may be, and how to make one
 * such value for a replay. Imports construction, states, the summaries' machine and replay's data.
 */
@NullMarked
package dev.airtight.paths.arbitrary;

import org.jspecify.annotations.NullMarked;
