/**
 * Scheduling of meetings from mails: the records of the contract, handlers as first written and as
 * repaired.
 */
package dev.airtight.examples.meeting;
