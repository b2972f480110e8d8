/**
 * Contracts of a run: loaded, found by name, their obligations reported. Imports the solver,
 * queries and reports.
 */
@NullMarked
package dev.airtight.verification.internal.contract;

import org.jspecify.annotations.NullMarked;
