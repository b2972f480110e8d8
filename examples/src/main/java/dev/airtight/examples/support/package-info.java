/**
 * Triage of support tickets: the records of the contract, handlers and a call site as first written
 * and as repaired.
 */
package dev.airtight.examples.support;
