/**
 * Handlers of a run: found, asked about, their verdicts reported. Imports paths, contracts, queries
 * and reports.
 */
@NullMarked
package dev.airtight.verification.internal.handler;

import org.jspecify.annotations.NullMarked;
